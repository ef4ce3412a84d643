/// A place between two characters: a line and a column, both counted from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public let line: UInt32
    /// The column in Unicode scalars, from 1.
    public let column: UInt32

    /// Creates a position from a line and a column that count from 1.
    public init(line: UInt32, column: UInt32) {
        self.line = line
        self.column = column
    }

    /// Tells whether one position stands before another.
    public static func < (one: SourcePosition, other: SourcePosition) -> Bool {
        one.line == other.line ? one.column < other.column : one.line < other.line
    }
}

/// A stretch of a file's text, from its first character to the one after its last.
public struct SourceRange: Hashable, Sendable {
    /// The file that the text stands in.
    public let file: SourceFile
    /// The first character.
    public let start: SourcePosition
    /// The character after the last one.
    public let end: SourcePosition

    /// Creates a range of a file's text.
    public init(file: SourceFile, start: SourcePosition, end: SourcePosition) {
        self.file = file
        self.start = start
        self.end = end
    }
}
