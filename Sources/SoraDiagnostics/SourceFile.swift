/// One document's text, made by a `SourceReader` and pointed into by every node and diagnostic.
public final class SourceFile: Sendable {
    /// The path of the file, with `/` between its parts: on disk, or in the revision that it was read from.
    public let path: String
    /// The git revision that the text was read from, as the command line calls it; nil for a file on disk.
    public let revision: String?
    /// The text as UTF-8, without a byte order mark.
    public let bytes: [UInt8]
    /// Where each line starts, as offsets into the bytes.
    let lineStarts: [Int]

    /// Creates a file from UTF-8 text without a byte order mark.
    public init(path: String, revision: String? = nil, bytes: [UInt8]) {
        self.path = path
        self.revision = revision
        self.bytes = bytes
        lineStarts = findLineStarts(in: bytes)
    }

    /// What people call the file: its path, behind its revision as `git show` takes both.
    public var name: String { revision.map { "\($0):\(path)" } ?? path }
}

extension SourceFile: Hashable {
    /// Tells whether two files are the same object: every text is read once.
    public static func == (one: SourceFile, other: SourceFile) -> Bool { one === other }

    /// Hashes the object's identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
