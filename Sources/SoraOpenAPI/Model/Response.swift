public import SoraYAML

/// A response with the status that it is given under.
public struct StatusResponse {
    /// The statuses that it is for.
    public var status: StatusPattern
    /// The status key's node, for its place.
    public var statusNode: Node
    /// The response.
    public var response: Response
}

/// The statuses that a response is given for.
public enum StatusPattern: Hashable, Sendable {
    /// One status code.
    case code(Int)
    /// The codes of a hundred, such as `4XX`, by their first digit.
    case hundred(Int)
    /// All that no other response is given for.
    case others

    /// True where a call that answers so has succeeded.
    public var isSuccess: Bool {
        switch self {
        case .code(let code): (200..<300).contains(code)
        case .hundred(let digit): digit == 2
        case .others: false
        }
    }
}

/// The [Response Object](https://spec.openapis.org/oas/v3.1.1.html#response-object).
public struct Response {
    /// The object's node.
    public var node: Node
    /// What it means.
    public var description: String?
    /// The headers that come with it.
    public var headers: [Parameter]
    /// The forms of its body, in the document's order.
    public var content: [MediaType]
    /// What can be called with values of this answer.
    public var links: [Link]
}

/// The [Link Object](https://spec.openapis.org/oas/v3.1.1.html#link-object) under its name.
public struct Link {
    /// The object's node.
    public var node: Node
    /// The link's name.
    public var name: String
    /// The operation that it leads to, by identifier.
    public var operationID: Node?
    /// The expressions of the operation's parameters.
    public var parameters: [Mapping.Entry]
}
