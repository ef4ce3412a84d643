/// One document's text, made by a `SourceReader` and pointed into by every node and diagnostic.
public final class SourceFile: Sendable {
    /// The path by which diagnostics name the file, with `/` between its parts.
    public let path: String
    /// The text as UTF-8, without a byte order mark.
    public let bytes: [UInt8]
    /// Where each line starts, as offsets into the bytes.
    let lineStarts: [Int]

    /// Creates a file from UTF-8 text without a byte order mark.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lineStarts = findLineStarts(in: bytes)
    }
}

extension SourceFile: Hashable {
    /// Tells whether two files are the same object: every text is read once.
    public static func == (one: SourceFile, other: SourceFile) -> Bool { one === other }

    /// Hashes the object's identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
