/// A schema in the form that the evaluator reads; what is no keyword, or has no sense, is passed over.
final class CompiledSchema: Sendable {
    /// The answer of a schema that does not look at the value.
    let verdict: Bool?
    /// The keyword that holds the schema.
    let appliedBy: String
    /// Where the schema stands in its document.
    let place: SchemaPlace
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
    init(_ schema: JSONValue, appliedBy keyword: String, at place: SchemaPlace) {
        let object = schema.object ?? [:]
        verdict = object.isEmpty ? schema.bool ?? true : nil
        appliedBy = keyword
        self.place = place
        types = object["type"].map { JSONTypes(names: $0.string.map { [$0] } ?? $0.strings) }
        listed = object["enum"]?.array
        constant = object["const"]
        number = NumberKeywords(object)
        string = StringKeywords(object)
        array = ArrayKeywords(object, at: place)
        self.object = ObjectKeywords(object, at: place)
        inPlace = InPlaceKeywords(object, at: place)
        unevaluatedItems = object.subschema("unevaluatedItems", in: place)
        unevaluatedProperties = object.subschema("unevaluatedProperties", in: place)
    }

    /// The schema `true`.
    static let accepting = CompiledSchema(true, appliedBy: "$ref", at: SchemaPlace(""))

    /// True where it must be known which members and elements other keywords have judged.
    var needsTracking: Bool { unevaluatedItems != nil || unevaluatedProperties != nil }
}

extension JSONObject {
    /// Tells whether any of these keywords is there.
    func has(_ keywords: String...) -> Bool { keywords.contains { position(of: $0) != nil } }

    /// Compiles the schema that a keyword holds.
    func subschema(_ keyword: String, in place: SchemaPlace) -> CompiledSchema? {
        self[keyword].map { CompiledSchema($0, appliedBy: keyword, at: place.appending(keyword)) }
    }

    /// Compiles the schemas that a keyword lists.
    func subschemas(_ keyword: String, in place: SchemaPlace) -> [CompiledSchema] {
        guard let schemas = self[keyword]?.array else { return [] }
        let list = place.appending(keyword)
        return schemas.enumerated().map { CompiledSchema($1, appliedBy: keyword, at: list.appending(String($0))) }
    }

    /// Compiles the schemas that a keyword holds under names.
    func namedSubschemas(_ keyword: String, in place: SchemaPlace) -> [(name: String, schema: CompiledSchema)] {
        guard let schemas = self[keyword]?.object else { return [] }
        let map = place.appending(keyword)
        return schemas.map { ($0.key, CompiledSchema($0.value, appliedBy: keyword, at: map.appending($0.key))) }
    }
}

extension JSONValue {
    /// The strings of an array.
    var strings: [String] { array?.compactMap(\.string) ?? [] }
}
