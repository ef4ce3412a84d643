import SoraYAML

extension Bundling {
    /// Rewrites the references in an object; yields the very node where there is nothing to rewrite.
    func rewritten(_ node: Node, as kind: ObjectKind) -> Node {
        switch node.content {
        case .scalar: return node
        case .sequence(let elements):
            return rewriting(node, elements) { rewritten($0, as: kind) }
        case .mapping(let mapping):
            guard let reference = node.reference else { return rewritingFields(of: node, mapping, kind) }
            if kind == .pathItem { return rewrittenPathItem(node, mapping, reference) }
            guard let section = kind.section(in: version) else {
                return references.target(of: reference).flatMap { inlined($0, as: kind) } ?? node
            }
            if isReplaced(node, by: reference), let target = references.target(of: reference), let inlined = inlined(target, as: kind) {
                return inlined
            }
            let text = newText(of: reference, to: kind, in: section)
            return rewritingFields(of: node, mapping, kind, reference: text)
        }
    }

    /// Tells whether a component is but a reference to another file that got its place from this very component.
    private func isReplaced(_ node: Node, by reference: Node) -> Bool {
        guard path.count == 3, path[0] == "components", node.isPureReference else { return false }
        guard let target = references.target(of: reference), !target.isInRoot else { return false }
        return place(of: target) == JSONPointer(path)
    }

    private func rewrittenPathItem(_ node: Node, _ mapping: Mapping, _ reference: Node) -> Node {
        guard let target = references.target(of: reference) else { return node }
        guard !target.isInRoot, let item = inlined(target, as: .pathItem) else {
            let place = target.isInRoot ? target.pointer : self.place(of: target)
            let isUnchanged = references.tree.file(holding: reference).isRoot && target.isInRoot
            return rewritingFields(of: node, mapping, .pathItem, reference: isUnchanged ? nil : place?.fragment)
        }
        let siblings = Mapping(mapping.entries.filter { $0.key != "$ref" })
        if siblings.entries.isEmpty { return item }
        let own = rewritingFields(of: node.with(.mapping(siblings)), siblings, .pathItem).mapping ?? siblings
        let others = item.mapping?.entries.filter { own.entry($0.key) == nil } ?? []
        return node.with(.mapping(Mapping(own.entries + others)))
    }

    /// Rewrites what stands under an object's keys, and its `$ref` where a new text is given.
    private func rewritingFields(of node: Node, _ mapping: Mapping, _ kind: ObjectKind, reference: String? = nil) -> Node {
        let isForeignSchema = kind == .schema && !references.tree.file(holding: node).isRoot
        var isChanged = false
        var entries: [Mapping.Entry] = []
        entries.reserveCapacity(mapping.entries.count)
        for entry in mapping.entries {
            if isForeignSchema, Self.keywordsOfOwnFiles.contains(entry.key) {
                isChanged = true
                continue
            }
            var value = entry.value
            if entry.key == "$ref", let reference {
                value = value.with(.scalar(Scalar(reference, kind: .string)))
            } else {
                path.append(entry.key)
                value = rewritten(value, as: kind.shape(under: entry.key))
                path.removeLast()
            }
            isChanged = isChanged || value !== entry.value
            entries.append(value === entry.value ? entry : Mapping.Entry(entry.key, at: entry.keyRange, value: value))
        }
        return isChanged ? node.with(.mapping(Mapping(entries))) : node
    }

    /// What a schema says of its own file: once brought in, it would turn `#` into something else or name two things alike.
    private static let keywordsOfOwnFiles: Set<String> = ["$id", "$schema", "$anchor"]

    private func rewritten(_ node: Node, as shape: DocumentShape) -> Node {
        switch shape {
        case .opaque: return node
        case .object(let kind): return rewritten(node, as: kind)
        case .map(let kind): return rewritingValues(of: node) { rewritten($1, as: kind) }
        case .mapAmongExtensions(let kind): return rewritingValues(of: node) { $0.hasPrefix("x-") ? $1 : rewritten($1, as: kind) }
        case .schemaName: return rewrittenSchemaName(node)
        case .mapOfSchemaNames: return rewritingValues(of: node) { rewrittenSchemaName($1) }
        case .dynamicReference: return rewrittenDynamicReference(node)
        case .operationReference: return rewrittenOperationReference(node)
        }
    }

    private func rewritingValues(of node: Node, _ change: (String, Node) -> Node) -> Node {
        if node.isPureReference, let target = node.reference.flatMap(references.target) {
            if places[Origin(target)] == nil { places[Origin(target)] = JSONPointer(path) }
            return rewritingValues(of: target.node, change)
        }
        guard let mapping = node.mapping else { return node }
        var isChanged = false
        let entries = mapping.entries.map { entry in
            path.append(entry.key)
            defer { path.removeLast() }
            let value = change(entry.key, entry.value)
            if value === entry.value { return entry }
            isChanged = true
            return Mapping.Entry(entry.key, at: entry.keyRange, value: value)
        }
        return isChanged ? node.with(.mapping(Mapping(entries))) : node
    }

    private func rewriting(_ node: Node, _ elements: [Node], _ change: (Node) -> Node) -> Node {
        var isChanged = false
        let rewritten = elements.enumerated().map { index, element in
            path.append(String(index))
            defer { path.removeLast() }
            let value = change(element)
            isChanged = isChanged || value !== element
            return value
        }
        return isChanged ? node.with(.sequence(rewritten)) : node
    }
}
