import SoraYAML

/// Rewrites the nodes of a document from the leaves up, each once, so that shared nodes stay shared.
final class NodeRewriting {
    private let rewrite: (String?, Node) -> Node
    private var known: [Key: Node] = [:]

    private struct Key: Hashable {
        var node: ObjectIdentifier
        var key: String?
    }

    /// Rewrites each node by the key that it stands under, the nodes within it having been rewritten before.
    init(_ rewrite: @escaping (String?, Node) -> Node) { self.rewrite = rewrite }

    /// What a document gives instances as, which no schema keyword is.
    private static let instances: Set<String> = ["example", "examples", "default", "enum", "const", "value"]

    func rewritten(_ node: Node, under key: String? = nil) -> Node {
        let place = Key(node: ObjectIdentifier(node), key: key)
        if let done = known[place] { return done }
        let result = rewrite(key, inner(node, under: key))
        known[place] = result
        return result
    }

    private func inner(_ node: Node, under key: String?) -> Node {
        switch node.content {
        case .scalar: return node.holding(node.content)
        case .sequence(let nodes):
            if let key, Self.instances.contains(key) { return node.holding(node.content) }
            return node.holding(.sequence(nodes.map { rewritten($0) }))
        case .mapping(let mapping):
            let isNames = key == "properties" || key == "patternProperties" || key == "schemas"
            return node.holding(
                .mapping(
                    Mapping(
                        mapping.entries.map { entry in
                            let isInstance = !isNames && Self.instances.contains(entry.key) && entry.value.sequence == nil
                            let value = isInstance ? entry.value : rewritten(entry.value, under: isNames ? "schema" : entry.key)
                            return Mapping.Entry(entry.key, at: entry.keyRange, value: value)
                        })))
        }
    }
}

/// Puts the schemas that references lead to in place of the references.
final class Inlining {
    private let components: [String: Node]
    private var recursive: Set<String> = []
    private var known: [ObjectIdentifier: Node] = [:]

    init(_ document: Node) {
        let entries = document["components"]?["schemas"]?.mapping?.entries ?? []
        components = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
        let leads = components.mapValues { Self.names(in: $0) }
        recursive = Set(components.keys.filter { Self.reaches($0, by: leads) })
    }

    func rewritten(_ node: Node) -> Node {
        if let done = known[ObjectIdentifier(node)] { return done }
        let result: Node
        if let name = node["$ref"]?.string.flatMap(Self.name), node.mapping?.entries.count == 1, !recursive.contains(name),
            let component = components[name]
        {
            result = rewritten(component)
        } else {
            switch node.content {
            case .scalar: result = node
            case .sequence(let nodes): result = node.holding(.sequence(nodes.map(rewritten)))
            case .mapping(let mapping):
                result = node.holding(
                    .mapping(
                        Mapping(
                            mapping.entries.map { entry in
                                let isInstances = entry.key == "enum" && entry.value.sequence != nil
                                return Mapping.Entry(
                                    entry.key, at: entry.keyRange, value: isInstances ? entry.value : rewritten(entry.value))
                            })))
            }
        }
        known[ObjectIdentifier(node)] = result
        return result
    }

    private static func name(_ reference: String) -> String? {
        let prefix = "#/components/schemas/"
        guard reference.hasPrefix(prefix), !reference.dropFirst(prefix.count).contains(where: { "/~%".contains($0) }) else { return nil }
        return String(reference.dropFirst(prefix.count))
    }

    private static func names(in node: Node) -> Set<String> {
        switch node.content {
        case .scalar: return []
        case .sequence(let nodes): return nodes.reduce(into: []) { $0.formUnion(names(in: $1)) }
        case .mapping(let mapping):
            return mapping.entries.reduce(into: []) { found, entry in
                if entry.key == "$ref", let name = entry.value.string.flatMap(name) { found.insert(name) }
                found.formUnion(names(in: entry.value))
            }
        }
    }

    private static func reaches(_ name: String, by leads: [String: Set<String>]) -> Bool {
        var seen: Set<String> = []
        var outstanding = Array(leads[name] ?? [])
        while let next = outstanding.popLast() {
            if next == name { return true }
            if seen.insert(next).inserted { outstanding += leads[next] ?? [] }
        }
        return false
    }
}
