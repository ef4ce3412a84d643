import SoraDiagnostics

/// Text for [GitHub's Markdown](https://github.github.com/gfm/), in which what a document says stands in code spans alone.
///
/// A code span keeps markup, references, mentions and addresses from meaning anything; backslashes would not stop the last three.
enum MarkdownText {
    /// Writes what a document says as a code span.
    static func code(_ text: String) -> String {
        let shown = printable(text)
        if shown.allSatisfy({ $0 == " " }) { return "‘\(shown)’" }
        var longest = 0
        var current = 0
        for byte in shown.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let space = shown.hasPrefix("`") || shown.hasSuffix("`") || (shown.hasPrefix(" ") && shown.hasSuffix(" ")) ? " " : ""
        return fence + space + shown + space + fence
    }

    /// Writes pieces of a phrase: our own words, and what a document says as code.
    static func phrase(_ pieces: [Phrase.Piece]) -> String {
        pieces.written(words: escaped, arguments: code)
    }

    /// Writes a sentence of plain words with names between grave accents; one with anything else in its words is code as a whole.
    static func sentence(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        let words = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
        guard parts.count % 2 == 1, words.allSatisfy({ $0.utf8.allSatisfy(isPlain) }) else { return code(text) }
        return parts.enumerated().map { $0.offset % 2 == 0 ? String($0.element) : code(String($0.element)) }.joined()
    }

    /// Tells letters, spaces, commas, semicolons and apostrophes, of which nothing can be made.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// Writes our own words, whose punctuation is no markup.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_{}[]<>#|~&!$".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
