/// The keywords for numbers.
final class NumberKeywords: Sendable {
    let multipleOf: JSONNumber?
    let minimum: JSONNumber?
    let maximum: JSONNumber?
    let exclusiveMinimum: JSONNumber?
    let exclusiveMaximum: JSONNumber?

    /// Reads the keywords of a schema; `nil` if there are none.
    init?(_ schema: JSONObject) {
        guard schema.has("multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum") else { return nil }
        multipleOf = schema["multipleOf"]?.number
        minimum = schema["minimum"]?.number
        maximum = schema["maximum"]?.number
        exclusiveMinimum = schema["exclusiveMinimum"]?.number
        exclusiveMaximum = schema["exclusiveMaximum"]?.number
    }
}

/// The keywords for strings.
final class StringKeywords: Sendable {
    let minLength: Int?
    let maxLength: Int?
    let pattern: Pattern?
    let format: String?

    /// Reads the keywords of a schema; `nil` if there are none.
    init?(_ schema: JSONObject) {
        guard schema.has("minLength", "maxLength", "pattern", "format") else { return nil }
        minLength = schema["minLength"]?.int
        maxLength = schema["maxLength"]?.int
        pattern = schema["pattern"]?.string.flatMap { try? Pattern($0) }
        format = schema["format"]?.string
    }
}
