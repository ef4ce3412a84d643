extension JSONPathParser {
    /// Parses a text in single or double quotes.
    mutating func quoted() throws(JSONPathError) -> String {
        let start = position
        let quote = text[position]
        position += 1
        var result = String.UnicodeScalarView()
        while let scalar = next {
            if scalar == quote {
                position += 1
                return String(result)
            }
            if scalar.value < 0x20 { throw failure("a control character stands in quotes") }
            result.append(scalar == "\\" ? try escape(quote) : scalar)
            if scalar != "\\" { position += 1 }
        }
        throw JSONPathError(message: "the quote is never closed", offset: start)
    }

    private mutating func escape(_ quote: Unicode.Scalar) throws(JSONPathError) -> Unicode.Scalar {
        let start = position
        position += 1
        guard let scalar = next else { throw failure("the expression ends within an escape") }
        position += 1
        switch scalar {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "/", "\\", quote: return scalar
        case "u": return try unicodeEscape(from: start)
        default: throw JSONPathError(message: "there is no escape ‘\\\(scalar)’", offset: start)
        }
    }

    /// Parses the digits after `\u`, and the second half of a surrogate pair.
    private mutating func unicodeEscape(from start: Int) throws(JSONPathError) -> Unicode.Scalar {
        let first = try fourHexadecimalDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if first < 0xDC00, take("\\u") {
            let second = try fourHexadecimalDigits()
            if (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        throw JSONPathError(message: "half of a surrogate pair stands alone", offset: start)
    }

    private mutating func fourHexadecimalDigits() throws(JSONPathError) -> UInt32 {
        let start = position
        while position - start < 4, let scalar = next, scalar.properties.isASCIIHexDigit { position += 1 }
        guard position - start == 4, let value = UInt32(string(from: start), radix: 16) else {
            throw unexpected("a hexadecimal digit")
        }
        return value
    }
}
