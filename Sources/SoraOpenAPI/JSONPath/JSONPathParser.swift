/// Reads a JSONPath expression, scalar by scalar.
struct JSONPathParser {
    let text: [Unicode.Scalar]
    var position = 0
    /// How many filters and parentheses enclose the position.
    var depth = 0

    /// How deep filters and parentheses may nest.
    private static let deepestNesting = 64

    /// Parses a whole expression.
    static func parse(_ text: String) throws(JSONPathError) -> JSONPath {
        var parser = JSONPathParser(text: Array(text.unicodeScalars))
        guard parser.take("$") else { throw parser.failure("a JSONPath expression begins with ‘$’") }
        let segments = try parser.segments()
        guard parser.position == parser.text.count else { throw parser.unexpected("a segment such as ‘.name’ or ‘[…]’") }
        return JSONPath(segments: segments)
    }

    /// Parses segments for as long as there are any.
    mutating func segments() throws(JSONPathError) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let before = position
            skipBlanks()
            guard let segment = try segment() else {
                position = before
                return segments
            }
            segments.append(segment)
        }
    }

    private mutating func segment() throws(JSONPathError) -> JSONPath.Segment? {
        if next == "[" { return JSONPath.Segment(descends: false, selectors: try bracketed()) }
        guard take(".") else { return nil }
        let descends = take(".")
        if descends, next == "[" { return JSONPath.Segment(descends: true, selectors: try bracketed()) }
        if take("*") { return JSONPath.Segment(descends: descends, selectors: [.wildcard]) }
        return JSONPath.Segment(descends: descends, selectors: [.name(try shorthandName())])
    }

    /// Parses a name after a dot: letters, digits and `_`, and whatever lies beyond ASCII.
    private mutating func shorthandName() throws(JSONPathError) -> String {
        let start = position
        while let scalar = next, isNameScalar(scalar, first: position == start) { position += 1 }
        guard position > start else { throw unexpected("a name or ‘*’") }
        if let scalar = next, !isBlank(scalar), !".[]()=!<>&|,".unicodeScalars.contains(scalar) {
            throw failure("‘\(scalar)’ cannot stand in a name after a dot; write ['…'] for such a key")
        }
        return string(from: start)
    }

    private func isNameScalar(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_": true
        case "0"..."9": !first
        default: scalar.value >= 0x80
        }
    }

    /// Parses `[…]`, selectors with commas between them.
    private mutating func bracketed() throws(JSONPathError) -> [JSONPath.Selector] {
        position += 1
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipBlanks()
            selectors.append(try selector())
            skipBlanks()
        } while take(",")
        guard take("]") else { throw unexpected("‘,’ or ‘]’") }
        return selectors
    }

    private mutating func selector() throws(JSONPathError) -> JSONPath.Selector {
        switch next {
        case "'", "\"": return .name(try quoted())
        case "?":
            position += 1
            return .filter(try nested { (parser) throws(JSONPathError) in try parser.condition() })
        case "*":
            position += 1
            return .wildcard
        case "-", ":": return try indexOrSlice()
        case let scalar? where isDigit(scalar): return try indexOrSlice()
        default: throw unexpected("a name in quotes, an index, a slice, ‘*’ or ‘?’")
        }
    }

    private mutating func indexOrSlice() throws(JSONPathError) -> JSONPath.Selector {
        var start: Int?
        if next != ":" {
            let index = try integer()
            let before = position
            skipBlanks()
            guard next == ":" else {
                position = before
                return .index(index)
            }
            start = index
        }
        position += 1
        let end = try optionalInteger()
        var step = 1
        if take(":") { step = try optionalInteger() ?? 1 }
        return .slice(start: start, end: end, step: step)
    }

    /// Parses blanks and the number that may stand between them.
    private mutating func optionalInteger() throws(JSONPathError) -> Int? {
        skipBlanks()
        guard let scalar = next, scalar == "-" || isDigit(scalar) else { return nil }
        let value = try integer()
        skipBlanks()
        return value
    }

    /// Parses a whole number that JSON can hold exactly.
    private mutating func integer() throws(JSONPathError) -> Int {
        let start = position
        _ = take("-")
        let digits = position
        while let scalar = next, isDigit(scalar) { position += 1 }
        let text = string(from: start)
        guard position > digits else { throw unexpected("a digit") }
        guard text != "-0", position - digits == 1 || self.text[digits] != "0" else {
            throw JSONPathError(message: "an index has no leading zero", offset: start)
        }
        guard let value = Int(text), abs(value) < 1 << 53 else {
            throw JSONPathError(message: "an index lies between -2⁵³ and 2⁵³", offset: start)
        }
        return value
    }

    /// Runs a parser one level deeper, unless that is too deep.
    mutating func nested<Result>(
        _ parse: (inout JSONPathParser) throws(JSONPathError) -> Result
    ) throws(JSONPathError) -> Result {
        guard depth < Self.deepestNesting else { throw failure("filters nest more than \(Self.deepestNesting) levels deep") }
        depth += 1
        defer { depth -= 1 }
        return try parse(&self)
    }
}

extension JSONPathParser {
    /// The scalar at the position.
    var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

    /// Steps over a text, where it stands at the position.
    mutating func take(_ expected: String) -> Bool {
        let scalars = Array(expected.unicodeScalars)
        guard text.count - position >= scalars.count, text[position..<position + scalars.count].elementsEqual(scalars) else { return false }
        position += scalars.count
        return true
    }

    /// Steps over blanks.
    mutating func skipBlanks() {
        while let scalar = next, isBlank(scalar) { position += 1 }
    }

    /// Tells whether a scalar is a digit of ASCII.
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    /// The text from a place up to the position.
    func string(from start: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[start..<position])
        return String(view)
    }

    /// An error at the position.
    func failure(_ message: String) -> JSONPathError { JSONPathError(message: message, offset: position) }

    /// An error that names what stands at the position instead of what was expected.
    func unexpected(_ expected: String) -> JSONPathError {
        guard let next else { return failure("the expression ends where \(expected) was expected") }
        return failure("expected \(expected), not ‘\(next)’")
    }
}
