import SoraDiagnostics
import SoraYAML

/// What a schema says against itself, which costs nothing: the rest of the schema stands.
extension DocumentReader {
    /// Reports a default that its schema does not allow, and whole numbers that no integer of 64 bits reaches.
    func reportMisfits(_ schema: Schema) {
        if let value = schema.defaultValue { reportMisfit(ofDefault: value, schema) }
        guard schema.types.contains(.integer) else { return }
        if let limits = schema.limits {
            for node in [limits.minimum, limits.maximum, limits.exclusiveMinimum, limits.exclusiveMaximum] { reportHuge(node) }
        }
        reportHuge(schema.defaultValue)
        for value in schema.enumeration ?? [] { reportHuge(value) }
    }

    private func reportMisfit(ofDefault value: Node, _ schema: Schema) {
        let types = SchemaTypes(of: value)
        let isNull = value.isNull && (schema.isNullable || schema.node["nullable"]?.boolean == true)
        if !schema.types.isEmpty, schema.types.isDisjoint(with: types), !isNull {
            log.warning(
                "the default is \(value.foundInWords), and the schema is of another type", at: value.range,
                advice: "It is taken as documentation; write a value of the type.")
        } else if let values = schema.enumeration, let text = value.scalar?.text, !isNull,
            !values.contains(where: { $0.scalar?.text == text })
        {
            log.warning(
                "the default ‘\(text)’ is none of the values of ‘enum’", at: value.range,
                advice: closestMatch(to: text, among: values.compactMap(\.string)).map { "Did you mean ‘\($0)’?" })
        }
    }

    private func reportHuge(_ node: Node?) {
        guard let node, let scalar = node.scalar, scalar.kind == .integer, scalar.text.utf8.count > 18,
            Int64(scalar.text) == nil, UInt64(scalar.text) == nil
        else { return }
        log.warning(
            "‘\(scalar.text)’ is beyond the integers of 64 bits", at: node.range,
            advice: "The client holds integers in 64 bits; write a number that they reach, or ‘type: number’.")
    }
}

extension SchemaTypes {
    /// The types that a value has: a whole number is a number too.
    fileprivate init(of value: Node) {
        switch value.content {
        case .sequence: self = .array
        case .mapping: self = .object
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: self = .null
            case .boolean: self = .boolean
            case .integer: self = [.integer, .number]
            case .float: self = scalar.isWhole ? [.integer, .number] : .number
            case .string: self = .string
            }
        }
    }
}

extension Scalar {
    /// True of a number with a fraction of nothing, such as `3.0`, or with an exponent.
    fileprivate var isWhole: Bool {
        guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return true }
        return text.utf8[text.utf8.index(after: point)...].allSatisfy { $0 == UInt8(ascii: "0") }
    }
}
