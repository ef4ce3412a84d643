/// The tool's commands, as tables.
extension CommandSpecification {
    /// Every command, in the order of the help.
    static let all = [generate, validate, list, bundle, diff, explain]

    /// Writes clients.
    static let generate = CommandSpecification(
        name: "generate",
        abstract: "Writes Swift clients of OpenAPI documents. The default: ‘generate’ may be left out.",
        operands: "SPEC...",
        operandCount: 1...Int.max,
        discussion: """
            SPEC is an OpenAPI document (3.0, 3.1 or 3.2; YAML or JSON) or a folder of them. A folder stands for every *.yaml, *.yml and \
            *.json file directly in it that has an ‘openapi’ key; an overlay there whose ‘extends’ names one of them is applied to it, and \
            sora-codegen.yaml beside a document can name things in it. ‘-’ is standard input.

            Each document becomes Swift files named after it, such as Odkkk.generated.swift. All are written, or, if anything stops a \
            document, none. Files that have not changed are left alone. Generated files whose document is gone are removed when SPEC is \
            a folder.
            """,
        options: [
            OptionSpecification("output", .text("FOLDER"), help: "Where the Swift files go. Default: Generated."),
            OptionSpecification("check", help: "Writes nothing; fails if the Swift files are not what the documents make, and names them."),
            OptionSpecification(
                "access", .oneOf(["public", "package", "internal"]), help: "Who may use the generated code. Default: public."),
            includeOperation, includeTag, includePath, strict, overlay, root, standardInputName,
            OptionSpecification(
                "output-file", .text("PATH"), isRepeatable: true, isHidden: true,
                help: "A file to fill with a part of the document before it; for the build-tool plugin, which names outputs beforehand."),
        ],
        examples: [
            Example(arguments: "specs/", explanation: "clients of all documents in specs/, into Generated/"),
            Example(arguments: "api.yaml --output Sources/API", explanation: "one document, into a folder of your choice"),
            Example(arguments: "specs/ --check", explanation: "in CI: are the checked-in files up to date?"),
        ])

    /// Judges documents.
    static let validate = CommandSpecification(
        name: "validate",
        abstract: "Checks OpenAPI documents and prints what is wrong with them.",
        operands: "SPEC...",
        operandCount: 1...Int.max,
        discussion: """
            SPEC is an OpenAPI document or a folder of them, as for ‘generate’. Every finding names its file, line and column. Nothing is \
            written. Ends with status 1 if there is an error.
            """,
        options: [strict, overlay, root, standardInputName],
        examples: [
            Example(arguments: "validate specs/", explanation: "all documents of a folder"),
            Example(arguments: "validate api.yaml --diagnostics github", explanation: "as annotations of a GitHub workflow"),
        ])

    /// Names what a document becomes.
    static let list = CommandSpecification(
        name: "list",
        abstract: "Lists a document's operations, schemas and webhooks with their Swift names.",
        operands: "SPEC",
        operandCount: 1...1,
        discussion: """
            The JSON form is one object: {"operations":[{"operationId","method","path","swift","deprecated"}],"schemas":[{"name","swift"}]}.
            """,
        options: [
            OptionSpecification("format", .oneOf(["text", "json"]), help: "For people or for programs. Default: text."), overlay, root,
            standardInputName,
        ],
        examples: [Example(arguments: "list api.yaml", explanation: "every operation: method, path, Swift name")])

    /// Prints the effective document.
    static let bundle = CommandSpecification(
        name: "bundle",
        abstract: "Prints a document as the generator sees it: overlays applied, references to other files brought in.",
        operands: "SPEC",
        operandCount: 1...1,
        discussion: "SPEC is an OpenAPI document, or a folder that holds one. The result goes to standard output.",
        options: [
            OptionSpecification("format", .oneOf(["yaml", "json"]), help: "What to print. Default: yaml."), overlay, root,
            standardInputName,
        ],
        examples: [Example(arguments: "bundle specs/odkkk.yaml --format json > odkkk.json", explanation: "one JSON file of it all")])
}
