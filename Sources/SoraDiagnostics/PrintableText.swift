/// Gives a text in which nothing hidden is left: what would steer a terminal, or reorder what it shows, stands as an escape.
package func printable(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { result += printable(scalar, after: result) }
    return result
}

/// Gives a scalar as it is shown behind some text.
func printable(_ scalar: Unicode.Scalar, after text: String) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    // GitHub's runner takes `##[name]` for a command wherever it stands in a line.
    case "[" where text.utf8.suffix(2).elementsEqual("##".utf8): "\\u{5B}"
    default: isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
}

/// Tells whether a scalar steers a terminal, changes the direction of text, or cannot be seen.
package func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// Gives the number of columns that a scalar takes on a terminal.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
}

/// Tells East Asian wide characters and emoji, by [UAX 11](https://www.unicode.org/reports/tr11/)'s blocks.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        true
    default:
        scalar.properties.isEmojiPresentation
    }
}
