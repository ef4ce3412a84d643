import SoraDiagnostics

/// The changes found so far of one operation, or of the document as a whole.
struct ChangeList {
    private(set) var changes: [Change] = []
    /// The operation that all of them touch.
    let operation: OperationName?

    init(of operation: OperationName? = nil) {
        self.operation = operation
    }

    /// Adds a change.
    mutating func add(_ rule: Rule, _ arguments: [String] = [], old: SourceRange?, new: SourceRange?) {
        changes.append(Change(rule, arguments, in: operation, old: old, new: new))
    }

    /// Adds changes of schemas, which bear no operation yet.
    mutating func add(_ found: [Change]) {
        for change in found {
            var copy = change
            copy.operation = operation
            changes.append(copy)
        }
    }

    /// The changes by place, that in the new document where there is one; those of one place stay as they were found.
    var sorted: [Change] {
        changes.enumerated().sorted { one, other in
            guard let first = one.element.place, let second = other.element.place else { return one.offset < other.offset }
            if first.file.path != second.file.path { return first.file.path < second.file.path }
            return first.start == second.start ? one.offset < other.offset : first.start < second.start
        }.map(\.element)
    }
}

extension Change {
    /// Where the change is shown first.
    fileprivate var place: SourceRange? { new ?? old }
}
