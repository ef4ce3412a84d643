extension PatternNode {
    /// The numbers of the capturing groups, which follow each other.
    var groups: ClosedRange<Int>? {
        var found: ClosedRange<Int>?
        if case .group(_, let number) = self { found = number...number }
        for child in children {
            guard let groups = child.groups else { continue }
            found = min(found?.lowerBound ?? groups.lowerBound, groups.lowerBound)...max(found?.upperBound ?? 0, groups.upperBound)
        }
        return found
    }

    /// True if there is a backreference.
    var refersToGroups: Bool {
        if case .backreference = self { return true }
        return children.contains(where: \.refersToGroups)
    }

    private var children: [PatternNode] {
        switch self {
        case .sequence(let nodes), .choice(let nodes): nodes
        case .group(let node, _), .repeated(let node, _, _, _), .look(let node, _, _): [node]
        case .empty, .one, .edge, .wordBoundary, .backreference: []
        }
    }
}
