import SoraOpenAPI
import SoraYAML

extension SchemaShape {
    /// Decides what a schema comes to in Swift.
    init(of schema: Schema) {
        if schema.boolean != nil {
            self = .any
        } else if let other = schema.sameSchema {
            self = .same(other)
        } else {
            self.init(ofParts: schema.parts)
        }
    }

    private init(ofParts parts: [Schema]) {
        var types: SchemaTypes = []
        for part in parts where !part.types.isEmpty { types = types.isEmpty ? part.types : types.common(with: part.types) }
        types.remove(.null)
        let object = ObjectShape(of: parts)
        if !object.properties.isEmpty {
            self = .object(object)
        } else if let variant = parts.last(where: \.hasVariants) {
            self.init(ofVariants: variant, parts: parts)
        } else if let values = Self.knownValues(of: parts, types: types) {
            self = values.count == 1 && values[0].schema.constant != nil ? .constant(values[0]) : .enumeration(values)
        } else {
            self.init(types: types, parts: parts, object: object)
        }
    }

    private init(types: SchemaTypes, parts: [Schema], object: ObjectShape) {
        let format = parts.last { $0.format != nil }?.format
        switch types.isEmpty ? Self.impliedType(of: parts) : types {
        case .string: self = .string(format: format)
        case .integer: self = .integer(format: format)
        case .number, [.number, .integer]: self = .number(format: format)
        case .boolean: self = .boolean
        case .array: self = .array(parts.last { $0.items != nil }?.items)
        case .object: self = object.required.isEmpty ? .dictionary(object.additionalProperties) : .object(object)
        case let several where !several.isEmpty && parts.count == 1:
            self = .union(UnionShape(variants: SchemaTypes.kinds.filter(several.contains).map { parts[0].restricted(to: $0) }))
        default: self = .any
        }
    }

    private init(ofVariants schema: Schema, parts: [Schema]) {
        let variants = schema.variants.filter { !$0.isNull }
        if variants.count == 1 {
            self = .same(variants[0])
        } else if let values = Self.stringValues(of: variants) {
            self = values.isEmpty ? .string(format: nil) : .enumeration(values)
        } else {
            self = .union(UnionShape(variants: variants, discriminator: parts.last { $0.discriminator != nil }?.discriminator))
        }
    }

    /// The values of variants that are all strings, known or not; nil where another kind of value is among them.
    private static func stringValues(of variants: [Schema]) -> [EnumerationValue]? {
        var values: [EnumerationValue] = []
        for variant in variants {
            switch SchemaShape(of: variant) {
            case .enumeration(let more):
                values += more.filter { new in !values.contains { $0.text == new.text } }
            case .constant(let value):
                if !values.contains(where: { $0.text == value.text }) { values.append(value) }
            case .string(format: nil): continue
            default: return nil
            }
        }
        return values
    }

    /// The strings of `enum` or `const`; nil where there are none, or other kinds of values among them.
    private static func knownValues(of parts: [Schema], types: SchemaTypes) -> [EnumerationValue]? {
        guard types.isEmpty || types == .string, let schema = parts.last(where: { $0.enumeration != nil || $0.constant != nil }) else {
            return nil
        }
        var values: [EnumerationValue] = []
        for (index, node) in (schema.constant.map { [$0] } ?? schema.enumeration ?? []).enumerated() {
            guard let scalar = node.scalar else { return nil }
            if scalar.kind == .null { continue }
            guard scalar.kind == .string || types == .string else { return nil }
            if values.contains(where: { $0.text == scalar.text }) { continue }
            values.append(EnumerationValue(text: scalar.text, node: node, schema: schema, index: index))
        }
        return values.isEmpty ? nil : values
    }

    /// The type that the other keywords speak of, where `type` is not said.
    private static func impliedType(of parts: [Schema]) -> SchemaTypes {
        for part in parts.reversed() {
            if part.items != nil { return .array }
            if part.additionalProperties != nil { return .object }
            if let kind = (part.constant ?? part.enumeration?.first { $0.scalar?.kind != .null })?.scalar?.kind {
                return kind == .integer ? .integer : kind == .float ? .number : kind == .boolean ? .boolean : []
            }
        }
        return []
    }
}

extension SchemaTypes {
    /// The types whose values differ in kind, in the order in which a value is tried.
    fileprivate static let kinds: [SchemaTypes] = [.string, .integer, .number, .boolean, .array, .object]

    /// The types that both sets allow; whole numbers are numbers.
    func common(with other: SchemaTypes) -> SchemaTypes {
        var common = intersection(other)
        if contains(.integer), other.contains(.number) || contains(.number), other.contains(.integer) { common.insert(.integer) }
        return common.isEmpty ? other : common
    }
}

extension Schema {
    /// The schema that this one merely names, where it adds nothing to the kind of value: a `$ref`, or an `allOf` of one.
    fileprivate var sameSchema: Schema? {
        let structural = allOf.filter(\.isStructural)
        let others = allOf.count - structural.count
        let addsNothing =
            types.subtracting([.null, .object]).isEmpty && properties.isEmpty && items == nil && enumeration == nil && constant == nil
            && additionalProperties == nil && required.isEmpty && !hasVariants
        guard addsNothing, others == 0 || allOf.allSatisfy({ $0.isStructural || $0.required.isEmpty }) else { return nil }
        if let reference { return structural.isEmpty ? reference.target : nil }
        return structural.count == 1 ? structural[0] : nil
    }
}

extension ObjectShape {
    /// Puts the parts of an object together: a later part says more of a property than an earlier one.
    init(of parts: [Schema]) {
        var positions: [String: Int] = [:]
        for part in parts {
            for property in part.properties {
                if let position = positions[property.name] {
                    if property.schema.isStructural || !properties[position].schema.isStructural { properties[position] = property }
                } else {
                    positions[property.name] = properties.count
                    properties.append(property)
                }
            }
            for name in part.required { required.insert(name.scalar?.text ?? "") }
            if let further = part.additionalProperties { additionalProperties = further }
        }
    }
}

/// Decides the shape of a schema, or of the one that it merely names.
func finalShape(of schema: Schema) -> SchemaShape {
    var shape = SchemaShape(of: schema)
    for _ in 0..<longestChainOfNames {
        guard case .same(let other) = shape else { break }
        shape = SchemaShape(of: other)
    }
    return shape
}

/// How many schemas in a row may merely name the next one, before the last is taken for any value.
private let longestChainOfNames = 32
