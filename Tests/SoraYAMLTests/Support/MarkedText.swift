import SoraDiagnostics

@testable import SoraYAML

/// A text in which keycap emoji such as `1️⃣` mark the places that a test speaks of.
struct MarkedText {
    /// The text without its marks.
    let text: String
    /// Where each mark stood.
    let marks: [SourcePosition: Character]

    init(_ marked: String) {
        var text = ""
        var marks: [SourcePosition: Character] = [:]
        var line: UInt32 = 1
        var column: UInt32 = 1
        for character in marked {
            if character.unicodeScalars.last == "\u{20E3}" {
                marks[SourcePosition(line: line, column: column)] = character
                continue
            }
            text.append(character)
            if character == "\n" || character == "\r\n" || character == "\r" {
                line += 1
                column = 1
            } else {
                column += UInt32(character.unicodeScalars.count)
            }
        }
        self.text = text
        self.marks = marks
    }

    /// Writes a place as its marks, or in numbers where there is none.
    func describe(_ place: SourceRange) -> String {
        let start = marks[place.start].map(String.init) ?? "\(place.start.line):\(place.start.column)"
        guard place.end != place.start, let end = marks[place.end] else { return start }
        return "\(start)-\(end)"
    }
}

/// What a parse gave: the node, and its findings as lines with marks for places.
struct ParsingOutcome {
    let node: Node?
    let findings: [String]
}

/// Parses a marked text.
func parse(marked: String, path: String = "api.yaml", limits: ParsingLimits = .standard) -> ParsingOutcome {
    let source = MarkedText(marked)
    let log = DiagnosticLog()
    let node = parse(SourceFile(path: path, bytes: Array(source.text.utf8)), limits: limits, reporting: log)
    var findings: [String] = []
    for diagnostic in log.diagnostics {
        let place = diagnostic.place.map { source.describe($0) + " " } ?? ""
        findings.append("\(place)\(diagnostic.severity.rawValue): \(diagnostic.message)")
        if diagnostic.severity == .error, diagnostic.effect != .stops { findings.append("does not stop the document") }
        if let advice = diagnostic.advice { findings.append("help: \(advice)") }
        for related in diagnostic.related { findings.append("\(source.describe(related.place)) note: \(related.message)") }
    }
    return ParsingOutcome(node: node, findings: findings)
}

/// Gives the findings of a text that must be refused.
func findings(_ marked: String, path: String = "api.yaml", limits: ParsingLimits = .standard) -> [String] {
    let outcome = parse(marked: marked, path: path, limits: limits)
    return outcome.findings + (outcome.node == nil ? [] : ["and is not refused"])
}

extension Node {
    /// The node's content without places, in a notation that shows the kinds of scalars.
    var outline: String {
        switch content {
        case .scalar(let scalar): scalar.kind == .string ? "'\(scalar.text)'" : "\(scalar.kind)(\(scalar.text))"
        case .sequence(let nodes): "[" + nodes.map(\.outline).joined(separator: ", ") + "]"
        case .mapping(let mapping): "{" + mapping.entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }
}
