/// The line that a range starts in, or the stretch of a long one that holds the range's start, as it is shown to people.
package struct SourceExcerpt {
    /// The line's number.
    package let number: UInt32
    /// The text before the range, the range's own, and what stands behind it, with nothing hidden in them.
    package let parts: (before: String, marked: String, after: String)
    /// The line's text.
    package var text: String { parts.before + parts.marked + parts.after }
    /// What stands below the text form's line: `^` under the range's first character and `~` under the others of this line.
    let marks: String

    /// The number of characters of a longer line that are shown.
    private static let longest = 160
    /// The number of characters that are shown before the range in a longer line.
    private static let before = 60

    /// Cuts out the line; nil where the file has no such line.
    package init?(of range: SourceRange) {
        guard let line = range.file.byteRange(ofLine: range.start.line) else { return nil }
        number = range.start.line
        let start = Int(range.start.column) - 1
        let isCut = countScalars(in: range.file.bytes, from: line.lowerBound, to: line.upperBound) > Self.longest
        let first = isCut ? max(0, start - Self.before) : 0
        let from = offset(ofScalar: first, in: range.file.bytes, from: line.lowerBound, to: line.upperBound)
        let to = offset(ofScalar: Self.longest, in: range.file.bytes, from: from, to: line.upperBound)
        let end = range.end.line > range.start.line ? Int.max : max(Int(range.end.column) - 1, start + 1)
        var ruler = Ruler(start: start - first, end: end == .max ? .max : end - first, isContinued: first > 0)
        for scalar in String(decoding: range.file.bytes[from..<to], as: UTF8.self).unicodeScalars { ruler.append(scalar) }
        parts = (ruler.before, ruler.marked, ruler.after + (to < line.upperBound ? "…" : ""))
        marks = ruler.finished
    }
}

/// Writes a line and the marks under it at once, so that each mark stands under its character.
private struct Ruler {
    private(set) var before: String
    private(set) var marked = ""
    private(set) var after = ""
    /// The last two characters that were written, which tell whether the next one completes a command.
    private var tail = ""
    private var marks: String
    private let start: Int
    private let end: Int
    private var position = 0

    init(start: Int, end: Int, isContinued: Bool) {
        before = isContinued ? "…" : ""
        marks = isContinued ? " " : ""
        self.start = start
        self.end = end
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        let shown = scalar == "\t" ? "\t" : printable(scalar, after: tail)
        let width = shown.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
        if position < start {
            before += shown
            marks += scalar == "\t" ? "\t" : String(repeating: " ", count: width)
        } else if position == start {
            marked += shown
            marks += "^" + String(repeating: "~", count: max(0, width - 1))
        } else if position < end {
            marked += shown
            marks += String(repeating: "~", count: width)
        } else {
            after += shown
        }
        tail = String((tail + shown).unicodeScalars.suffix(2))
        position += 1
    }

    /// The marks; a range that starts behind the line's last character has its `^` there.
    var finished: String { position <= start ? marks + "^" : marks }
}
