import SoraDiagnostics
import SoraYAML

/// What documents have kept of Swagger 2.0: schemas that stand where OpenAPI 3 has them one level deeper.
extension DocumentReader {
    /// Reads the schema that a response has itself, as JSON; none where it has `content`.
    func legacyContent(_ object: ObjectReader) -> [MediaType] {
        guard object.mapping["content"] == nil, let entry = object.mapping.entry("schema") else { return [] }
        log.error(
            "a response has its schema in ‘content’, by media type", at: entry.keyRange,
            advice: "It is read as that of application/json.")
        return [
            MediaType(
                nameNode: entry.keyNode, name: "application/json", schema: schema(entry.value), itemSchema: nil, encoding: [], examples: [])
        ]
    }

    /// Reads the schema whose keywords a parameter or header has itself; nil where it has `schema` or `content`, or no type.
    func legacySchema(_ object: ObjectReader) -> Schema? {
        guard object.mapping["schema"] == nil, object.mapping["content"] == nil, let type = object.mapping.entry("type") else { return nil }
        log.error("\(object.what) has its type in ‘schema’", at: type.keyRange, advice: "It is read so.")
        let keywords = object.mapping.entries.filter { Self.legacyKeywords.contains($0.key) }
        return schema(object.node.with(.mapping(Mapping(keywords))))
    }

    /// The keywords that parameters and headers of Swagger 2.0 have themselves.
    static let legacyKeywords = [
        "type", "format", "items", "default", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength",
        "maxLength",
        "pattern", "minItems", "maxItems", "uniqueItems", "multipleOf",
    ]

    /// Says where OpenAPI 3 has what Swagger 2.0 sends in another place, or which place a misspelt word means.
    func advice(onLocation place: String) -> String? {
        switch place {
        case "body": "OpenAPI 3 has ‘requestBody’ for it."
        case "formData", "formdata", "form":
            "OpenAPI 3 has ‘requestBody’ with the content ‘application/x-www-form-urlencoded’ or ‘multipart/form-data’ for it."
        default: closestMatch(to: place, among: ["path", "query", "header", "cookie"]).map { "Did you mean ‘\($0)’?" }
        }
    }
}
