public import SoraDiagnostics
public import SoraYAML

/// Stand-in until the resolver of whole source trees lands.
public final class ReferenceResolver {
    let root: Node
    let log: DiagnosticLog
    public init(root: Node, log: DiagnosticLog) {
        self.root = root
        self.log = log
    }
    public func resolve(_ reference: Node) -> Node? {
        guard let text = reference.string, text.hasPrefix("#/") else {
            log.error("unresolved reference", at: reference.range)
            return nil
        }
        var node = root
        for step in text.dropFirst(2).split(separator: "/") {
            guard let next = node[String(step)] else {
                log.error("this reference leads nowhere", at: reference.range)
                return nil
            }
            node = next
        }
        return node
    }
    public func componentSchema(named name: String) -> Node? { root["components"]?["schemas"]?[name] }
}
