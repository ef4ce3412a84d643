import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the client type and the servers.
    func client(of operations: [OperationDeclaration]) -> (declaration: ClientDeclaration, servers: [ServerDeclaration]) {
        let servers = self.servers()
        let title = document.info.title.isEmpty ? namespace : document.info.title
        let address = servers.first.map { " at `\($0.address)`" } ?? ""
        return (
            ClientDeclaration(
                documentation: Documentation("A client of \(title)\(address)."), credentials: credentials(of: operations),
                defaultServer: servers.first?.name, security: document.security.map(\.schemes)),
            servers
        )
    }

    private func servers() -> [ServerDeclaration] {
        var scope = NameScope(reserved: reservedMemberNames)
        return document.servers.enumerated().compactMap { position, server in
            let name = scope.claim(serverName(server, position: position))
            var address = server.url
            for variable in server.variables { address = replace("{\(variable.name)}", by: variable.defaultValue, in: address) }
            guard address.hasPrefix("http://") || address.hasPrefix("https://") else {
                log.note("‘\(address)’ is no full address, so the client's caller names the server", at: server.node.range)
                return nil
            }
            return ServerDeclaration(name: name, address: address, documentation: Documentation(server.description ?? ""))
        }
    }

    /// Names a server by its description where that is short, as in “Production environment”.
    private func serverName(_ server: Server, position: Int) -> String {
        if let name = server.node["x-swift-name"]?.string, isIdentifier(name) { return name }
        var words = words(of: server.description ?? "")
        if let last = words.last, ["environment", "server", "api"].contains(last.lowercased()), words.count > 1 { words.removeLast() }
        if (1...3).contains(words.count), server.description?.contains("\n") != true {
            let name = names.member(words.joined(separator: " "))
            if isIdentifier(name) { return name }
        }
        return position == 0 ? "production" : "alternative" + (position == 1 ? "" : String(position))
    }

    private func replace(_ part: String, by value: String, in text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let position = rest.firstRange(of: part) {
            result += rest[..<position.lowerBound] + value
            rest = rest[position.upperBound...]
        }
        return result + rest
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
