/// Where documents come from: the disk, memory in tests, a git revision.
///
/// Paths use `/` and are relative to wherever the reader stands, or absolute.
public protocol SourceReader: Sendable {
    /// Reads a file's text; throws `SourceUnreadable` where there is no such file or its bytes are no text.
    func read(_ path: String) throws(SourceUnreadable) -> SourceFile
    /// Names what a folder holds, sorted by UTF-8 bytes; nil where the path is no folder.
    func entries(of folder: String) -> [String]?
}

/// A source that cannot be read: no such file, no permission, not text.
public struct SourceUnreadable: Error {
    /// What is wrong, ready for the log.
    public let diagnostic: Diagnostic

    /// Creates the error from the finding that explains it.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
