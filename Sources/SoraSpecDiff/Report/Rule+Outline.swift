extension Rule {
    /// The words with dots for a change's arguments, to say what the rule is about.
    public var outline: String { Phrase(words).filled(with: Array(repeating: "…", count: 9)).map(\.text).joined() }
}
