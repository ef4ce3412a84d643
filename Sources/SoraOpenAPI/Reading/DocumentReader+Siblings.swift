import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Reads a reference of OpenAPI 3.0, beside which nothing holds; a text that stands there all the same documents the use.
    func readReferenceAlone(_ reference: Node, of schema: Schema, _ mapping: Mapping) {
        readReference(reference, of: schema)
        if mapping.entries.count == 1 { return }
        schema.swiftName = mapping["x-swift-name"]
        if let text = mapping["description"]?.string { schema.description = text }
        let passedOver = mapping.entries.filter { !$0.key.hasPrefix("x-") && !Self.annotations.contains($0.key) }
        guard let first = passedOver.first else { return }
        log.warning(
            "OpenAPI 3.0 passes over \(passedOver.map { "‘\($0.key)’" }.joined(separator: ", ")) beside ‘$ref’", at: first.keyRange,
            advice: "Put the reference into ‘allOf’, as the one element of its list, for the rest to hold.")
    }

    /// The keywords that say nothing of a value, and are passed over in silence.
    private static let annotations: Set<String> = ["$ref", "description", "summary", "title", "example", "examples", "externalDocs"]
}
