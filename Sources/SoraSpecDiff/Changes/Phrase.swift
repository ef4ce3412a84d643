/// A rule's words, in which `{1}`, `{2}` and so on stand for a change's arguments.
public struct Phrase: Hashable, Sendable {
    /// A piece of a phrase.
    public enum Piece: Hashable, Sendable {
        /// The rule's own words.
        case words(String)
        /// What a document says, or a value made of that.
        case argument(String)

        /// The piece's text.
        public var text: String {
            switch self {
            case .words(let text), .argument(let text): text
            }
        }
    }

    private let pattern: String

    /// Takes a rule's words.
    public init(_ pattern: String) {
        self.pattern = pattern
    }

    /// Gives the pieces with arguments in their places; a number without an argument stays as it stands.
    public func filled(with arguments: [String]) -> [Piece] {
        var pieces: [Piece] = []
        var words = Substring()
        var rest = pattern[...]
        while let brace = rest.firstIndex(of: "{") {
            words += rest[..<brace]
            let digits = rest[rest.index(after: brace)...].prefix(while: \.isWholeNumber)
            if rest[digits.endIndex...].hasPrefix("}"), let number = Int(digits), arguments.indices.contains(number - 1) {
                if !words.isEmpty { pieces.append(.words(String(words))) }
                pieces.append(.argument(arguments[number - 1]))
                words = ""
                rest = rest[digits.endIndex...].dropFirst()
            } else {
                words.append("{")
                rest = rest[brace...].dropFirst()
            }
        }
        words += rest
        return words.isEmpty ? pieces : pieces + [.words(String(words))]
    }
}

extension [Phrase.Piece] {
    /// Writes our own words in one way, and what a document says in another.
    func written(words: (String) -> String, arguments: (String) -> String) -> String {
        map { piece in
            switch piece {
            case .words(let text): words(text)
            case .argument(let text): arguments(text)
            }
        }.joined()
    }
}
