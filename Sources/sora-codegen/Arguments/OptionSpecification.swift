/// An option of a command: how it is spelled, what it takes, and what the help says of it.
struct OptionSpecification: Hashable {
    /// The spelling without the two dashes.
    let name: String
    /// What follows the option.
    let value: Value
    /// What the option does, as a sentence for newcomers.
    let help: String
    /// True where the option may stand several times.
    var isRepeatable = false
    /// True where the help does not show the option.
    var isHidden = false

    /// What follows an option.
    enum Value: Hashable {
        /// Nothing.
        case none
        /// Any text, which the help calls by a name.
        case text(String)
        /// A number from 0, which the help calls by a name.
        case count(String)
        /// One of some words.
        case oneOf([String])
    }

    /// Creates an option.
    init(_ name: String, _ value: Value = .none, isRepeatable: Bool = false, isHidden: Bool = false, help: String) {
        self.name = name
        self.value = value
        self.isRepeatable = isRepeatable
        self.isHidden = isHidden
        self.help = help
    }

    /// The option as the help shows it, such as `--output FOLDER`.
    var usage: String {
        switch value {
        case .none: "--\(name)"
        case .text(let placeholder), .count(let placeholder): "--\(name) \(placeholder)"
        case .oneOf(let words): "--\(name) \(words.joined(separator: "|"))"
        }
    }
}
