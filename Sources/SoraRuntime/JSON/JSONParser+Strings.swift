extension JSONParser {
    /// Reads a string; the position stands at its opening quote.
    mutating func string() throws -> String {
        position += 1
        let start = position
        var hasOnlyASCII = true
        while position < count {
            skipPlainWords()
            let byte = base[position]
            if byte == UInt8(ascii: "\"") {
                let text = try checked(from: start, to: position, hasOnlyASCII: hasOnlyASCII)
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            if byte < 0x20 { throw failure(because: "a control character in a string must be escaped") }
            if byte >= 0x80 { hasOnlyASCII = false }
            position += 1
        }
        throw failure("`\"`")
    }

    /// Passes over eight bytes at a time while they are ASCII without quotes, backslashes and control characters.
    @inline(__always)
    private mutating func skipPlainWords() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        while position + 8 < count {
            let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
            let (quotes, backslashes) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
            // A byte's high bit is set where the byte, or the one below it, is 0, below 0x20, or not ASCII.
            let special = (quotes &- ones) | (backslashes &- ones) | (word &- ones &* 0x20) | word
            if special & (ones &* 0x80) != 0 { return }
            position += 8
        }
    }

    /// Reads the rest of a string from its first escape on.
    private mutating func escapedString(from start: Int) throws -> String {
        var bytes = Array(UnsafeBufferPointer(start: base + start, count: position - start))
        while position < count {
            let byte = base[position]
            switch byte {
            case UInt8(ascii: "\""):
                let text = try Self.checked(bytes) ?? { throw failure(because: "a string is not UTF-8") }()
                position += 1
                return text
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &bytes)
            case 0..<0x20: throw failure(because: "a control character in a string must be escaped")
            default:
                bytes.append(byte)
                position += 1
            }
        }
        throw failure("`\"`")
    }

    /// Reads what follows a backslash.
    private mutating func escape(into bytes: inout [UInt8]) throws {
        let byte = current
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            bytes.append(contentsOf: String(Character(try escapedScalar())).utf8)
            return
        default: throw failure("one of `\"\\/bfnrtu` after a backslash")
        }
        position += 1
    }

    /// Reads the digits of `\u`, and of a second `\u` where both make a surrogate pair.
    private mutating func escapedScalar() throws -> Unicode.Scalar {
        let unit = try fourDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterFirst = position
        if unit < 0xDC00, current == UInt8(ascii: "\\") {
            position += 1
            if current == UInt8(ascii: "u") {
                position += 1
                let low = try fourDigits()
                if 0xDC00...0xDFFF ~= low, let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) {
                    return scalar
                }
            }
            position = afterFirst
        }
        return "\u{FFFD}"
    }

    private mutating func fourDigits() throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = current
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | (UInt32(byte | 0x20) - 0x57)
            default: throw failure("four hexadecimal digits after `\\u`")
            }
            position += 1
        }
        return value
    }

    private func checked(from start: Int, to end: Int, hasOnlyASCII: Bool) throws -> String {
        let bytes = UnsafeBufferPointer(start: base + start, count: end - start)
        let text = String(decoding: bytes, as: UTF8.self)
        if hasOnlyASCII || Self.holds(text, bytes) { return text }
        throw failure(because: "a string is not UTF-8")
    }

    private static func checked(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.withUnsafeBufferPointer { holds(text, $0) } ? text : nil
    }

    /// Tells whether decoding has repaired nothing.
    private static func holds(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.utf8.count == bytes.count else { return false }
        return text.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(bytes) } ?? text.utf8.elementsEqual(bytes)
    }
}
