public import SoraYAML

/// The [Server Object](https://spec.openapis.org/oas/v3.1.1.html#server-object).
public struct Server {
    /// The object's node, for its place.
    public var node: Node
    /// The address, which may be relative and hold `{variables}`.
    public var url: String
    /// What the server is for.
    public var description: String?
    /// The variables of the address.
    public var variables: [ServerVariable]
}

/// The [Server Variable Object](https://spec.openapis.org/oas/v3.1.1.html#server-variable-object).
public struct ServerVariable {
    /// The variable's name.
    public var name: String
    /// The value where the caller names none.
    public var defaultValue: String
    /// The values that it may take; empty where any will do.
    public var values: [String]
    /// What it is for.
    public var description: String?
}
