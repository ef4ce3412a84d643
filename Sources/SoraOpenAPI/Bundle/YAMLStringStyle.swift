/// How a text is written in YAML so that readers of 1.1 and of 1.2 both take it for that text.
enum YAMLStringStyle {
    /// As it is.
    case plain
    /// In single quotes, where only the quote itself is escaped.
    case singleQuoted
    /// In double quotes, where anything can be escaped.
    case doubleQuoted

    /// Chooses the plainest style in which a text fits on one line.
    init(onOneLine text: String) {
        var canStandBare = !text.isEmpty && Self.canBegin(text)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F {
                self = .doubleQuoted
                return
            }
            if byte >= 0x80 {
                self = Self.withBeyondASCII(text, canStandBare)
                return
            }
            if previous == UInt8(ascii: ":"), byte == UInt8(ascii: " ") { canStandBare = false }
            if previous == UInt8(ascii: " "), byte == UInt8(ascii: "#") { canStandBare = false }
            previous = byte
        }
        if previous == UInt8(ascii: ":") || previous == UInt8(ascii: " ") { canStandBare = false }
        self = canStandBare && !Self.meansSomethingElse(text) ? .plain : .singleQuoted
    }

    private static func withBeyondASCII(_ text: String, _ canBegin: Bool) -> YAMLStringStyle {
        var canStandBare = canBegin
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if !isVisible(scalar) { return .doubleQuoted }
            if previous == ":" && scalar == " " || previous == " " && scalar == "#" { canStandBare = false }
            previous = scalar
        }
        return canStandBare && previous != ":" && previous != " " ? .plain : .singleQuoted
    }

    /// Tells whether a text can stand as the lines of a literal block.
    static func isLiteralBlock(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return false }
        return text.utf8.contains { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            && text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isVisible($0) }
    }

    /// Tells whether a character shows what it is: no control, no mark of direction, nothing that some reader takes for a line's end.
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: return true
        case 0..<0xA0: return false
        case 0x200C, 0x200D: return true  // The joiners within words and emoji.
        default: break
        }
        switch scalar.properties.generalCategory {
        case .format, .lineSeparator, .paragraphSeparator: return false
        default: return !scalar.properties.isNoncharacterCodePoint
        }
    }

    /// Tells whether a text's first character starts a plain scalar, and nothing else in YAML.
    private static func canBegin(_ text: String) -> Bool {
        let first = text.utf8.first ?? 0
        if "-?:,[]{}#&*!|>'\"%@` ".utf8.contains(first) { return false }
        return true
    }

    /// Tells whether a plain text would be read as null, a truth value, a number or a time, or as a sign of YAML's own.
    private static func meansSomethingElse(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return !isVersion(text)
                && text.utf8.allSatisfy { byte in
                    let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                    return isDigit || "abcdefABCDEFxXoO_.:+-TtZzinINysY ".utf8.contains(byte)
                }
        case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "~"): return text.utf8.count <= 2
        default: return text.utf8.count <= 5 && words.contains(text.lowercased())
        }
    }

    /// Tells whether a text is digits with two points or more between them, which is a number to nobody.
    private static func isVersion(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count > 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } }
    }

    /// The words of either version, in small letters; some of their spellings would be harmless.
    private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
