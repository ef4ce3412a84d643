/// The labels that [RFC 5891](https://www.rfc-editor.org/rfc/rfc5891#section-4.2) allows beyond ASCII, but for the rule for
/// text of both directions.
enum InternationalLabel {
    static func isValid(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first, first != "-", label.last != "-", !isMark(first) else { return false }
        if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
        for index in label.indices where !isAllowed(at: index, in: label) { return false }
        return true
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    }

    /// Tells whether a code point may stand where it stands, by [RFC 5892](https://www.rfc-editor.org/rfc/rfc5892#section-3).
    private static func isAllowed(at index: Int, in label: [Unicode.Scalar]) -> Bool {
        let scalar = label[index]
        switch scalar.value {
        case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
        case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
        case 0xB7: return at(index - 1, label) == "l" && at(index + 1, label) == "l"
        case 0x375: return at(index + 1, label).map { UnicodeScript.greek.contains($0.value) } ?? false
        case 0x5F3, 0x5F4: return at(index - 1, label).map { UnicodeScript.hebrew.contains($0.value) } ?? false
        case 0x30FB: return label.contains(where: isJapanese)
        case 0x660...0x669: return !label.contains { 0x6F0...0x6F9 ~= $0.value }
        case 0x6F0...0x6F9: return !label.contains { 0x660...0x669 ~= $0.value }
        case 0x200C: return isAfterVirama(index, label) || isBetweenJoiningLetters(index, label)
        case 0x200D: return isAfterVirama(index, label)
        case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: return false
        case 0x2D, 0x30...0x39, 0x61...0x7A: return true
        default: return isStableLetter(scalar)
        }
    }

    private static func isStableLetter(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        let letters: [Unicode.GeneralCategory] = [
            .lowercaseLetter, .uppercaseLetter, .otherLetter, .decimalNumber, .modifierLetter, .nonspacingMark, .spacingMark,
        ]
        guard letters.contains(properties.generalCategory) else { return false }
        return !properties.changesWhenNFKCCaseFolded && !properties.isDefaultIgnorableCodePoint
    }

    private static func at(_ index: Int, _ label: [Unicode.Scalar]) -> Unicode.Scalar? {
        label.indices.contains(index) ? label[index] : nil
    }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        [UnicodeScript.hiragana, .katakana, .han].contains { $0.contains(scalar.value) }
    }

    private static func isAfterVirama(_ index: Int, _ label: [Unicode.Scalar]) -> Bool {
        at(index - 1, label)?.properties.canonicalCombiningClass == .virama
    }

    /// Tells whether a code point stands between letters of Arabic, which are those that join.
    private static func isBetweenJoiningLetters(_ index: Int, _ label: [Unicode.Scalar]) -> Bool {
        guard let before = at(index - 1, label), let after = at(index + 1, label) else { return false }
        return UnicodeScript.arabic.contains(before.value) && UnicodeScript.arabic.contains(after.value)
    }
}
