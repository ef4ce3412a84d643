import SoraOpenAPI
import SoraYAML

/// Gathers the schemas by which variants are chosen, as JSON texts in which `$ref` is another text's index.
final class SchemaTableBuilder {
    private(set) var texts: [String] = []
    private var indexes: [ObjectIdentifier: Int] = [:]
    private var pending: [Schema] = []
    /// The schemas met, which must live as long as their identities are compared.
    private var met: [Schema] = []

    /// Yields the index of a schema, adding it and all that it refers to.
    func index(of schema: Schema) -> Int {
        let index = position(of: schema)
        while let next = pending.popLast() {
            guard let position = indexes[ObjectIdentifier(next)] else { continue }
            var writer = SchemaWriter { self.position(of: $0) }
            writer.write(next)
            texts[position] = writer.text
        }
        return index
    }

    private func position(of schema: Schema) -> Int {
        if let known = indexes[ObjectIdentifier(schema)] { return known }
        indexes[ObjectIdentifier(schema)] = texts.count
        texts.append("")
        pending.append(schema)
        met.append(schema)
        return texts.count - 1
    }
}
