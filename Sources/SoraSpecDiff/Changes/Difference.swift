/// All that tells two revisions of a document, or of a folder of documents, apart.
public struct Difference: Sendable {
    /// The changes on the wire: by operation in the new document's order, then by place.
    public var changes: [Change]
    /// The changes of the generated declarations.
    public var swiftChanges: [SwiftChange]
    /// Whether documents without a change on the wire hold other values all the same, such as descriptions.
    public var isReworded: Bool

    /// Creates a difference.
    public init(changes: [Change] = [], swiftChanges: [SwiftChange] = [], isReworded: Bool = false) {
        self.changes = changes
        self.swiftChanges = swiftChanges
        self.isReworded = isReworded
    }
}
