public import SoraYAML

/// The [Security Scheme Object](https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object) under its name.
public struct SecurityScheme {
    /// The object's node.
    public var node: Node
    /// The name by which requirements call it.
    public var name: String
    /// The kind of the scheme.
    public var kind: Kind
    /// What it is for, in Markdown.
    public var description: String?
    /// True where the scheme should not be used any more.
    public var isDeprecated: Bool
    /// The ways of OAuth 2 to a token; none where the scheme is of another kind.
    public var flows: [OAuthFlow]

    /// The kinds of schemes.
    public enum Kind: Hashable, Sendable {
        /// A key in a header, a query parameter or a cookie of the given name.
        case apiKey(name: String, location: Parameter.Location)
        /// An HTTP authentication scheme, in lower case.
        case http(scheme: String)
        /// A client certificate.
        case mutualTLS
        /// OAuth 2.
        case oauth2
        /// OpenID Connect, with the address of its discovery document.
        case openIDConnect(url: String)
    }
}

/// The [OAuth Flow Object](https://spec.openapis.org/oas/v3.1.1.html#oauth-flow-object) under its name.
public struct OAuthFlow: Hashable, Sendable {
    /// The flow's name, such as `authorizationCode`.
    public var name: String
    /// Where the user allows the access.
    public var authorizationURL: String?
    /// Where a device begins the access.
    public var deviceAuthorizationURL: String?
    /// Where the token comes from.
    public var tokenURL: String?
    /// What may be asked for.
    public var scopes: [String]
}

/// The [Security Requirement Object](https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object): schemes that hold together.
public struct SecurityRequirement {
    /// The object's node.
    public var node: Node
    /// The schemes by name; none where the call needs no credential.
    public var schemes: [String]
    /// The scopes, or roles, that are needed of a scheme, by its name.
    public var scopes: [String: [String]]
}

/// Where a fact comes from that the provider's own documentation does not hold: `x-evidence`.
public struct Evidence: Hashable, Sendable {
    /// The bases: `provider`, `upstream`, `gateway`, `analogy`.
    public var basis: [String]
    /// The page, or a sentence.
    public var source: String
}
