/// The entries of a mapping, in the order of the text, each key once.
public struct Mapping: Sendable {
    /// A key and its value.
    public struct Entry: Sendable {
        /// The key's node, for its place.
        public let keyNode: Node
        /// The value.
        public let value: Node
        /// The key's text.
        public let key: String

        /// Creates an entry.
        public init(_ key: String, keyNode: Node, value: Node) {
            self.key = key
            self.keyNode = keyNode
            self.value = value
        }
    }

    /// The entries in the order of the text.
    public let entries: [Entry]
    /// Where each key stands, for mappings that are too long to be searched through.
    private let index: [String: Int]?

    private static let longestSearchedThrough = 12

    /// Creates a mapping from entries whose keys differ.
    public init(_ entries: [Entry]) {
        self.entries = entries
        index =
            entries.count > Self.longestSearchedThrough
            ? Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first }) : nil
    }

    /// The entry under a key.
    public func entry(_ key: String) -> Entry? {
        if let index { return index[key].map { entries[$0] } }
        for entry in entries where entry.key == key { return entry }
        return nil
    }

    /// The value under a key.
    public subscript(key: String) -> Node? { entry(key)?.value }
}
