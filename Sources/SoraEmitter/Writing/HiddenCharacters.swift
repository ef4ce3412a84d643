extension Unicode.Scalar {
    /// Whether a reader cannot see the character, or is misled by it: controls, marks of writing direction, separators, tags, noncharacters.
    ///
    /// Such a character could end a comment's line or make source read other than it is compiled
    /// ([Unicode Technical Report 36](https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing)).
    var isDeceptive: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
        case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    /// Whether the character cannot be seen in a string literal: what deceives, spaces other than the usual one, joiners and variation selectors.
    var isInvisible: Bool {
        switch value {
        case 0x20: false
        case 0xA0, 0xAD, 0x034F, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2000...0x200D, 0x202F, 0x205F: true
        case 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFFA0: true
        default: isDeceptive
        }
    }

    /// The character as an escape of Swift's string literals: `\u{202E}`.
    func escape(numberSigns: String = "") -> String { "\\\(numberSigns)u{\(String(value, radix: 16, uppercase: true))}" }
}

/// Tells whether a byte of text in UTF-8 can begin an invisible character: true for control characters and for the lead bytes of all others.
func canBeginInvisibleCharacter(_ byte: UInt8) -> Bool {
    if byte < 0x7F { return byte < 0x20 }
    switch byte {
    case 0x7F, 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF...0xF4: return true
    default: return false
    }
}

/// Tells whether a reader can surely see all of a text.
func isVisible(_ text: String) -> Bool {
    holds(text, only: isPrintable) { !canBeginInvisibleCharacter($0) }
}

/// Tells whether a text holds only ordinary bytes; one function tells it of eight bytes at once, and may say no in doubt, the other of one.
@inline(__always) func holds(_ text: String, only areOrdinary: (UInt64) -> Bool, _ isOrdinary: (UInt8) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        let words = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while offset < bytes.count {
            if offset + 8 <= bytes.count, areOrdinary(words.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
                offset += 8
            } else if isOrdinary(bytes[offset]) {
                offset += 1
            } else {
                return false
            }
        }
        return true
    }
}

/// Tells whether eight bytes are printable ASCII, all of them.
func isPrintable(_ word: UInt64) -> Bool {
    (word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
}

/// Tells whether a byte is among eight that are ASCII.
func holds(_ word: UInt64, _ byte: UInt8) -> Bool {
    let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080 != 0
}
