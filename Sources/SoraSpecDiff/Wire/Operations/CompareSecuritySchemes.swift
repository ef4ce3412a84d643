import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension DocumentComparison {
    /// Compares the security schemes of `components`.
    func compareSecuritySchemes(_ found: inout ChangeList) {
        for scheme in new.securitySchemes {
            guard let before = old.securitySchemes.first(where: { $0.name == scheme.name }) else {
                found.add(SecurityRules.schemeAdded, [scheme.name], old: nil, new: new.nameRange(of: scheme))
                continue
            }
            compare(before, scheme, &found)
        }
        for scheme in old.securitySchemes where !new.securitySchemes.contains(where: { $0.name == scheme.name }) {
            found.add(SecurityRules.schemeRemoved, [scheme.name], old: old.nameRange(of: scheme), new: nil)
        }
    }

    private func compare(_ before: SecurityScheme, _ after: SecurityScheme, _ found: inout ChangeList) {
        let places = (before.node.fieldRange("type"), after.node.fieldRange("type"))
        if before.kind.type != after.kind.type {
            found.add(SecurityRules.schemeTypeChanged, [after.name, before.kind.type, after.kind.type], old: places.0, new: places.1)
        }
        if before.kind.credential != after.kind.credential {
            found.add(
                SecurityRules.credentialMoved, [after.name, before.kind.credential, after.kind.credential],
                old: before.node.range, new: after.node.range)
        }
        for flow in after.flows {
            guard let former = before.flows.first(where: { $0.name == flow.name }),
                let oldNode = before.node["flows"]?[flow.name], let newNode = after.node["flows"]?[flow.name]
            else { continue }
            compareURL(former.authorizationURL, flow.authorizationURL, "authorizationUrl", of: after, in: (oldNode, newNode), &found)
            compareURL(former.tokenURL, flow.tokenURL, "tokenUrl", of: after, in: (oldNode, newNode), &found)
            compareScopes(oldNode, newNode, of: after, &found)
        }
    }

    private func compareURL(
        _ before: String?, _ after: String?, _ key: String, of scheme: SecurityScheme, in nodes: (Node, Node), _ found: inout ChangeList
    ) {
        if before == after { return }
        let rule = key == "tokenUrl" ? SecurityRules.tokenURLChanged : SecurityRules.authorizationURLChanged
        found.add(
            rule, [scheme.name, before ?? "", after ?? ""], old: nodes.0.fieldRange(key) ?? nodes.0.range,
            new: nodes.1.fieldRange(key) ?? nodes.1.range)
    }

    private func compareScopes(_ before: Node, _ after: Node, of scheme: SecurityScheme, _ found: inout ChangeList) {
        let (oldScopes, newScopes) = (before["scopes"]?.mapping, after["scopes"]?.mapping)
        for scope in newScopes?.entries ?? [] {
            guard let former = oldScopes?.entry(scope.key) else {
                found.add(SecurityRules.schemeScopeAdded, [scheme.name, scope.key], old: nil, new: scope.keyRange)
                continue
            }
            let texts = [former.value.scalar?.text ?? "", scope.value.scalar?.text ?? ""]
            if texts[0] != texts[1] {
                found.add(
                    SecurityRules.schemeScopeChanged, [scheme.name, scope.key] + texts, old: former.value.range, new: scope.value.range)
            }
        }
        for scope in oldScopes?.entries ?? [] where newScopes?.entry(scope.key) == nil {
            found.add(SecurityRules.schemeScopeRemoved, [scheme.name, scope.key], old: scope.keyRange, new: nil)
        }
    }
}

extension Document {
    /// Where the name of a security scheme stands.
    fileprivate func nameRange(of scheme: SecurityScheme) -> SourceRange {
        node["components"]?["securitySchemes"]?.keyRange(scheme.name) ?? scheme.node.range
    }
}

extension SecurityScheme.Kind {
    /// The scheme's type as documents write it.
    fileprivate var type: String {
        switch self {
        case .apiKey: "apiKey"
        case .http: "http"
        case .mutualTLS: "mutualTLS"
        case .oauth2: "oauth2"
        case .openIDConnect: "openIdConnect"
        }
    }

    /// What the credential is and where it is sent.
    fileprivate var credential: String {
        switch self {
        case .apiKey(let name, let location): "the key \(name) in \(location.rawValue)"
        case .http(let scheme): scheme == "bearer" ? "a token" : "\(scheme) authentication"
        case .mutualTLS: "a client certificate"
        case .oauth2, .openIDConnect: "a token"
        }
    }
}
