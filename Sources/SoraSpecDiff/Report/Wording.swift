import SoraDiagnostics

extension DiffReport {
    /// What the difference comes to, a line for each matter.
    var summary: [String] {
        let reasons = [
            counted(advice.apiReasons.count, ("change", "changes")), counted(advice.swiftReasons.count, ("declaration", "declarations")),
        ].map { $0.map { " (\($0))" } ?? "" }
        let version =
            "Version: \(advice.api.rawValue) for the API\(reasons[0]), \(advice.swift.rawValue) for the Swift package\(reasons[1])"
        if findings.isEmpty, difference.swiftChanges.isEmpty {
            return difference.isReworded ? ["No changes but of words.", version] : ["No changes."]
        }
        let levels = Level.allCases.reversed().compactMap { level in counted(findings.count { $0.change.level == level }, level.noun) }
        let effects = SwiftChange.Effect.allCases.compactMap { effect in
            counted(difference.swiftChanges.count { $0.effect == effect }, effect.noun)
        }
        return [
            "On the wire: \(sentence(levels))", "In Swift: \(sentence(effects))", version,
        ]
    }

    private func sentence(_ counts: [String]) -> String { counts.isEmpty ? "no changes" : counts.joined(separator: ", ") }

    private func counted(_ count: Int, _ noun: (one: String, many: String)) -> String? {
        count == 0 ? nil : "\(count) \(count == 1 ? noun.one : noun.many)"
    }
}

extension Level {
    /// What findings of the level are called.
    var noun: (one: String, many: String) {
        switch self {
        case .error: ("error", "errors")
        case .warning: ("warning", "warnings")
        case .info: ("info", "infos")
        }
    }

    /// What a finding of the level does to clients.
    var title: String {
        switch self {
        case .error: "Breaking API change"
        case .warning: "API change that may break"
        case .info: "API change"
        }
    }

    /// The severity that diagnostics call the same.
    var severity: Diagnostic.Severity {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .note
        }
    }
}

extension SwiftChange.Effect {
    /// What declarations of the effect are called.
    var noun: (one: String, many: String) {
        switch self {
        case .breaks: ("break", "breaks")
        case .mayBreak: ("possible break", "possible breaks")
        case .adds: ("addition", "additions")
        }
    }

    /// The severity whose colour it has.
    var severity: Diagnostic.Severity {
        switch self {
        case .breaks: .error
        case .mayBreak: .warning
        case .adds: .note
        }
    }
}

extension SwiftChange {
    /// Where people look for it: in the new document, or in the old one if it is gone.
    var place: SourceRange? { after == nil ? old ?? new : new ?? old }

    /// The effect, the symbol and the mend in one line.
    var sentence: String { "\(effect.rawValue) \(symbol)" + (mend.map { ": \($0)" } ?? "") }
}

extension Finding {
    /// What follows the words where they tell of the shortest way alone.
    var remark: String { isVaried ? ", and so wherever else it is used" : "" }

    /// What the forms without sections say: the change, the operations and what it does to source.
    var lines: [String] {
        var lines = [change.shownText + remark]
        if !operations.isEmpty { lines.append(named(operations, atMost: 10)) }
        for swift in swiftChanges.filter({ $0.effect != .adds }).prefix(10) { lines.append("Swift: \(swift.sentence)") }
        return lines.map(printable)
    }
}

extension Change {
    /// The words with each argument between quotation marks, and none longer than people read.
    var shownText: String {
        shownPhrase.map { piece in
            switch piece {
            case .words(let text): text
            case .argument(let text): "‘\(text)’"
            }
        }.joined()
    }

    /// The pieces with no argument longer than people read, shared schemas by their names alone, and no quotation marks around them.
    var shownPhrase: [Phrase.Piece] {
        var pieces = phrase
        for (position, piece) in pieces.enumerated() {
            guard case .argument(let text) = piece else { continue }
            pieces[position] = .argument(clipped(text.replacing("#/components/schemas/", with: "")))
            guard position > 0, position + 1 < pieces.count else { continue }
            guard case .words(let before) = pieces[position - 1], case .words(let after) = pieces[position + 1] else { continue }
            guard let mark = before.last, ["‘’", "``", "''", "\"\""].contains("\(mark)\(after.prefix(1))") else { continue }
            pieces[position - 1] = .words(String(before.dropLast()))
            pieces[position + 1] = .words(String(after.dropFirst()))
        }
        return pieces
    }
}

/// Names operations, the first of many.
func named(_ operations: [OperationName], atMost limit: Int) -> String {
    let rest = operations.count > limit ? " and \(operations.count - limit) more" : ""
    return operations.prefix(limit).map(\.call).joined(separator: ", ") + rest
}

/// Gives the start of a text that is longer than people read.
func clipped(_ text: String, to length: Int = 160) -> String {
    guard text.utf8.count > length, text.unicodeScalars.count > length else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(length))) + "…"
}
