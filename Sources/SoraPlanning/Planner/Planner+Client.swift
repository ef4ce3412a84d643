import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the client type.
    func client(of operations: [OperationDeclaration]) -> ClientDeclaration {
        let title = document.info.title.isEmpty ? namespace : document.info.title
        let address = servers.usual.map { " at `\($0.address)`" } ?? ""
        return ClientDeclaration(
            documentation: Documentation("A client of \(title)\(address)."), credentials: credentials(of: operations),
            defaultServer: servers.usual?.name, security: document.security.map(\.schemes))
    }

    // MARK: Credentials

    private func credentials(of operations: [OperationDeclaration]) -> [CredentialParameter] {
        let requirements = operations.map { $0.security ?? document.security.map(\.schemes) }
        let used = document.securitySchemes.filter { scheme in requirements.contains { $0.contains { $0.contains(scheme.name) } } }
        let kinds = used.compactMap { scheme in kind(of: scheme).map { (scheme, $0) } }
        var scope = NameScope(reserved: ["server", "configuration", "self"])
        return kinds.map { scheme, kind in
            CredentialParameter(
                name: scope.claim(kinds.count == 1 ? kind.parameterName : names.member(scheme.name)), scheme: scheme.name, kind: kind,
                isRequired: requirements.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.contains(scheme.name) } },
                documentation: Documentation(scheme.description ?? ""))
        }
    }

    private func kind(of scheme: SecurityScheme) -> CredentialParameter.Kind? {
        switch scheme.kind {
        case .http("basic"): return .basic
        case .http("bearer"), .oauth2, .openIDConnect: return .bearer
        case .apiKey(let name, .header): return .header(name)
        case .apiKey(let name, .query): return .query(name)
        case .apiKey(let name, .cookie): return .cookie(name)
        default:
            log.warning("the client offers nothing for the security scheme ‘\(scheme.name)’", at: scheme.node.range, effect: .drops)
            return nil
        }
    }
}

extension CredentialParameter.Kind {
    /// The parameter's name where there is no other credential.
    fileprivate var parameterName: String {
        switch self {
        case .bearer: "token"
        case .basic: "login"
        case .header, .query, .cookie: "apiKey"
        }
    }
}
