public import SoraDiagnostics
import SoraOpenAPI

/// The levels that a user gives to rules, read from a file in [oasdiff's format](https://www.oasdiff.com): `id err|warn|info|none` a line.
public struct SeverityLevels: Sendable {
    /// What a rule's changes are worth; `.some(nil)` where they are not told at all.
    private var levels: [String: Level?] = [:]

    /// Creates levels that leave each rule its own.
    public init() {}

    /// Reads a file; a line that cannot be read stops the run, and a rule that does not exist is told.
    public init(_ file: SourceFile, reporting log: DiagnosticLog) {
        for number in 1...UInt32(file.lineCount) {
            let line = file.line(number) ?? ""
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            guard let id = words.first else { continue }
            let place = SourceRange(
                file: file, start: SourcePosition(line: number, column: 1),
                end: SourcePosition(line: number, column: UInt32(line.unicodeScalars.count) + 1))
            guard words.count == 2, let level = Self.level(words[1].lowercased()) else {
                log.error(
                    "expected the id of a rule and its level", at: place, effect: .stops,
                    advice: "Write, say, ‘\(id) warn’; the levels are err, warn, info and none.")
                continue
            }
            if Rule.named(String(id)) == nil {
                log.warning(
                    "there is no rule ‘\(id)’", at: place,
                    advice: closestMatch(to: String(id), among: Rule.all.map(\.id)).map { "Did you mean ‘\($0)’?" })
            }
            levels[String(id)] = .some(level)
        }
    }

    private static func level(_ word: String) -> Level?? {
        switch word {
        case "err", "error": .some(.error)
        case "warn", "warning": .some(.warning)
        case "info": .some(.info)
        case "none": .some(nil)
        default: nil
        }
    }

    /// The change with its level; nil where it is not told.
    func leveled(_ change: Change) -> Change? {
        guard let chosen = levels[change.rule.id] else { return change }
        guard let level = chosen else { return nil }
        var copy = change
        copy.level = level
        return copy
    }
}
