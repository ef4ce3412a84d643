public import SoraOpenAPI

extension Document {
    /// Tells whether two documents hold the same values, in whatever order, spelling and layout; other files do not count.
    public func holdsTheSame(as other: Document) -> Bool {
        node.file.bytes == other.node.file.bytes || SchemaValue(node) == SchemaValue(other.node)
    }
}
