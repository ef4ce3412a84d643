import SoraDiagnostics

extension JSONLoader {
    /// Loads the string whose opening quote is at hand.
    mutating func loadString() throws(ParsingStopped) -> String {
        let quote = position
        offset += 1
        let start = offset
        while offset < text.count {
            let byte = text[offset]
            if byte == UInt8(ascii: "\"") {
                offset += 1
                return String(decoding: UnsafeBufferPointer(rebasing: text[start..<offset - 1]), as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return try loadRest(of: [UInt8](text[start..<offset]), openedAt: quote) }
            if byte < 0x20 { throw controlCharacter(openedAt: quote) }
            goPast(byte)
        }
        throw neverClosed(quote)
    }

    /// Loads what follows a string's first escape.
    private mutating func loadRest(of beginning: [UInt8], openedAt quote: SourcePosition) throws(ParsingStopped) -> String {
        var string = beginning
        while offset < text.count {
            let byte = text[offset]
            if skip(UInt8(ascii: "\"")) { return String(decoding: string, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                try loadEscape(into: &string)
            } else {
                if byte < 0x20 { throw controlCharacter(openedAt: quote) }
                string.append(byte)
                goPast(byte)
            }
        }
        throw neverClosed(quote)
    }

    /// Goes past a byte of a string's text; one that continues a scalar takes no column.
    private mutating func goPast(_ byte: UInt8) {
        offset += 1
        if byte & 0xC0 == 0x80 { lineOrigin += 1 }
    }

    private mutating func loadEscape(into string: inout [UInt8]) throws(ParsingStopped) {
        let start = position
        offset += 1
        guard offset < text.count else { return }
        let letter = text[offset]
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): string.append(letter)
        case UInt8(ascii: "b"): string.append(0x08)
        case UInt8(ascii: "f"): string.append(0x0C)
        case UInt8(ascii: "n"): string.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "r"): string.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "t"): string.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "u"): string += String(try loadUnicodeEscape(from: start)).utf8
        default: throw noEscape(from: start)
        }
    }

    /// Loads what follows `\u`, a surrogate pair as the one character that it stands for.
    private mutating func loadUnicodeEscape(from start: SourcePosition) throws(ParsingStopped) -> Unicode.Scalar {
        guard let unit = hexadecimalDigits(at: offset) else {
            throw report.stop("‘\\u’ is followed by four hexadecimal digits", at: SourceRange(file: file, start: start, end: position))
        }
        offset += 4
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if unit < 0xDC00, offset + 1 < text.count, text[offset] == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "u"),
            let low = hexadecimalDigits(at: offset + 2), (0xDC00...0xDFFF).contains(low)
        {
            offset += 6
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
        report.warning(
            "this escape is half of a surrogate pair; it is read as U+FFFD", at: SourceRange(file: file, start: start, end: position))
        return "\u{FFFD}"
    }

    private func hexadecimalDigits(at start: Int) -> UInt32? {
        guard start + 4 <= text.count else { return nil }
        var value: UInt32 = 0
        for byte in text[start..<start + 4] {
            guard let digit = hexadecimalValue(byte) else { return nil }
            value = value << 4 | digit
        }
        return value
    }
}

/// Gives the value of a hexadecimal digit.
private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
}

/// What JSON does not allow in strings.
extension JSONLoader {
    private func neverClosed(_ quote: SourcePosition) -> ParsingStopped {
        report.stop("this string is never closed", at: report.oneCharacter(at: quote))
    }

    private func controlCharacter(openedAt quote: SourcePosition) -> ParsingStopped {
        let byte = text[offset]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            return report.stop(
                "this string is not closed on its line", at: report.oneCharacter(at: quote),
                advice: "Write ‘\\n’ for a line break inside a string.")
        }
        return report.stop(
            "the character U+\(hexadecimal(UInt32(byte))) is not allowed in a JSON string", at: here,
            advice: "Write it as ‘\\u\(hexadecimal(UInt32(byte)))’.")
    }

    private func noEscape(from start: SourcePosition) -> ParsingStopped {
        let place = SourceRange(file: file, start: start, end: position)
        let escape = String(decoding: text[(offset - 1)...].prefix(4), as: UTF8.self).unicodeScalars.first.map(String.init) ?? ""
        return report.stop("‘\\\(escape)’ is no escape of JSON", at: place, advice: "Write ‘\\\\’ for a backslash.")
    }
}
