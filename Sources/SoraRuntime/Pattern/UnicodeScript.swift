/// A script of Unicode 14 that patterns name; the standard library does not know scripts.
enum UnicodeScript: String, CaseIterable {
    case latin = "Latin"
    case greek = "Greek"
    case cyrillic = "Cyrillic"
    case armenian = "Armenian"
    case hebrew = "Hebrew"
    case arabic = "Arabic"
    case devanagari = "Devanagari"
    case bengali = "Bengali"
    case tamil = "Tamil"
    case telugu = "Telugu"
    case thai = "Thai"
    case georgian = "Georgian"
    case hangul = "Hangul"
    case hiragana = "Hiragana"
    case katakana = "Katakana"
    case han = "Han"

    /// Finds a script by its long or its short name.
    static func named(_ name: String) -> UnicodeScript? {
        UnicodeScript(rawValue: name) ?? allCases.first { $0.code == name }
    }

    /// The four letters of ISO 15924.
    private var code: String {
        switch self {
        case .latin: "Latn"
        case .greek: "Grek"
        case .cyrillic: "Cyrl"
        case .armenian: "Armn"
        case .hebrew: "Hebr"
        case .arabic: "Arab"
        case .devanagari: "Deva"
        case .bengali: "Beng"
        case .tamil: "Taml"
        case .telugu: "Telu"
        case .thai: "Thai"
        case .georgian: "Geor"
        case .hangul: "Hang"
        case .hiragana: "Hira"
        case .katakana: "Kana"
        case .han: "Hani"
        }
    }

    func contains(_ value: UInt32) -> Bool {
        guard let ranges = Self.ranges[self] else { return false }
        for range in ranges where range.contains(value) { return true }
        return false
    }

    private static let ranges = Dictionary(uniqueKeysWithValues: allCases.map { ($0, read($0.text)) })

    private static func read(_ text: String) -> [ClosedRange<UInt32>] {
        text.split(whereSeparator: \.isWhitespace).compactMap { part in
            let ends = part.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            return first...last
        }
    }
}
