/// The client type: what its initialiser asks for.
public struct ClientDeclaration: Hashable, Sendable {
    /// What the type stands for, as its documentation says.
    public var documentation: Documentation
    /// The credentials that the initialiser takes, in the order of its parameters.
    public var credentials: [CredentialParameter]
    /// The member of the server enumeration that is the default, or nil where the caller must name an address.
    public var defaultServer: String?
    /// The scheme names of the document's own security requirements, alternatives first.
    public var security: [[String]]

    /// Creates a client type.
    public init(
        documentation: Documentation = .none, credentials: [CredentialParameter] = [], defaultServer: String? = nil,
        security: [[String]] = []
    ) {
        self.documentation = documentation
        self.credentials = credentials
        self.defaultServer = defaultServer
        self.security = security
    }
}

/// A parameter of the client's initialiser that takes a credential.
public struct CredentialParameter: Hashable, Sendable {
    /// The parameter's name.
    public var name: String
    /// The name of the security scheme.
    public var scheme: String
    /// The kind of the credential.
    public var kind: Kind
    /// False where every operation can be called without it, so that it may be nil.
    public var isRequired: Bool
    /// What the document says of it.
    public var documentation: Documentation
    /// Where the document says it.
    public var origin = Origin()

    /// The kinds of credentials, after the [Security Scheme Object](https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object).
    public enum Kind: Hashable, Sendable {
        /// A token that is sent as `Authorization: Bearer`.
        case bearer
        /// A user name and a password.
        case basic
        /// A text that is sent in `Authorization` behind the name of a scheme.
        case http(String)
        /// A key that is sent in the named header.
        case header(String)
        /// A key that is sent in the named query parameter.
        case query(String)
        /// A key that is sent in the named cookie.
        case cookie(String)
    }

    /// Creates a parameter.
    public init(name: String, scheme: String, kind: Kind, isRequired: Bool = true, documentation: Documentation = .none) {
        self.name = name
        self.scheme = scheme
        self.kind = kind
        self.isRequired = isRequired
        self.documentation = documentation
    }
}
