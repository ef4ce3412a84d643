import SoraYAML

/// Where a node stands in a tree: which child to take, step by step from the root.
struct NodeLocation: Hashable, Comparable {
    /// The number of the entry or element at each step.
    var steps: [Int] = []

    /// The place of one of the node's children.
    func child(_ step: Int) -> NodeLocation { NodeLocation(steps: steps + [step]) }

    /// Tells whether one place stands before another in the text; a node stands before its children.
    static func < (one: NodeLocation, other: NodeLocation) -> Bool { one.steps.lexicographicallyPrecedes(other.steps) }
}

extension JSONPath {
    /// A node that a query found, and its place.
    struct Match {
        /// Where the node stands.
        var location: NodeLocation
        /// The node.
        var node: Node
    }

    /// Finds the nodes of a tree, in document order, each place once.
    func matches(in root: Node) -> [Match] {
        var seen: Set<NodeLocation> = []
        let found = JSONPathEvaluation(root: root).matches(of: segments, from: [Match(location: NodeLocation(), node: root)])
        return found.filter { seen.insert($0.location).inserted }.sorted { $0.location < $1.location }
    }
}

/// One query's run over one tree.
struct JSONPathEvaluation {
    let root: Node

    /// Follows segments from the nodes found so far.
    func matches(of segments: [JSONPath.Segment], from start: [JSONPath.Match]) -> [JSONPath.Match] {
        var current = start
        for segment in segments {
            var found: [JSONPath.Match] = []
            for match in current {
                if segment.descends {
                    descend(into: match, selecting: segment.selectors, into: &found)
                } else {
                    select(segment.selectors, of: match, into: &found)
                }
            }
            current = found
        }
        return current
    }

    private func descend(into match: JSONPath.Match, selecting selectors: [JSONPath.Selector], into found: inout [JSONPath.Match]) {
        select(selectors, of: match, into: &found)
        for (step, child) in children(of: match.node).enumerated() {
            descend(into: JSONPath.Match(location: match.location.child(step), node: child), selecting: selectors, into: &found)
        }
    }

    private func select(_ selectors: [JSONPath.Selector], of match: JSONPath.Match, into found: inout [JSONPath.Match]) {
        if match.node.scalar != nil { return }
        for selector in selectors { select(selector, of: match, into: &found) }
    }

    private func select(_ selector: JSONPath.Selector, of match: JSONPath.Match, into found: inout [JSONPath.Match]) {
        switch selector {
        case .name(let name):
            guard let entries = match.node.mapping?.entries else { return }
            for (step, entry) in entries.enumerated() where entry.key.utf8.elementsEqual(name.utf8) {
                found.append(JSONPath.Match(location: match.location.child(step), node: entry.value))
            }
        case .wildcard:
            for (step, child) in children(of: match.node).enumerated() {
                found.append(JSONPath.Match(location: match.location.child(step), node: child))
            }
        case .index(let index):
            guard let elements = match.node.sequence else { return }
            let step = index < 0 ? elements.count + index : index
            guard elements.indices.contains(step) else { return }
            found.append(JSONPath.Match(location: match.location.child(step), node: elements[step]))
        case .slice(let start, let end, let step):
            guard let elements = match.node.sequence else { return }
            for index in indices(of: elements.count, from: start, to: end, by: step) {
                found.append(JSONPath.Match(location: match.location.child(index), node: elements[index]))
            }
        case .filter(let condition):
            for (step, child) in children(of: match.node).enumerated() where meets(condition, child) {
                found.append(JSONPath.Match(location: match.location.child(step), node: child))
            }
        }
    }

    /// What a slice takes, by [section 2.3.4.2](https://www.rfc-editor.org/rfc/rfc9535#section-2.3.4.2).
    private func indices(of count: Int, from start: Int?, to end: Int?, by step: Int) -> [Int] {
        func bounded(_ value: Int, _ lowest: Int, _ highest: Int) -> Int {
            min(max(value < 0 ? count + value : value, lowest), highest)
        }
        if step > 0 { return Array(stride(from: bounded(start ?? 0, 0, count), to: bounded(end ?? count, 0, count), by: step)) }
        guard step < 0 else { return [] }
        let first = start.map { bounded($0, -1, count - 1) } ?? count - 1
        let last = end.map { bounded($0, -1, count - 1) } ?? -1
        return Array(stride(from: first, to: last, by: step))
    }

    private func children(of node: Node) -> [Node] {
        switch node.content {
        case .scalar: []
        case .sequence(let elements): elements
        case .mapping(let mapping): mapping.entries.map(\.value)
        }
    }
}
