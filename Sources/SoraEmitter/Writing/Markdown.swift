/// The text of a documentation comment in lines.
struct Markdown {
    /// The text in UTF-8.
    let text: [UInt8]
    /// The lines, without the empty ones at the beginning and the end of the text.
    private(set) var lines: [Line] = []

    /// A line of the text.
    struct Line {
        /// Where it stands, without the spaces at its end.
        var range: Range<Int>
        /// Whether it may be wrapped: it is in no fence, table, heading or indented code.
        var isProse = true
    }

    /// Splits text at its line feeds.
    init(_ text: [UInt8]) {
        self.text = text
        var start = 0
        for index in text.indices where text[index] == UInt8(ascii: "\n") {
            append(start..<index)
            start = index + 1
        }
        append(start..<text.count)
        while lines.last?.range.isEmpty == true { lines.removeLast() }
        findProse()
    }

    private mutating func append(_ range: Range<Int>) {
        let line = trimmed(text[range])
        if !line.isEmpty || !lines.isEmpty { lines.append(Line(range: line.startIndex..<line.endIndex)) }
    }

    private mutating func findProse() {
        var fence: Fence?
        var isTable = false
        var list = ListIndentation()
        for (index, line) in lines.enumerated() {
            let content = text[line.range].drop { $0 == UInt8(ascii: " ") }
            if let open = fence {
                if open.isClosed(by: content) { fence = nil }
                lines[index].isProse = false
                continue
            }
            fence = Fence(content)
            isTable = isTableRow(index, content) || isTable && !content.isEmpty
            let isCode = list.isCode(content, in: line.range, of: text)
            lines[index].isProse = fence == nil && !isTable && !isCode && content.first != UInt8(ascii: "#")
        }
    }

    /// Tells whether a line begins with a bar, or stands above the row that parts a table's head from its body.
    private func isTableRow(_ index: Int, _ content: ArraySlice<UInt8>) -> Bool {
        if content.first == UInt8(ascii: "|") { return true }
        guard index + 1 < lines.count else { return false }
        let next = text[lines[index + 1].range]
        for byte in next {
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "): continue
            default: return false
            }
        }
        return next.contains(UInt8(ascii: "|")) && content.contains(UInt8(ascii: "|"))
    }
}

/// How far the text of the list item is indented that a line may belong to.
private struct ListIndentation {
    private var columns = 0

    /// Tells whether a line is indented so far beyond its list item that it is code, or notes the item that it begins.
    mutating func isCode(_ content: ArraySlice<UInt8>, in line: Range<Int>, of text: [UInt8]) -> Bool {
        if content.isEmpty { return false }
        let indentation = content.startIndex - line.lowerBound
        if indentation >= columns + 4 { return true }
        if endOfMark(at: content.startIndex, in: content) != nil {
            columns = MarkdownPrefix(of: line, in: text).end - line.lowerBound
        } else if indentation < columns {
            columns = indentation
        }
        return false
    }
}

/// The mark that opens a block of code.
private struct Fence {
    let mark: UInt8
    let length: Int

    init?(_ content: ArraySlice<UInt8>) {
        guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = content.prefix { $0 == mark }.count
        if length < 3 || mark == UInt8(ascii: "`") && content.dropFirst(length).contains(mark) { return nil }
        self.mark = mark
        self.length = length
    }

    func isClosed(by content: ArraySlice<UInt8>) -> Bool {
        content.count >= length && content.allSatisfy { $0 == mark }
    }
}

/// What stands before the prose of a line: spaces, and the marks of list items and quotations.
struct MarkdownPrefix {
    /// Where the prose begins.
    private(set) var end: Int
    /// What stands before the prose of the lines that continue it.
    private(set) var continuation = ""

    /// Finds the prefix of a line.
    init(of line: Range<Int>, in text: [UInt8]) {
        end = line.lowerBound
        while end < line.upperBound {
            if text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: ">") {
                continuation += text[end] == UInt8(ascii: " ") ? " " : ">"
                end += 1
            } else if let markEnd = endOfMark(at: end, in: text[line]) {
                continuation += String(repeating: " ", count: markEnd - end)
                end = markEnd
            } else {
                break
            }
        }
    }
}

/// Finds the end of a list item's mark, such as `-` or `12.`, where a space follows it.
private func endOfMark(at start: Int, in line: ArraySlice<UInt8>) -> Int? {
    guard let end = endOfBareMark(at: start, in: line), end < line.endIndex, line[end] == UInt8(ascii: " ") else { return nil }
    return end
}

private func endOfBareMark(at start: Int, in line: ArraySlice<UInt8>) -> Int? {
    guard start < line.endIndex else { return nil }
    var index = start
    switch line[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return index + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while index < line.endIndex, line[index] >= UInt8(ascii: "0"), line[index] <= UInt8(ascii: "9") { index += 1 }
        let isMark = index < line.endIndex && (line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")"))
        return isMark ? index + 1 : nil
    default: return nil
    }
}

/// Tells whether a word at the beginning of a line would begin a heading, a list item, a quotation, a table, a fence or a rule.
func beginsMarkdownBlock(at start: Int, of text: [UInt8], to end: Int) -> Bool {
    switch text[start] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "`"):
        let word = text[start..<end].prefix { $0 != UInt8(ascii: " ") }
        let run = word.prefix { $0 == text[start] }.count
        return run == word.count || run >= 3
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let markEnd = endOfBareMark(at: start, in: text[start..<end]) else { return false }
        return markEnd == end || text[markEnd] == UInt8(ascii: " ")
    default: return false
    }
}

/// A line without the spaces at its end.
func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return line[line.startIndex..<end]
}
