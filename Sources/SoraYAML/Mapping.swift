public import SoraDiagnostics

/// The entries of a mapping, in the order of the text, each key once.
public struct Mapping: Sendable {
    /// A key and its value.
    public struct Entry: Sendable {
        /// The key's text.
        public let key: String
        /// The value.
        public let value: Node
        /// Where the key stands.
        public let keyRange: SourceRange

        /// Creates an entry.
        public init(_ key: consuming String, at keyRange: consuming SourceRange, value: consuming Node) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }

        /// Creates an entry whose key stands where a node does.
        public init(_ key: String, keyNode: Node, value: Node) { self.init(key, at: keyNode.range, value: value) }

        /// A node of the key's own; a mapping has as many keys as values, so they are no nodes before one is asked for.
        public var keyNode: Node {
            Node(.scalar(Scalar(key, kind: .string)), file: keyRange.file, start: keyRange.start, end: keyRange.end)
        }
    }

    /// The entries in the order of the text.
    public let entries: [Entry]
    /// Where each key stands, for mappings that are too long to be searched through.
    private let index: [String: Int]?

    static let longestSearchedThrough = 12

    /// Creates a mapping from entries whose keys differ.
    public init(_ entries: [Entry]) {
        self.init(distinct: entries, index: entries.count > Self.longestSearchedThrough ? Self.index(of: entries) : nil)
    }

    /// Creates a mapping whose index was made on the way.
    init(distinct entries: [Entry], index: [String: Int]?) {
        self.entries = entries
        self.index = index
    }

    /// Tells where each key stands; the first counts where two are equal.
    static func index(of entries: [Entry]) -> [String: Int] {
        var index: [String: Int] = [:]
        index.reserveCapacity(entries.count * 2)
        for position in 0..<entries.count where index[entries[position].key] == nil { index[entries[position].key] = position }
        return index
    }

    /// The entry under a key.
    public func entry(_ key: String) -> Entry? { position(of: key).map { entries[$0] } }

    /// The value under a key.
    public subscript(key: String) -> Node? { position(of: key).map { entries[$0].value } }

    private func position(of key: String) -> Int? {
        if let index { return index[key] }
        for position in 0..<entries.count where entries[position].key == key { return position }
        return nil
    }
}
