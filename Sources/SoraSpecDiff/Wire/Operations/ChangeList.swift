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

    /// The changes by line and column, in the new document where they stand there; those of one place stay as they were found.
    var sorted: [Change] {
        changes.enumerated().sorted { one, other in
            let (first, second) = (one.element.place, other.element.place)
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
    }
}

extension Change {
    /// Where the change is shown first; the start of the document for one without a place.
    fileprivate var place: SourcePosition { (new ?? old)?.start ?? SourcePosition(line: 0, column: 0) }
}
