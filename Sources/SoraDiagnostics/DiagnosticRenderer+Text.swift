extension DiagnosticRenderer {
    /// Writes a finding as compilers do.
    func renderText(_ diagnostic: Diagnostic) -> String {
        var text = heading(diagnostic.severity.rawValue, diagnostic.severity, diagnostic.message, at: diagnostic.place)
        if let advice = diagnostic.advice { text += remark("help", advice) }
        for related in diagnostic.related { text += heading("note", .note, related.message, at: related.place) }
        return text
    }

    /// Writes a remark on what stands above it.
    package func remark(_ word: String, _ text: String) -> String { "\(colored("\(word):", .note)) \(printable(text))\n" }

    /// Writes a title above findings.
    package func title(_ text: String) -> String { colored(harmlessAtLineStart(printable(text)), .bold) + "\n" }

    /// Writes where something is, what it is in one word with a severity's colour, a message and the source line.
    package func heading(
        _ word: String, _ severity: Diagnostic.Severity, _ message: String, at place: SourceRange?, showsLine: Bool = true
    ) -> String {
        let label = colored("\(word):", Color(severity))
        let text = "\(place.map(location) ?? "")\(label) \(colored(printable(message), .bold))\n"
        guard showsLine, let excerpt = place.flatMap({ SourceExcerpt(of: $0) }) else { return text }
        let number = String(excerpt.number)
        let gutter = String(repeating: " ", count: max(0, 4 - number.count)) + number
        let blank = String(repeating: " ", count: gutter.count)
        return text + "\(gutter) | \(excerpt.text)\n\(blank) | \(colored(excerpt.marks, .mark))\n"
    }

    private func location(_ place: SourceRange) -> String {
        colored("\(harmlessAtLineStart(printable(place.file.name))):\(place.start.line):\(place.start.column):", .bold) + " "
    }

    /// GitHub's runner takes a line that begins with `::` for a command, even behind spaces.
    private func harmlessAtLineStart(_ path: String) -> String {
        guard path.drop(while: \.isWhitespace).hasPrefix("::"), let colon = path.firstIndex(of: ":") else { return path }
        return path[..<colon] + "\\u{3A}" + path[path.index(after: colon)...]
    }

    private func colored(_ text: String, _ color: Color) -> String {
        usesColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// What the parts of the text form look like: the numbers of ANSI's "select graphic rendition".
private enum Color: String {
    case bold = "1"
    case error = "1;31"
    case mark = "1;32"
    case warning = "1;33"
    case note = "1;36"

    init(_ severity: Diagnostic.Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .note: self = .note
        }
    }
}
