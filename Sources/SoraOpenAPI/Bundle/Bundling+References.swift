import SoraYAML

extension Bundling {
    /// The text by which a reference finds its target in the bundled document; nil where it stays as it is.
    func newText(of reference: Node, to kind: ObjectKind, in section: String) -> String? {
        guard let target = references.target(of: reference) else { return nil }
        if target.isInRoot {
            return references.tree.file(holding: reference).isRoot ? rootText(of: reference, target) : target.pointer.fragment
        }
        return (place(of: target) ?? newPlace(for: target, of: kind, in: section)).fragment
    }

    /// A reference within the root document stays as its author wrote it, unless it names the root by its file or passes other references.
    private func rootText(of reference: Node, _ target: ReferenceTarget) -> String? {
        guard let text = reference.string, let parts = ReferenceText(text) else { return nil }
        if parts.file.isEmpty, !parts.fragment.hasPrefix("/") || JSONPointer(parsing: parts.fragment) == target.pointer { return nil }
        let isByIdentifier = parts.scheme != nil || parts.file.hasPrefix("/")
        return isByIdentifier ? nil : target.pointer.fragment
    }

    /// Rewrites a discriminator's value: a schema's name, which counts within its own file, or a reference.
    func rewrittenSchemaName(_ node: Node) -> Node {
        guard let text = node.string else { return node }
        let file = references.tree.file(holding: node)
        let isName = file.root?["components"]?["schemas"]?[text] != nil
        if isName && file.isRoot { return node }
        let looksLikeReference = text.contains("/") || text.contains("#") || text.contains(".")
        guard isName || looksLikeReference else { return node }
        let reference = isName ? node.with(.scalar(Scalar(JSONPointer(["components", "schemas", text]).fragment, kind: .string))) : node
        guard let new = newText(of: reference, to: .schema, in: "schemas") else { return node }
        return node.with(.scalar(Scalar(new, kind: .string)))
    }

    /// Rewrites a reference to a dynamic anchor of another file: the schema is brought in, and found by its anchor.
    func rewrittenDynamicReference(_ node: Node) -> Node {
        guard let text = node.string, let hash = text.firstIndex(of: "#"), hash > text.startIndex else { return node }
        guard newText(of: node, to: .schema, in: "schemas") != nil else { return node }
        return node.with(.scalar(Scalar(String(text[hash...]), kind: .string)))
    }

    /// Rewrites a link's reference to an operation that stands in the bundled document.
    func rewrittenOperationReference(_ node: Node) -> Node {
        guard let text = node.string, !text.hasPrefix("#") || !references.tree.file(holding: node).isRoot else { return node }
        if text.hasPrefix("http:") || text.hasPrefix("https:") { return node }
        guard let target = references.target(of: node) else { return node }
        guard let place = target.isInRoot ? target.pointer : place(of: target) else {
            log.warning("the operation stands in another file, from which no operation is brought in", at: node.range)
            return node
        }
        return node.with(.scalar(Scalar(place.fragment, kind: .string)))
    }
}
