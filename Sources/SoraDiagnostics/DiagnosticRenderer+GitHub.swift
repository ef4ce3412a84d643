extension DiagnosticRenderer {
    /// Writes a finding as a workflow command, whose escapes are those of GitHub's toolkit.
    func renderAnnotation(_ diagnostic: Diagnostic) -> String {
        var lines = [diagnostic.message]
        if let advice = diagnostic.advice { lines.append(advice) }
        for related in diagnostic.related {
            lines.append("\(related.place.file.name):\(related.place.start.line):\(related.place.start.column): \(related.message)")
        }
        return annotation(diagnostic.severity, title: diagnostic.effect.title, lines, at: diagnostic.place)
    }

    /// Writes lines as an annotation of a place.
    package func annotation(_ severity: Diagnostic.Severity, title: String, _ lines: [String], at place: SourceRange?) -> String {
        var properties: [String] = []
        if let place {
            properties = ["file=\(escapedProperty(printable(place.file.path)))", "line=\(place.start.line)", "endLine=\(place.end.line)"]
            // GitHub takes columns only where both stand in one line.
            if place.start.line == place.end.line { properties += ["col=\(place.start.column)", "endColumn=\(place.end.column)"] }
        }
        properties.append("title=\(escapedProperty(printable(title)))")
        let text = escapedData(lines.map(printable).joined(separator: "\n"))
        return "::\(severity.annotation) \(properties.joined(separator: ","))::\(text)\n"
    }

    private func escapedData(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
    }

    private func escapedProperty(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
    }

    private func escaped(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%\(digits.count == 1 ? "0" : "")\(digits)".unicodeScalars
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Diagnostic.Severity {
    /// The workflow command that makes an annotation of this severity.
    fileprivate var annotation: String { self == .note ? "notice" : rawValue }
}

extension Diagnostic.Effect {
    /// What the finding costs, as an annotation's heading.
    fileprivate var title: String {
        switch self {
        case .none: "OpenAPI document"
        case .drops: "Part of the OpenAPI document left out"
        case .stops: "OpenAPI document left out"
        }
    }
}
