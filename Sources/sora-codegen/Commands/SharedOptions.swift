/// The options that several commands have.
extension CommandSpecification {
    static let includeOperation = OptionSpecification(
        "include-operation", .text("ID"), isRepeatable: true, help: "Takes only the operation with this operationId, and what it needs.")
    static let includeTag = OptionSpecification(
        "include-tag", .text("TAG"), isRepeatable: true, help: "Takes only operations with this tag, and what they need.")
    static let includePath = OptionSpecification(
        "include-path", .text("PREFIX"), isRepeatable: true, help: "Takes only operations whose path begins with this, and what they need.")
    static let strict = OptionSpecification(
        "strict", help: "Fails also where an operation or a schema had to be left out, or an overlay changed nothing.")
    static let overlay = OptionSpecification(
        "overlay", .text("FILE"), isRepeatable: true, help: "Applies an OpenAPI Overlay to the document that it extends.")
    static let standardInputName = OptionSpecification(
        "stdin-name", .text("FILE"),
        help:
            "What standard input is called where SPEC is ‘-’: in findings, as the start of $ref, and for the namespace. Default: stdin.yaml."
    )
    static let root = OptionSpecification(
        "root", .text("FOLDER"), help: "The folder that $ref may not leave. Default: the document's own.")
}
