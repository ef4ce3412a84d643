import SoraDiagnostics

extension ParsingReport {
    /// Reports what libyaml says of a text that is no YAML, in words of ours where we have some.
    func stop(_ failure: SyntaxFailure) -> ParsingStopped {
        if let offset = failure.byteOffset {
            return stopAtCharacter(failure.character, byteOffset: offset, problem: failure.problem)
        }
        let wording = wording(of: failure)
        let problem = oneCharacter(at: failure.place)
        guard let context = failure.context.map(oneCharacter) else { return stop(wording.message, at: problem, advice: wording.advice) }
        if wording.focus == .construct { return stop(wording.message, at: context, advice: wording.advice) }
        let related = wording.construct.map { [Diagnostic.Related($0, at: context)] } ?? []
        return stop(wording.message, at: problem, advice: wording.advice, related: context == problem ? [] : related)
    }

    private func wording(of failure: SyntaxFailure) -> SyntaxWording {
        if let wording = SyntaxWording.all[failure.problem] { return wording }
        switch failure.problem {
        case "found character that cannot start any token":
            let character = character(at: failure.place)
            if character == "\t" { return .tabInIndentation }
            return SyntaxWording("no value begins with ‘\(character)’", advice: "Put the value in quotes.")
        case "found unknown escape character":
            let escape = character(at: SourcePosition(line: failure.place.line, column: failure.place.column + 1))
            return SyntaxWording(
                "‘\\\(escape)’ is no escape of YAML",
                advice: "Write ‘\\\\’ for a backslash, or use single quotes, where it stands for itself.")
        default:
            return SyntaxWording("the text is no YAML: \(failure.reading.map { $0 + ", " } ?? "")\(failure.problem)")
        }
    }

    private func stopAtCharacter(_ character: UInt32, byteOffset: Int, problem: String) -> ParsingStopped {
        let place = oneCharacter(at: file.position(ofByte: byteOffset))
        guard problem == "control characters are not allowed" else { return stop("the text is no UTF-8: \(problem)", at: place) }
        return stop(
            "the character U+\(hexadecimal(character)) is not allowed in YAML", at: place,
            advice: "Remove it, or write it as an escape in double quotes.")
    }

    /// Gives the place of the one character that starts at a position.
    func oneCharacter(at position: SourcePosition) -> SourceRange {
        SourceRange(file: file, start: position, end: SourcePosition(line: position.line, column: position.column + 1))
    }

    private func character(at position: SourcePosition) -> String {
        guard let offset = file.byteOffset(of: position) else { return "" }
        return String(decoding: file.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first.map(String.init) ?? ""
    }
}

/// Writes a code point with four digits at least, as Unicode does.
func hexadecimal(_ codePoint: UInt32) -> String {
    let digits = String(codePoint, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
