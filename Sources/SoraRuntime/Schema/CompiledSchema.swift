/// A schema in the form that the evaluator reads; what is no keyword, or has no sense, is passed over.
final class CompiledSchema: Sendable {
    /// The answer of a schema that does not look at the value.
    let verdict: Bool?
    /// The keyword that holds the schema.
    let appliedBy: String
    let types: JSONTypes?
    let listed: [JSONValue]?
    let constant: JSONValue?
    let number: NumberKeywords?
    let string: StringKeywords?
    let array: ArrayKeywords?
    let object: ObjectKeywords?
    let inPlace: InPlaceKeywords?
    let unevaluatedItems: CompiledSchema?
    let unevaluatedProperties: CompiledSchema?

    /// Compiles a schema that a keyword holds.
    init(_ schema: JSONValue, appliedBy keyword: String) {
        let object = schema.object ?? [:]
        verdict = object.isEmpty ? schema.bool ?? true : nil
        appliedBy = keyword
        types = object["type"].map { JSONTypes(names: $0.string.map { [$0] } ?? $0.strings) }
        listed = object["enum"]?.array
        constant = object["const"]
        number = NumberKeywords(object)
        string = StringKeywords(object)
        array = ArrayKeywords(object)
        self.object = ObjectKeywords(object)
        inPlace = InPlaceKeywords(object)
        unevaluatedItems = object.subschema("unevaluatedItems")
        unevaluatedProperties = object.subschema("unevaluatedProperties")
    }

    /// The schema `true`.
    static let accepting = CompiledSchema(true, appliedBy: "$ref")

    /// True where it must be known which members and elements other keywords have judged.
    var needsTracking: Bool { unevaluatedItems != nil || unevaluatedProperties != nil }
}

extension JSONObject {
    /// Tells whether any of these keywords is there.
    func has(_ keywords: String...) -> Bool { keywords.contains { position(of: $0) != nil } }

    /// Compiles the schema that a keyword holds.
    func subschema(_ keyword: String) -> CompiledSchema? {
        self[keyword].map { CompiledSchema($0, appliedBy: keyword) }
    }

    /// Compiles the schemas that a keyword lists.
    func subschemas(_ keyword: String) -> [CompiledSchema] {
        self[keyword]?.array?.map { CompiledSchema($0, appliedBy: keyword) } ?? []
    }

    /// Compiles the schemas that a keyword holds under names.
    func namedSubschemas(_ keyword: String) -> [(name: String, schema: CompiledSchema)] {
        self[keyword]?.object?.map { ($0.key, CompiledSchema($0.value, appliedBy: keyword)) } ?? []
    }
}

extension JSONValue {
    /// The strings of an array.
    var strings: [String] { array?.compactMap(\.string) ?? [] }
}
