/// All that tells two revisions of a document, or of a folder of documents, apart.
public struct Difference: Sendable {
    /// The changes on the wire: by operation in the new document's order, then by place.
    public var changes: [Change]
    /// The changes of the generated declarations.
    public var swiftChanges: [SwiftChange]

    /// Creates a difference.
    public init(changes: [Change] = [], swiftChanges: [SwiftChange] = []) {
        self.changes = changes
        self.swiftChanges = swiftChanges
    }
}
