import SoraYAML

/// The nodes of one file that JSON Schema's `$anchor`, `$dynamicAnchor` and `$id` name.
struct SchemaNames {
    /// A named node and its place in the file.
    struct Named {
        var node: Node
        var pointer: JSONPointer
    }

    /// By the name that follows `#`.
    private(set) var anchors: [String: Named] = [:]
    /// By the text of `$id`, without an empty fragment at its end.
    private(set) var identifiers: [String: Named] = [:]

    /// Scans a document, which costs as much as it is long.
    init(of root: Node?) {
        if let root { scan(root, at: JSONPointer()) }
    }

    private mutating func scan(_ node: Node, at pointer: JSONPointer) {
        switch node.content {
        case .scalar: return
        case .sequence(let elements):
            for (index, element) in elements.enumerated() where element.scalar == nil {
                scan(element, at: pointer.appending(String(index)))
            }
        case .mapping(let mapping):
            for keyword in ["$anchor", "$dynamicAnchor"] {
                guard let name = mapping[keyword]?.string, anchors[name] == nil else { continue }
                anchors[name] = Named(node: node, pointer: pointer)
            }
            if let identifier = mapping["$id"]?.string {
                let name = identifier.hasSuffix("#") ? String(identifier.dropLast()) : identifier
                if identifiers[name] == nil { identifiers[name] = Named(node: node, pointer: pointer) }
            }
            for entry in mapping.entries where entry.value.scalar == nil {
                scan(entry.value, at: pointer.appending(entry.key))
            }
        }
    }
}
