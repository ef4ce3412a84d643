import SoraDiagnostics

/// Parses a JSON text to nodes.
func parseJSON(_ file: SourceFile, limits: ParsingLimits, report: ParsingReport) throws(ParsingStopped) -> Node {
    let result: Result<Node, ParsingStopped> = file.bytes.withUnsafeBufferPointer { text in
        var loader = JSONLoader(file: file, report: report, text: text, deepest: limits.depth)
        do throws(ParsingStopped) { return .success(try loader.loadDocument()) } catch { return .failure(error) }
    }
    return try result.get()
}

/// Builds nodes from a text by the grammar of [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), which is read to the letter.
///
/// libyaml would do for most JSON, but it refuses surrogate pairs and some characters that stand in strings.
struct JSONLoader {
    let file: SourceFile
    let report: ParsingReport
    let text: UnsafeBufferPointer<UInt8>
    let deepest: Int
    var depth = 0
    /// The byte that is read next.
    var offset = 0
    /// The line of that byte, from 1.
    var line: UInt32 = 1
    /// Where the line's first byte would be if every scalar before `offset` had one byte.
    var lineOrigin = 0

    /// Loads the only value of a text.
    mutating func loadDocument() throws(ParsingStopped) -> Node {
        skipWhitespace()
        if offset == text.count { throw report.stop("the document is empty", at: here) }
        let node = try loadValue()
        skipWhitespace()
        if offset < text.count {
            throw isCommentStart ? noComments() : report.stop("the text goes on behind the JSON value", at: here)
        }
        return node
    }

    mutating func loadValue() throws(ParsingStopped) -> Node {
        guard offset < text.count else { throw report.stop("the text ends where a value is expected", at: here) }
        let start = position
        switch text[offset] {
        case UInt8(ascii: "{"): return try loadObject()
        case UInt8(ascii: "["): return try loadArray()
        case UInt8(ascii: "\""): return Node(.scalar(Scalar(try loadString(), kind: .string)), file: file, start: start, end: position)
        default: return Node(.scalar(try loadWord()), file: file, start: start, end: position)
        }
    }

    private mutating func loadArray() throws(ParsingStopped) -> Node {
        let start = try open()
        var nodes: [Node] = []
        skipWhitespace()
        if !skip(UInt8(ascii: "]")) {
            repeat {
                skipWhitespace()
                nodes.append(try loadValue())
                skipWhitespace()
            } while try goesOn(until: UInt8(ascii: "]"), openedAt: start)
        }
        depth -= 1
        return Node(.sequence(nodes), file: file, start: start, end: position)
    }

    private mutating func loadObject() throws(ParsingStopped) -> Node {
        let start = try open()
        var builder = MappingBuilder()
        skipWhitespace()
        if !skip(UInt8(ascii: "}")) {
            repeat {
                skipWhitespace()
                try loadMember(into: &builder)
                skipWhitespace()
            } while try goesOn(until: UInt8(ascii: "}"), openedAt: start)
        }
        depth -= 1
        return Node(.mapping(builder.mapping()), file: file, start: start, end: position)
    }

    private mutating func loadMember(into builder: inout MappingBuilder) throws(ParsingStopped) {
        guard offset < text.count, text[offset] == UInt8(ascii: "\"") else { throw noKey() }
        let start = position
        let key = try loadString()
        let keyRange = SourceRange(file: file, start: start, end: position)
        skipWhitespace()
        guard skip(UInt8(ascii: ":")) else {
            throw isCommentStart ? noComments() : report.stop("a ‘:’ is expected here", at: here)
        }
        skipWhitespace()
        builder.add(key, at: keyRange, value: try loadValue(), report: report)
    }

    /// Begins the array or object whose bracket is at hand.
    private mutating func open() throws(ParsingStopped) -> SourcePosition {
        let start = position
        depth += 1
        if depth > deepest { throw report.tooDeep(limit: deepest, at: here) }
        offset += 1
        return start
    }

    /// Goes on to the next element behind a comma; false behind the closing bracket.
    private mutating func goesOn(until close: UInt8, openedAt start: SourcePosition) throws(ParsingStopped) -> Bool {
        if skip(close) { return false }
        let comma = here
        guard skip(UInt8(ascii: ",")) else { throw notClosed(by: close, openedAt: start) }
        skipWhitespace()
        if offset < text.count, text[offset] == close {
            throw report.stop("JSON has no ‘,’ behind the last element", at: comma, advice: "Remove the comma.")
        }
        return true
    }
}

extension JSONLoader {
    /// The place of the next byte.
    var position: SourcePosition { SourcePosition(line: line, column: UInt32(truncatingIfNeeded: offset - lineOrigin + 1)) }

    /// The place of the next character, for a diagnostic.
    var here: SourceRange { report.oneCharacter(at: position) }

    /// Goes past a byte if it comes next.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard offset < text.count, text[offset] == byte else { return false }
        offset += 1
        return true
    }

    /// Goes past spaces, tabs and line breaks.
    mutating func skipWhitespace() {
        while offset < text.count {
            switch text[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                offset += 1
            case UInt8(ascii: "\n"):
                startLine()
            case UInt8(ascii: "\r"):
                if offset + 1 < text.count, text[offset + 1] == UInt8(ascii: "\n") { offset += 1 }
                startLine()
            default:
                return
            }
        }
    }

    private mutating func startLine() {
        offset += 1
        line += 1
        lineOrigin = offset
    }
}
