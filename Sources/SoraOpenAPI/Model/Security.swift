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

/// The [Security Requirement Object](https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object): schemes that hold together.
public struct SecurityRequirement {
    /// The object's node.
    public var node: Node
    /// The schemes by name; none where the call needs no credential.
    public var schemes: [String]
}

/// Where a fact comes from that the provider's own documentation does not hold: `x-evidence`.
public struct Evidence: Hashable, Sendable {
    /// The bases: `provider`, `upstream`, `gateway`, `analogy`.
    public var basis: [String]
    /// The page, or a sentence.
    public var source: String
}
