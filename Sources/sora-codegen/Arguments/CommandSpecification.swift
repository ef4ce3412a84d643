/// A command of the tool as a table: the parser and the help are both made from it.
struct CommandSpecification: Hashable {
    /// The command's name.
    let name: String
    /// What the command does, in one line.
    let abstract: String
    /// What the operands are called in the help, such as `SPEC...`.
    let operands: String
    /// How many operands there may be.
    let operandCount: ClosedRange<Int>
    /// What the command does, in the paragraphs that its help shows.
    let discussion: String
    /// The options besides those that every command has.
    let options: [OptionSpecification]
    /// Command lines with a word on each.
    let examples: [Example]

    /// A command line and what it does.
    struct Example: Hashable {
        let arguments: String
        let explanation: String
    }

    /// Every option that the command takes.
    var allOptions: [OptionSpecification] { options + Self.commonOptions }

    /// The options that every command has.
    static let commonOptions: [OptionSpecification] = [
        OptionSpecification(
            "diagnostics", .oneOf(["text", "github", "json"]),
            help: "How findings are printed on standard error: for people, as annotations of GitHub Actions, or one JSON object a line."),
        OptionSpecification(
            "color", .oneOf(["auto", "always", "never"]), help: "Whether findings are coloured; by default on a terminal."),
        OptionSpecification("quiet", help: "Prints findings and results only: no progress, no summary."),
        OptionSpecification("help", help: "Shows this help."),
        OptionSpecification("version", help: "Shows the version."),
    ]
}
