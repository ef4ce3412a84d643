import SoraYAML

/// The objects of one kind that have been read, by their nodes: what many references lead to is read, and its faults are told, once.
final class ReadObjects<Value> {
    private var values: [ObjectIdentifier: Value?] = [:]

    /// Yields the object of a node, reading it where it is met for the first time.
    func value(of node: Node, read: (Node) -> Value?) -> Value? {
        if let known = values[ObjectIdentifier(node)] { return known }
        let value = read(node)
        values[ObjectIdentifier(node)] = .some(value)
        return value
    }
}
