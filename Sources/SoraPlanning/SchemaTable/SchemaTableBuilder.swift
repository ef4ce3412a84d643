import SoraOpenAPI
import SoraYAML

/// Gathers the schemas by which variants are chosen, as JSON texts in which `$ref` is another text's index.
final class SchemaTableBuilder {
    private(set) var texts: [String] = []
    private var indexes: [TypeKey: Int] = [:]
    private var pending: [(schema: Schema, ways: Ways)] = []
    /// The schemas met, which must live as long as their identities are compared.
    private var met: [Schema] = []
    /// Yields the form of a schema that is meant where another one's form refers to it.
    private let form: (Schema, _ isSent: Bool) -> Ways
    /// Yields the dynamic anchors of a schema's resource; nil in documents without dynamic references.
    private let anchors: ((Schema) -> [(name: String, target: Schema)])?

    init(
        anchors: ((Schema) -> [(name: String, target: Schema)])? = nil, form: @escaping (Schema, _ isSent: Bool) -> Ways
    ) {
        self.anchors = anchors
        self.form = form
    }

    /// Yields the index of a schema in the form that is received or sent, adding it and all that it refers to.
    func index(of schema: Schema, isSent: Bool) -> Int {
        let index = position(of: schema, isSent: isSent)
        while let (next, ways) = pending.popLast() {
            guard let position = indexes[TypeKey(schema: ObjectIdentifier(next), isSent: ways == .sent)] else { continue }
            var writer = SchemaWriter(ways: ways, anchors: anchors) { self.position(of: $0, isSent: ways == .sent) }
            writer.writeEntry(next)
            texts[position] = writer.text
        }
        return index
    }

    private func position(of schema: Schema, isSent: Bool) -> Int {
        let ways = form(schema, isSent)
        let key = TypeKey(schema: ObjectIdentifier(schema), isSent: ways == .sent)
        if let known = indexes[key] { return known }
        indexes[key] = texts.count
        texts.append("")
        pending.append((schema, ways))
        met.append(schema)
        return texts.count - 1
    }
}
