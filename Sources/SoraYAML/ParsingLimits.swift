/// How much of a hostile text `parse` takes before it refuses the document.
public struct ParsingLimits: Hashable, Sendable {
    /// How deep nodes may nest, aliases counted as if the text stood in their place.
    public var depth: Int
    /// How many nodes all aliases of a document together may stand for.
    public var aliasedNodes: Int
    /// How long a text may be, in bytes.
    public var bytes: Int

    /// Creates limits.
    public init(depth: Int, aliasedNodes: Int, bytes: Int) {
        self.depth = depth
        self.aliasedNodes = aliasedNodes
        self.bytes = bytes
    }

    /// Limits that no document known comes near, and that a thread with a stack of a few megabytes can bear.
    ///
    /// Of 800 published documents none nests deeper than 30 levels, and OpenAI's, one of the largest, has 110,205 nodes.
    public static let standard = ParsingLimits(depth: 500, aliasedNodes: 1_000_000, bytes: 256 << 20)
}
