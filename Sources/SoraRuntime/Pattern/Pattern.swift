/// A regular expression of ECMA-262 that tells whether it is found anywhere in a text.
struct Pattern: Sendable {
    /// The pattern's text.
    let source: String
    private let program: PatternProgram

    /// What came of looking for a pattern.
    enum Finding {
        case found, notFound
        /// The steps that one search may take have run out.
        case undecided
    }

    /// Reads a pattern; throws where it is none, or too large.
    init(_ source: String) throws {
        self.source = source
        program = try PatternCompiler.compile(PatternParser.parse(source))
    }

    /// Looks for the pattern in a text.
    func find(in text: String) -> Finding {
        var matcher = PatternMatcher(program, text)
        return matcher.find()
    }

    /// Tells whether a text is a pattern.
    static func isPattern(_ text: String) -> Bool { (try? PatternParser.parse(text)) != nil }
}
