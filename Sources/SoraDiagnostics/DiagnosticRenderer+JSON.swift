extension DiagnosticRenderer {
    /// Writes a finding as one JSON object on a line of its own, every member always there.
    func renderJSON(_ diagnostic: Diagnostic) -> String {
        let members = [
            "\"severity\":\(jsonString(diagnostic.severity.rawValue))",
            "\"effect\":\(jsonString(diagnostic.effect.name))",
            "\"message\":\(jsonString(diagnostic.message))",
            placeMembers(diagnostic.place),
            "\"advice\":\(diagnostic.advice.map(jsonString) ?? "null")",
            "\"related\":[\(diagnostic.related.map(relatedObject).joined(separator: ","))]",
        ]
        return "{\(members.joined(separator: ","))}\n"
    }

    private func relatedObject(_ related: Diagnostic.Related) -> String {
        "{\"message\":\(jsonString(related.message)),\(placeMembers(related.place))}"
    }

    private func placeMembers(_ place: SourceRange?) -> String {
        guard let place else { return "\"file\":null,\"line\":null,\"column\":null,\"endLine\":null,\"endColumn\":null" }
        return "\"file\":\(jsonString(place.file.name)),\"line\":\(place.start.line),\"column\":\(place.start.column),"
            + "\"endLine\":\(place.end.line),\"endColumn\":\(place.end.column)"
    }
}

/// Writes a text as a JSON string, in which what is hidden stands as an escape.
package func jsonString(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\\(scalar)"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        // GitHub's runner takes `##[name]` for a command wherever it stands in a line.
        case "[" where result.utf8.suffix(2).elementsEqual("##".utf8): result += "\\u005B"
        default:
            guard isHidden(scalar) else { result.unicodeScalars.append(scalar); continue }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
    return result + "\""
}

extension Diagnostic.Effect {
    /// The effect's name for programs.
    fileprivate var name: String {
        switch self {
        case .none: "none"
        case .drops: "drops"
        case .stops: "stops"
        }
    }
}
