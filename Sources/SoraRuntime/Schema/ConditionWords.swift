/// The words for what is wrong because an `if` is met: `/metadata/hd: true needs model sora-2-pro`.
struct ConditionWords {
    private let path: [String]
    /// The places, below the one where the `if` stands, and values that meet it; `nil` where it says more than that.
    private let conditions: [(tokens: [String], value: JSONValue)]?

    init(_ condition: CompiledSchema, _ value: JSONValue, at path: [String]) {
        self.path = path
        conditions = Self.conditions(condition, value, [])
    }

    /// The values that a schema of `properties` with `const` and `enum` alone looks at.
    private static func conditions(_ schema: CompiledSchema, _ value: JSONValue, _ tokens: [String]) -> [([String], JSONValue)]? {
        guard schema.verdict == nil else { return schema.verdict == true ? [] : nil }
        guard schema.inPlace == nil, schema.number == nil, schema.string == nil, schema.array == nil else { return nil }
        if schema.constant != nil || schema.listed != nil { return [(tokens, value)] }
        guard let object = schema.object, object.patternProperties.isEmpty, object.additionalProperties == nil else { return nil }
        var conditions: [([String], JSONValue)] = []
        for (name, property) in object.properties.sorted(by: { $0.key.text < $1.key.text }) {
            guard let member = value[name.text] else { continue }
            guard let below = Self.conditions(property, member, tokens + [name.text]) else { return nil }
            conditions += below
        }
        return conditions
    }

    /// Says in each violation why it is one.
    func explain(_ violations: inout ArraySlice<SchemaViolation>) {
        guard let conditions, !conditions.isEmpty else { return }
        for index in violations.indices {
            let place = violations[index].schemaPlace
            violations[index] = explained(violations[index], conditions)
            violations[index].schemaPlace = place
        }
    }

    private func explained(_ violation: SchemaViolation, _ conditions: [(tokens: [String], value: JSONValue)]) -> SchemaViolation {
        if conditions.count == 1, let need = need(of: violation) {
            let (tokens, value) = conditions[0]
            return SchemaViolation(
                violation.keyword, at: violation.pointer, "\(plain(value, tokens)) needs \(need)", demand: violation.demand,
                places: [JSONPointer(tokens: path + tokens)], causes: violation.causes)
        }
        let reasons = conditions.map { "\(JSONPointer(tokens: path + $0.tokens)) is \(plain($0.value, $0.tokens))" }
        return SchemaViolation(
            violation.keyword, at: violation.pointer, "\(violation.message), where \(reasons.joined(separator: " and "))",
            demand: violation.demand, places: violation.places, causes: violation.causes)
    }

    /// What a violation asks for, in words: `model sora-2-pro`, `prompt`.
    private func need(of violation: SchemaViolation) -> String? {
        guard let place = violation.places.first, violation.places.count == 1, place.tokens.starts(with: path) else { return nil }
        let name = place.tokens.dropFirst(path.count).joined(separator: ".")
        if violation.keyword == "required" { return name }
        guard let demand = violation.demand, !name.isEmpty else { return nil }
        let isQuotedWord = violation.keyword == "const" && demand.hasPrefix("\"") && demand.hasSuffix("\"") && demand.count > 2
        return "\(name) \(isQuotedWord ? String(demand.dropFirst().dropLast()) : demand)"
    }

    private func plain(_ value: JSONValue, _ tokens: [String]) -> String {
        let words = value.inWords(at: path + tokens)
        return value.string != nil && words.hasPrefix("\"") ? String(words.dropFirst().dropLast()) : words
    }
}
