/// The servers that a document names, as the static members of one enumeration.
public struct ServersDeclaration: Hashable, Sendable {
    /// The servers: the document's own, then those of paths and operations.
    public var servers: [ServerDeclaration]
    /// The values that variables may take, as open enumerations.
    public var variables: [OpenEnumerationDeclaration]

    /// Creates the servers.
    public init(_ servers: [ServerDeclaration] = [], variables: [OpenEnumerationDeclaration] = []) {
        self.servers = servers
        self.variables = variables
    }
}

/// A server, as a static property, or as a function where its address has variables or is relative.
public struct ServerDeclaration: Hashable, Sendable {
    /// The member's name.
    public var name: String
    /// The address, with its variables in braces.
    public var address: String
    /// The variables of the address, in its order.
    public var variables: [ServerVariableDeclaration]
    /// True where the address leads on from the one that the document came from, which the caller knows.
    public var isRelative: Bool
    /// What the document says of it.
    public var documentation: Documentation
    /// Where the document says it.
    public var origin = Origin()

    /// Creates a server.
    public init(
        name: String, address: String, variables: [ServerVariableDeclaration] = [], isRelative: Bool = false,
        documentation: Documentation = .none
    ) {
        self.name = name
        self.address = address
        self.variables = variables
        self.isRelative = isRelative
        self.documentation = documentation
    }

    /// True where the address is known without anything from the caller.
    public var isComplete: Bool { !isRelative && variables.allSatisfy { $0.defaultValue != nil } }
}

/// A variable of a server's address, as an argument.
public struct ServerVariableDeclaration: Hashable, Sendable {
    /// The argument's name.
    public var name: String
    /// The name in the address.
    public var key: String
    /// The open enumeration of its values, or nil where any string will do.
    public var enumeration: String?
    /// The value where the caller gives none, or nil where the caller must.
    public var defaultValue: Literal?
    /// What the document says of it.
    public var documentation: Documentation
    /// Where the document says it.
    public var origin = Origin()

    /// Creates a variable.
    public init(
        name: String, key: String, enumeration: String? = nil, defaultValue: Literal? = nil, documentation: Documentation = .none
    ) {
        self.name = name
        self.key = key
        self.enumeration = enumeration
        self.defaultValue = defaultValue
        self.documentation = documentation
    }
}

/// Where an operation is sent instead of to the client's server.
public enum OperationServer: Hashable, Sendable {
    /// To the server of this name, where the client has the document's default.
    case named(String)
    /// To an address that is relative to the client's server.
    case relative(String)
}
