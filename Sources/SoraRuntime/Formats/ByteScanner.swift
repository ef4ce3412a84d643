/// Reads a short text byte by byte; all of its functions fail without moving, or move past what they read.
struct ByteScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Passes over a byte if it is the next one.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }

    /// Passes over an ASCII letter in either case if it is the next byte.
    mutating func take(letter: Unicode.Scalar) -> Bool {
        guard let current, current | 0x20 == UInt8(ascii: letter) else { return false }
        position += 1
        return true
    }

    /// Reads a number of exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        guard position + digits <= bytes.count else { return nil }
        var value = 0
        for offset in 0..<digits {
            let digit = Int(bytes[position + offset]) - 0x30
            guard 0...9 ~= digit else { return nil }
            value = value * 10 + digit
        }
        position += digits
        return value
    }

    /// Reads as many digits as there are, at least one.
    mutating func digits() -> ArraySlice<UInt8>? {
        let start = position
        while let current, 0x30...0x39 ~= current { position += 1 }
        return position > start ? bytes[start..<position] : nil
    }
}
