/// The keywords that apply schemas to the value itself.
final class InPlaceKeywords: Sendable {
    let reference: Int?
    let dynamicReference: (name: String, fallback: Int)?
    /// The dynamic anchors of the resource that the schema belongs to.
    let dynamicAnchors: [String: Int]
    let allOf: [CompiledSchema]
    let anyOf: [CompiledSchema]
    let oneOf: [CompiledSchema]
    let not: CompiledSchema?
    let condition: CompiledSchema?
    let then: CompiledSchema?
    let otherwise: CompiledSchema?

    /// Reads the keywords of a schema; `nil` if there are none.
    init?(_ schema: JSONObject, at place: SchemaPlace) {
        guard schema.has("$ref", "$dynamicRef", "$dynamicAnchors", "allOf", "anyOf", "oneOf", "not", "if") else { return nil }
        reference = schema["$ref"]?.int
        if let reference = schema["$dynamicRef"], let name = reference[0]?.string, let fallback = reference[1]?.int {
            dynamicReference = (name, fallback)
        } else {
            dynamicReference = nil
        }
        let anchors = schema["$dynamicAnchors"]?.object?.compactMap { name, index in index.int.map { (name, $0) } } ?? []
        dynamicAnchors = Dictionary(anchors, uniquingKeysWith: { _, last in last })
        allOf = schema.subschemas("allOf", in: place)
        anyOf = schema.subschemas("anyOf", in: place)
        oneOf = schema.subschemas("oneOf", in: place)
        not = schema.subschema("not", in: place)
        condition = schema.subschema("if", in: place)
        then = schema.subschema("then", in: place)
        otherwise = schema.subschema("else", in: place)
    }
}
