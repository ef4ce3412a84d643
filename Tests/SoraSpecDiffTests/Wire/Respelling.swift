import SoraYAML

/// A way to spell a document otherwise that changes nothing of what it means.
enum Respelling: String, CaseIterable {
    /// Nothing is changed but that every node is another one.
    case copied
    /// Keys, and lists whose order says nothing, stand the other way around.
    case reordered
    /// What OpenAPI 3.0 says in words of its own is said in those of 3.1.
    case upgraded
    /// References to components are replaced by what they refer to, where that does not lead back to itself.
    case inlined

    /// Spells a document otherwise; nil where this way is none for it.
    func respelled(_ document: Node) -> Node? {
        switch self {
        case .copied: return NodeRewriting { _, node in node }.rewritten(document)
        case .reordered: return NodeRewriting(Self.reordered).rewritten(document)
        case .upgraded:
            guard document["openapi"]?.scalar?.text.hasPrefix("3.0") == true, !document.refersToFiles else { return nil }
            return NodeRewriting(Self.upgraded).rewritten(document)
        case .inlined: return Inlining(document).rewritten(document)
        }
    }

    private static let unorderedLists: Set<String> = ["required", "enum", "type", "allOf", "oneOf", "anyOf"]

    private static func reordered(_ key: String?, _ node: Node) -> Node {
        if let mapping = node.mapping { return node.holding(.mapping(Mapping(mapping.entries.reversed()))) }
        if let list = node.sequence, let key, unorderedLists.contains(key) { return node.holding(.sequence(list.reversed())) }
        return node
    }

    private static func upgraded(_ key: String?, _ node: Node) -> Node {
        if key == "openapi", node.string?.hasPrefix("3.0") == true { return node.saying("3.1.1") }
        guard let mapping = node.mapping else { return node }
        var schema = SchemaUpgrade(entries: mapping.entries, node: node)
        schema.upgrade()
        return schema.result
    }
}

/// Writes a schema of OpenAPI 3.0 in the words of 3.1.
private struct SchemaUpgrade {
    var entries: [Mapping.Entry]
    let node: Node
    private var isNullVariant = false

    init(entries: [Mapping.Entry], node: Node) {
        self.entries = entries
        self.node = node
    }

    private static let types: Set<String> = ["string", "number", "integer", "boolean", "array", "object"]

    private func value(_ key: String) -> Node? { entries.first { $0.key == key }?.value }

    private mutating func set(_ key: String, _ value: Node) {
        guard let index = entries.firstIndex(where: { $0.key == key }) else {
            return entries.append(Mapping.Entry(key, at: node.range, value: value))
        }
        entries[index] = Mapping.Entry(key, at: entries[index].keyRange, value: value)
    }

    private mutating func drop(_ key: String) { entries.removeAll { $0.key == key } }

    mutating func upgrade() {
        if value("$ref")?.string != nil { return entries.removeAll { $0.key != "$ref" } }
        upgradeLimit("minimum", "exclusiveMinimum")
        upgradeLimit("maximum", "exclusiveMaximum")
        upgradeNull()
        if let values = value("enum")?.sequence, values.count == 1, value("type")?.scalar != nil || value("type")?.sequence != nil {
            drop("enum")
            set("const", values[0])
        }
    }

    private mutating func upgradeLimit(_ limit: String, _ exclusive: String) {
        guard let flag = value(exclusive), flag.scalar?.kind == .boolean else { return }
        drop(exclusive)
        guard flag.scalar?.text == "true", let number = value(limit) else { return }
        drop(limit)
        set(exclusive, number)
    }

    private mutating func upgradeNull() {
        let isNullable = value("nullable")?.scalar?.text == "true"
        if let flag = value("nullable"), flag.scalar?.kind == .boolean { drop("nullable") }
        if let type = value("type"), let name = type.string, Self.types.contains(name) {
            set("type", type.holding(.sequence([type] + (isNullable ? [type.saying("null")] : []))))
        } else if isNullable {
            isNullVariant = true
        }
    }

    var result: Node {
        let schema = node.holding(.mapping(Mapping(entries)))
        guard isNullVariant else { return schema }
        let null = node.holding(.mapping(Mapping([Mapping.Entry("type", at: node.range, value: node.saying("null"))])))
        return node.holding(.mapping(Mapping([Mapping.Entry("anyOf", at: node.range, value: node.holding(.sequence([schema, null])))])))
    }
}

extension Node {
    /// A node at the same place with another content.
    func holding(_ content: Content) -> Node { Node(content, file: file, start: start, end: end) }

    /// A node at the same place that is a text.
    func saying(_ text: String) -> Node { holding(.scalar(Scalar(text, kind: .string))) }
}

extension Node {
    /// True where a reference leads to another file, which stays as it is.
    var refersToFiles: Bool {
        switch content {
        case .scalar: false
        case .sequence(let nodes): nodes.contains(where: \.refersToFiles)
        case .mapping(let mapping):
            mapping.entries.contains { entry in
                entry.key == "$ref" && entry.value.string?.hasPrefix("#") == false || entry.value.refersToFiles
            }
        }
    }
}
