/// The words for a value that satisfies what `not` forbids.
enum ExclusionWords {
    static func violation(of schema: CompiledSchema, _ value: JSONValue, at place: JSONPointer) -> SchemaViolation {
        if let names = schema.requiredAlone {
            let words =
                switch names.count {
                case 1: "must not be sent"
                case 2: "send one, not both"
                default: "must not be sent together"
                }
            return SchemaViolation("not", at: place, words, places: names.map(place.appending))
        }
        if let names = unwantedNames(schema) {
            let sent = names.filter { value[$0] != nil }
            return SchemaViolation("not", at: place, "must not be sent", places: sent.map(place.appending))
        }
        return SchemaViolation("not", at: place, "\(value.inWords(at: place.tokens)) \(words(for: schema))")
    }

    /// The names of `anyOf: [{required: [a]}, {required: [b]}]`.
    private static func unwantedNames(_ schema: CompiledSchema) -> [String]? {
        guard let branches = schema.inPlace?.anyOf, !branches.isEmpty else { return nil }
        let names = branches.compactMap { $0.requiredAlone }.filter { $0.count == 1 }.flatMap { $0 }
        return names.count == branches.count ? names : nil
    }

    private static func words(for schema: CompiledSchema) -> String {
        if schema.constant != nil || schema.listed != nil { return "is not allowed" }
        if let types = schema.types, schema.object == nil, schema.inPlace == nil { return "must not be \(types.inWords)" }
        if let pattern = schema.string?.pattern { return "must not match the pattern \(pattern.source)" }
        return "fits what is not allowed here"
    }
}
