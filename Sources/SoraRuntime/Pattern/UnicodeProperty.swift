/// A property that `\p{…}` names.
enum UnicodeProperty: Sendable {
    /// Any of these general categories.
    case category([Unicode.GeneralCategory])
    /// A script.
    case script(UnicodeScript)
    /// A property that holds or not.
    case binary(Binary)

    /// The binary properties of [ECMA-262](https://tc39.es/ecma262/#table-binary-unicode-properties) that patterns use.
    enum Binary: String {
        case any = "Any"
        case ascii = "ASCII"
        case assigned = "Assigned"
        case alphabetic = "Alphabetic"
        case lowercase = "Lowercase"
        case uppercase = "Uppercase"
        case whiteSpace = "White_Space"
        case emoji = "Emoji"
        case emojiPresentation = "Emoji_Presentation"
        case idStart = "ID_Start"
        case idContinue = "ID_Continue"
        case ideographic = "Ideographic"
        case hexDigit = "Hex_Digit"
        case math = "Math"
    }

    /// Finds what stands between the braces of `\p{…}`: a name, or a name, `=` and a value.
    init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("General_Category", 2), ("gc", 2):
            guard let categories = Unicode.GeneralCategory.named[parts[1]] else { return nil }
            self = .category(categories)
        case ("Script", 2), ("sc", 2), ("Script_Extensions", 2), ("scx", 2):
            guard let script = UnicodeScript.named(parts[1]) else { return nil }
            self = .script(script)
        case (_, 1):
            if let categories = Unicode.GeneralCategory.named[text] {
                self = .category(categories)
            } else if let binary = Binary(rawValue: Self.longNames[text] ?? text) {
                self = .binary(binary)
            } else {
                return nil
            }
        default: return nil
        }
    }

    private static let longNames = [
        "Alpha": "Alphabetic", "Lower": "Lowercase", "Upper": "Uppercase", "space": "White_Space", "EPres": "Emoji_Presentation",
        "IDS": "ID_Start", "IDC": "ID_Continue", "Ideo": "Ideographic", "Hex": "Hex_Digit",
    ]

    func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .category(let categories): categories.contains(scalar.properties.generalCategory)
        case .script(let script): script.contains(scalar.value)
        case .binary(let binary): Self.holds(binary, scalar)
        }
    }

    private static func holds(_ binary: Binary, _ scalar: Unicode.Scalar) -> Bool {
        switch binary {
        case .any: true
        case .ascii: scalar.isASCII
        case .assigned: scalar.properties.generalCategory != .unassigned
        case .alphabetic: scalar.properties.isAlphabetic
        case .lowercase: scalar.properties.isLowercase
        case .uppercase: scalar.properties.isUppercase
        case .whiteSpace: scalar.properties.isWhitespace
        case .emoji: scalar.properties.isEmoji
        case .emojiPresentation: scalar.properties.isEmojiPresentation
        case .idStart: scalar.properties.isIDStart
        case .idContinue: scalar.properties.isIDContinue
        case .ideographic: scalar.properties.isIdeographic
        case .hexDigit: scalar.properties.isHexDigit
        case .math: scalar.properties.isMath
        }
    }
}
