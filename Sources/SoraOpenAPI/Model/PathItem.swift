public import SoraYAML

/// A path with its operations: the [Path Item Object](https://spec.openapis.org/oas/v3.1.1.html#path-item-object).
public struct PathItem {
    /// The path template, or the webhook's name.
    public var path: String
    /// The node of the path template, for its place.
    public var pathNode: Node
    /// The parameters that all operations have unless they replace them.
    public var parameters: [Parameter] = []
    /// The operations, in the document's order.
    public var operations: [Operation]
}

/// The [Operation Object](https://spec.openapis.org/oas/v3.1.1.html#operation-object), with what its path item adds.
public struct Operation {
    /// The object's node.
    public var node: Node
    /// The node of the method's name, for its place.
    public var methodNode: Node
    /// The HTTP method in capitals.
    public var method: String
    /// The path template, or the webhook's name.
    public var path: String
    /// The identifier, where the document gives one.
    public var operationID: Node?
    /// A short text.
    public var summary: String?
    /// A longer text, in Markdown.
    public var description: String?
    /// The tags' names.
    public var tags: [String]
    /// True where the operation should not be used any more.
    public var isDeprecated: Bool
    /// The operation's parameters and those of its path item that it does not replace.
    public var parameters: [Parameter]
    /// The body that is sent.
    public var requestBody: RequestBody?
    /// The answers by status, in the document's order.
    public var responses: [StatusResponse]
    /// The operation's own alternatives of security, or nil where the document's hold.
    public var security: [SecurityRequirement]?
    /// The servers of the operation or of its path item; empty where the document's hold.
    public var servers: [Server]
    /// The calls that the provider makes after this one.
    public var callbacks: [Callback]
    /// Where the facts come from, where the document says it.
    public var evidence: Evidence?
    /// The method's name in Swift, from `x-swift-name`.
    public var swiftName: Node?
    /// How the tasks go on that the operation creates, from `x-task`: one, or a list of them.
    public var task: Node?

    /// The identifier's text.
    public var identifier: String? { operationID?.string }
}

/// The [Callback Object](https://spec.openapis.org/oas/v3.1.1.html#callback-object) under its name.
public struct Callback {
    /// The callback's name.
    public var name: String
    /// The calls, under the expressions of their addresses.
    public var items: [PathItem]
}
