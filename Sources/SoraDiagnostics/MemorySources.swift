/// Documents in memory, for tests and for text that comes from elsewhere than the disk.
public struct MemorySources: SourceReader, ExpressibleByDictionaryLiteral {
    private let files: [String: [UInt8]]

    /// Creates a reader of texts by path.
    public init(_ texts: [String: String]) {
        files = texts.mapValues { Array($0.utf8) }
    }

    /// Creates a reader of files' bytes by path.
    public init(bytes: [String: [UInt8]]) {
        files = bytes
    }

    /// Creates a reader of texts by path.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }

    /// Reads a file's text; throws `SourceUnreadable` where there is no such file or its bytes are no text.
    public func read(_ path: String) throws(SourceUnreadable) -> SourceFile {
        guard let bytes = files[path] else {
            let isFolder = entries(of: path) != nil
            let message = isFolder ? "‘\(path)’ is a folder, not a file" : "there is no file ‘\(path)’"
            throw SourceUnreadable(Diagnostic(.error, message, effect: .stops))
        }
        return try SourceFile.decoding(path: path, bytes: bytes)
    }

    /// Names what a folder holds, sorted by UTF-8 bytes; nil where the path is no folder.
    public func entries(of folder: String) -> [String]? {
        let isTop = folder.isEmpty || folder == "."
        let prefix = isTop ? "" : folder.hasSuffix("/") ? folder : folder + "/"
        let names = files.keys.filter { $0.hasPrefix(prefix) }.map { path in
            String(path.dropFirst(prefix.count).prefix { $0 != "/" })
        }
        if names.isEmpty, !isTop { return nil }
        return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
