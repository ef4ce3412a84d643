public import SoraYAML

/// The [Server Object](https://spec.openapis.org/oas/v3.1.1.html#server-object).
public struct Server {
    /// The object's node, for its place.
    public var node: Node
    /// The address, which may be relative and hold `{variables}`.
    public var url: String
    /// The server's name, as of OpenAPI 3.2.
    public var name: String?
    /// What the server is for.
    public var description: String?
    /// The variables of the address.
    public var variables: [ServerVariable]
}

/// The [Server Variable Object](https://spec.openapis.org/oas/v3.1.1.html#server-variable-object).
public struct ServerVariable {
    /// The object's node, for its place.
    public var node: Node
    /// The variable's name.
    public var name: String
    /// The value where the caller names none, or nil where the document gives none.
    public var defaultValue: String?
    /// The values that it may take; empty where any will do.
    public var values: [String]
    /// What it is for.
    public var description: String?

    /// Creates a variable, such as one that an address names and nobody declares.
    public init(node: Node, name: String, defaultValue: String? = nil, values: [String] = [], description: String? = nil) {
        self.node = node
        self.name = name
        self.defaultValue = defaultValue
        self.values = values
        self.description = description
    }
}
