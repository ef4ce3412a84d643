extension SourceWriter {
    /// Adds text as a string literal.
    mutating func add(literal text: String) {
        if isPlain(text) { add("\"", text, "\"") } else { add(literal(text)) }
    }
}

/// Spells text as a string literal in one line, from which nothing in the text can escape or interpolate.
func literal(_ text: String) -> String {
    if isPlain(text) { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\0": result += "\\0"
        default:
            if scalar.isInvisible { result += scalar.escape() } else { result.unicodeScalars.append(scalar) }
        }
    }
    return result + "\""
}

/// The number signs around a raw string literal from which none of some texts can escape.
func numberSigns(around texts: [String]) -> String {
    String(repeating: "#", count: (texts.map(longestRunOfNumberSigns).max() ?? 0) + 1)
}

/// Spells a text of one line as it stands in a raw string literal.
func rawText(_ text: String, _ signs: String) -> String {
    if isVisible(text) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        if scalar.isInvisible { result += scalar.escape(numberSigns: signs) } else { result.unicodeScalars.append(scalar) }
    }
    return result
}

/// Tells whether text can stand between quotation marks as it is.
private func isPlain(_ text: String) -> Bool {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    return holds(text, only: { isPrintable($0) && !holds($0, quote) && !holds($0, backslash) }) {
        $0 != quote && $0 != backslash && !canBeginInvisibleCharacter($0)
    }
}

/// Counts the number signs of the longest run that follows a quotation mark or a backslash, which could end a raw literal or escape from it.
private func longestRunOfNumberSigns(in text: String) -> Int {
    let sign = UInt8(ascii: "#")
    if holds(text, only: { isPrintable($0) && !holds($0, sign) }, { $0 != sign }) { return 0 }
    var longest = 0
    var run: Int?
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
        case sign: run = run.map { $0 + 1 }
        default: run = nil
        }
        longest = max(longest, run ?? 0)
    }
    return longest
}
