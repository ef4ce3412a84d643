import SoraDiagnostics

/// Text for HTML, in which nothing that a document says is markup.
enum HTMLText {
    /// Writes a text as it may stand between tags and in attributes with quotation marks.
    static func escaped(_ text: String) -> String { entities(printable(text)) }

    /// Writes what a document says as code.
    static func code(_ text: String) -> String { "<code>\(escaped(text))</code>" }

    /// Writes pieces of a phrase: our own words, and what a document says as code.
    static func phrase(_ pieces: [Phrase.Piece]) -> String {
        pieces.written(words: escaped, arguments: code)
    }

    /// Writes a sentence whose names stand between grave accents.
    static func sentence(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        if parts.count % 2 == 0 { return escaped(text) }
        return parts.enumerated().map { $0.offset % 2 == 0 ? escaped(String($0.element)) : code(String($0.element)) }.joined()
    }

    /// Writes a line of source with its number and the changed part marked; nothing hidden is in it.
    static func line(_ place: SourceRange, _ element: String) -> String {
        guard let excerpt = SourceExcerpt(of: place) else { return "" }
        let (before, marked, after) = excerpt.parts
        let mark = marked.isEmpty ? "" : "<mark>\(entities(marked))</mark>"
        let text = entities(String(before.drop { $0 == " " || $0 == "\t" })) + mark + entities(after)
        return "<\(element)><span class=\"number\">\(excerpt.number)</span><span>\(text)</span></\(element)>"
    }

    private static func entities(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
