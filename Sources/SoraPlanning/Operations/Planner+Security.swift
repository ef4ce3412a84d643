import SoraOpenAPI
import SoraYAML

extension Planner {
    /// What proves who calls, by the names of the schemes that chosen operations ask for; a scheme without is the transport's matter.
    func findCredentialKinds() -> [String: CredentialParameter.Kind] {
        if offersEveryScheme {
            log.note(
                "no operation asks for a security scheme, so the client sends what it is given with every call",
                at: document.securitySchemes.first?.node.range, advice: "Say with ‘security’ where the schemes hold.")
        }
        var kinds: [String: CredentialParameter.Kind] = [:]
        for scheme in usedSchemes {
            if let kind = CredentialParameter.Kind(scheme) {
                kinds[scheme.name] = kind
            } else {
                log.note(
                    "the client does not carry out ‘\(scheme.name)’, so calls are sent without it", at: scheme.node.range,
                    advice: "Give ‘ClientConfiguration’ a transport that does.")
            }
        }
        return kinds
    }

    /// The schemes that operations ask for; all, where none asks for any and the document declares them all the same.
    private var usedSchemes: [SecurityScheme] {
        var names: Set<String> = []
        for operation in chosen {
            for requirement in operation.security ?? document.security { names.formUnion(requirement.schemes) }
        }
        return offersEveryScheme ? document.securitySchemes : document.securitySchemes.filter { names.contains($0.name) }
    }

    /// True of a document that declares schemes, and never says where they hold.
    private var offersEveryScheme: Bool {
        document.security.isEmpty && !document.securitySchemes.isEmpty
            && document.paths.allSatisfy { $0.operations.allSatisfy { $0.security == nil } }
    }

    /// The alternatives of scheme names that hold for operations without their own.
    var usualSecurity: [[String]] {
        if !offersEveryScheme { return alternatives(document.security) }
        return document.securitySchemes.filter { credentialKinds[$0.name] != nil }.map { [$0.name] } + [[]]
    }

    /// The alternatives of scheme names, without what the client cannot carry out.
    func alternatives(_ requirements: [SecurityRequirement]) -> [[String]] {
        var alternatives: [[String]] = []
        for requirement in requirements {
            let schemes = requirement.schemes.filter { credentialKinds[$0] != nil }
            if !alternatives.contains(schemes) { alternatives.append(schemes) }
        }
        return alternatives == [[]] ? [] : alternatives
    }

    /// Plans the credentials of the client's initialiser.
    func credentials(of operations: [OperationDeclaration]) -> [CredentialParameter] {
        let usual = usualSecurity
        let requirements = operations.map { $0.security ?? usual }
        let schemes = document.securitySchemes.filter { credentialKinds[$0.name] != nil }
        var scope = NameScope(reserved: ["server", "configuration", "self"])
        return schemes.compactMap { scheme in
            guard let kind = credentialKinds[scheme.name] else { return nil }
            let name = scheme.name.split(separator: "/").last.map(String.init) ?? scheme.name
            var credential = CredentialParameter(
                name: scope.claim(schemes.count == 1 ? kind.parameterName : names.member(name)), scheme: scheme.name, kind: kind,
                isRequired: requirements.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.contains(scheme.name) } },
                documentation: documentation(of: scheme))
            credential.origin = Origin(scheme.node.range)
            return credential
        }
    }

    /// What the document says of a scheme, and where its tokens come from.
    private func documentation(of scheme: SecurityScheme) -> Documentation {
        var sentences = [scheme.description ?? ""]
        if case .openIDConnect(let url) = scheme.kind, !url.isEmpty { sentences.append("OpenID Connect, configured at `\(url)`.") }
        for flow in scheme.flows {
            let places = [
                flow.authorizationURL.map { "authorised at `\($0)`" }, flow.deviceAuthorizationURL.map { "devices begin at `\($0)`" },
                flow.tokenURL.map { "tokens from `\($0)`" },
            ]
            let list = places.compactMap { $0 }.joined(separator: ", ")
            if !list.isEmpty { sentences.append("OAuth 2 (\(words(of: flow.name).joined(separator: " "))): \(list).") }
        }
        if scheme.isDeprecated { sentences.append("Deprecated.") }
        return Documentation(sentences.filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }

    /// A sentence on the scopes that an operation needs; empty where it needs none.
    func scopesSentence(of operation: Operation) -> String {
        var texts: [String] = []
        let requirements = operation.security ?? document.security
        let schemes = Set(requirements.flatMap { $0.scopes.keys })
        for requirement in requirements {
            let parts = requirement.schemes.compactMap { scheme in
                requirement.scopes[scheme].map { scopes in
                    scopes.map { "`\($0)`" }.joined(separator: ", ") + (schemes.count > 1 ? " of `\(scheme)`" : "")
                }
            }
            let text = parts.joined(separator: " and ")
            if !text.isEmpty, !texts.contains(text) { texts.append(text) }
        }
        return texts.isEmpty ? "" : "Scopes: \(texts.joined(separator: "; or "))."
    }
}

extension CredentialParameter.Kind {
    /// The kind of a scheme; nil where each call needs a proof of its own, or the connection carries it.
    fileprivate init?(_ scheme: SecurityScheme) {
        switch scheme.kind {
        case .http("basic"): self = .basic
        case .http("bearer"), .oauth2, .openIDConnect: self = .bearer
        case .http(let name):
            if ["digest", "hoba", "mutual", "negotiate", "scram-sha-1", "scram-sha-256", "signature"].contains(name) { return nil }
            self = .http(scheme.node["scheme"]?.string ?? name)
        case .apiKey(let name, .header): self = .header(name)
        case .apiKey(let name, .query): self = .query(name)
        case .apiKey(let name, .cookie): self = .cookie(name)
        case .apiKey, .mutualTLS: return nil
        }
    }

    /// The parameter's name where there is no other credential.
    fileprivate var parameterName: String {
        switch self {
        case .bearer: "token"
        case .basic: "login"
        case .http: "authorization"
        case .header, .query, .cookie: "apiKey"
        }
    }
}
