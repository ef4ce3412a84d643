/// The commands that compare, as tables.
extension CommandSpecification {
    /// Compares two revisions.
    static let diff = CommandSpecification(
        name: "diff",
        abstract: "Tells what a changed document breaks: on the wire, and in Swift code that uses its client.",
        operands: "OLD NEW",
        operandCount: 2...2,
        discussion: """
            OLD and NEW are OpenAPI documents, folders of them, or REVISION:PATH of a git repository, as ‘git show’ takes it; PATH starts \
            at the top of the repository, or with ./ at the current folder. One of them may be ‘-’ for standard input. Documents of \
            folders are matched by their file names. Overlays and sora-codegen.yaml beside the documents count, each side's own.

            A change on the wire is an error where it breaks clients that are out there, a warning where it may, and otherwise an info. \
            Ends with status 1 where there is a change as bad as --fail-on says. ‘sora-codegen explain RULE-ID’ tells more about one.

            --ignore takes a YAML file with a list of the changes that are agreed to. An entry has ‘rule’, and at will ‘method’, ‘path’, \
            ‘reason’ and ‘expires’ (the last day that it counts). In rule and path, * stands for any letters of a segment, ** for all.
            """,
        options: [
            OptionSpecification(
                "format", .oneOf(["text", "markdown", "json", "github", "html", "sarif"]), help: "What to print. Default: text."),
            OptionSpecification(
                "fail-on", .oneOf(["error", "warning", "info", "never"]),
                help: "The least level of a change on the wire that makes status 1. Default: error."),
            OptionSpecification(
                "severity", .text("FILE"), help: "Gives rules other levels: a rule's id and err, warn, info or none on each line."),
            OptionSpecification("ignore", .text("FILE"), help: "Leaves out the changes that this YAML file lists."),
            OptionSpecification(
                "deprecation-days-stable", .count("DAYS"),
                help: "How long what is deprecated has to stay: at least so many days to its x-sunset. Default: 0, which needs none."),
            OptionSpecification(
                "deprecation-days-beta", .count("DAYS"), help: "The same for what has the x-stability-level ‘beta’. Default: 0."),
            OptionSpecification(
                "stability-level", .oneOf(["draft", "alpha", "beta", "stable"]),
                help: "Compares operations whose x-stability-level is at least this on one side. Default: beta."),
            overlay, root, includeOperation, includeTag, includePath, standardInputName,
        ],
        examples: [
            Example(arguments: "diff origin/main:specs specs", explanation: "what this branch changes in a folder of documents"),
            Example(
                arguments: "diff origin/main:specs specs --format github", explanation: "in CI: annotations at the lines of the documents"),
            Example(arguments: "diff v1.yaml v2.yaml --fail-on warning", explanation: "two files, strictly"),
        ])

    /// Explains a rule.
    static let explain = CommandSpecification(
        name: "explain",
        abstract: "Explains a rule of ‘diff’ by its id; lists all rules where none is named.",
        operands: "[RULE-ID]",
        operandCount: 0...1,
        discussion: "The ids are those that ‘diff’ prints, and that --severity and --ignore take.",
        options: [],
        examples: [Example(arguments: "explain response-property-removed", explanation: "what it means, and what to do about it")])
}
