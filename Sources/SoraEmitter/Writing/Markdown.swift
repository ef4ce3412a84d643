/// The lines of a documentation text, without spaces at their ends, and which of them are prose that may be wrapped.
struct MarkdownLines {
    /// The lines, without the empty ones at the beginning and the end of the text.
    private(set) var lines: [ArraySlice<UInt8>] = []
    /// For each line, whether it may be wrapped: not in a fence, a table, a heading or indented code.
    private(set) var isProse: [Bool] = []

    /// Splits text at its line feeds.
    init(_ text: [UInt8]) {
        var start = 0
        for index in text.indices where text[index] == UInt8(ascii: "\n") {
            lines.append(trimmed(text[start..<index]))
            start = index + 1
        }
        lines.append(trimmed(text[start...]))
        let empty = lines.prefix { $0.isEmpty }.count
        lines.removeFirst(empty)
        while lines.last?.isEmpty == true { lines.removeLast() }
        findProse()
    }

    private mutating func findProse() {
        isProse.reserveCapacity(lines.count)
        var fence: Fence?
        var isTable = false
        for (index, line) in lines.enumerated() {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            if let open = fence {
                if open.isClosed(by: text) { fence = nil }
                isProse.append(false)
                continue
            }
            fence = Fence(text)
            isTable = isTableRow(index) || isTable && !text.isEmpty
            isProse.append(fence == nil && !isTable && text.first != UInt8(ascii: "#") && !isIndentedCode(line, text))
        }
    }

    /// Tells whether a line begins with a bar, or stands above the row that parts a table's head from its body.
    private func isTableRow(_ index: Int) -> Bool {
        if lines[index].first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "|") { return true }
        guard index + 1 < lines.count else { return false }
        for byte in lines[index + 1] {
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "): continue
            default: return false
            }
        }
        return lines[index].contains(UInt8(ascii: "|")) && lines[index + 1].contains(UInt8(ascii: "|"))
    }

    private func isIndentedCode(_ line: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        text.startIndex - line.startIndex >= 4 && MarkdownPrefix(of: text).end == text.startIndex
    }
}

/// The mark that opens a block of code.
private struct Fence {
    let mark: UInt8
    let length: Int

    init?(_ text: ArraySlice<UInt8>) {
        guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = text.prefix { $0 == mark }.count
        if length < 3 || mark == UInt8(ascii: "`") && text.dropFirst(length).contains(mark) { return nil }
        self.mark = mark
        self.length = length
    }

    func isClosed(by text: ArraySlice<UInt8>) -> Bool {
        text.count >= length && text.allSatisfy { $0 == mark }
    }
}

/// What stands before the prose of a line: spaces, and the marks of a list item or a quotation.
struct MarkdownPrefix {
    /// Where the prose begins.
    let end: Int
    /// What stands before the prose of the lines that continue it.
    let continuation: ArraySlice<UInt8>

    /// Finds the prefix of a line.
    init(of line: ArraySlice<UInt8>) {
        var index = line.startIndex
        var continuation: ArraySlice<UInt8> = []
        while index < line.endIndex {
            let markEnd = endOfMark(at: index, in: line)
            if line[index] == UInt8(ascii: " ") {
                continuation.append(UInt8(ascii: " "))
                index += 1
            } else if line[index] == UInt8(ascii: ">") {
                continuation.append(UInt8(ascii: ">"))
                index += 1
            } else if let markEnd {
                continuation += repeatElement(UInt8(ascii: " "), count: markEnd - index)
                index = markEnd
            } else {
                break
            }
        }
        end = index
        self.continuation = continuation
    }
}

/// Finds the end of a list item's mark, such as `-` or `12.`, where a space follows it.
private func endOfMark(at start: Int, in line: ArraySlice<UInt8>) -> Int? {
    var index = start
    switch line[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        index += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while index < line.endIndex, line[index] >= UInt8(ascii: "0"), line[index] <= UInt8(ascii: "9") { index += 1 }
        guard index < line.endIndex, line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")") else { return nil }
        index += 1
    default:
        return nil
    }
    return index < line.endIndex && line[index] == UInt8(ascii: " ") ? index : nil
}

/// Tells whether a word at the beginning of a line would begin a heading, a list item, a quotation, a table, a fence or a rule.
func beginsMarkdownBlock(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"):
        return word.allSatisfy { $0 == first }
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return word.count >= 3 && word.prefix(3).allSatisfy { $0 == first }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return endOfMark(at: word.startIndex, in: word + [UInt8(ascii: " ")]) == word.endIndex
    default: return false
    }
}

/// The words of a line, which spaces part.
func words(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split(separator: UInt8(ascii: " "))
}

/// Counts the characters of text in UTF-8.
func width(of text: ArraySlice<UInt8>) -> Int {
    var width = 0
    for byte in text where byte & 0xC0 != 0x80 { width += 1 }
    return width
}

/// A line without the spaces at its end.
func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    return line
}
