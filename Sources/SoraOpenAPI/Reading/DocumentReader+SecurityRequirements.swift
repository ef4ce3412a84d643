import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Reads the schemes that hold together, and their scopes.
    func securityRequirement(_ node: Node) -> SecurityRequirement? {
        guard let object = ObjectReader(node, expecting: "a security requirement", losing: .drops, reporting: log) else { return nil }
        var requirement = SecurityRequirement(node: node, schemes: [], scopes: [:])
        for entry in object.mapping.entries {
            requirement.schemes.append(entry.key)
            let scopes = entry.value.isNull ? [] : object.strings(entry.key)
            if !scopes.isEmpty { requirement.scopes[entry.key] = scopes }
            securitySchemeNames.required.insert(entry.key)
            if !securitySchemeNames.declared.contains(entry.key) { readScheme(calledBy: entry) }
        }
        return requirement
    }

    /// Reads a scheme that a requirement calls by its URI, as OpenAPI 3.2 allows; reports one that is nowhere.
    private func readScheme(calledBy entry: Mapping.Entry) {
        if version >= .v3_2, entry.key.contains(where: { $0 == "#" || $0 == "/" }) {
            guard !referencedSchemes.contains(where: { $0.name == entry.key }), let node = references.resolve(entry.keyNode),
                let scheme = securityScheme(node, name: entry.key)
            else { return }
            referencedSchemes.append(scheme)
            return
        }
        log.warning(
            "there is no security scheme ‘\(entry.key)’", at: entry.keyRange,
            advice: closestMatch(to: entry.key, among: securitySchemeNames.declared.sorted()).map { "Did you mean ‘\($0)’?" }
                ?? "Declare it in components.securitySchemes; until then calls are sent without it.")
    }

    /// Reads the flows of OAuth 2.
    func flows(of scheme: ObjectReader) -> [OAuthFlow] {
        guard let node = scheme.mapping["flows"], let flows = object(node, expecting: "a set of OAuth flows") else { return [] }
        flows.reportUnknownKeys(besides: version.flowNames)
        return flows.mapping.entries.compactMap { version.flowNames.contains($0.key) ? flow($0) : nil }
    }

    private func flow(_ entry: Mapping.Entry) -> OAuthFlow? {
        guard let object = object(entry.value, expecting: "an OAuth flow") else { return nil }
        object.reportUnknownKeys(besides: version.flowKeys)
        let needs: [String] =
            switch entry.key {
            case "implicit": ["authorizationUrl"]
            case "authorizationCode": ["authorizationUrl", "tokenUrl"]
            case "deviceAuthorization": ["deviceAuthorizationUrl", "tokenUrl"]
            default: ["tokenUrl"]
            }
        for key in needs + ["scopes"] where object.mapping[key] == nil { object.reportMissing(key) }
        return OAuthFlow(
            name: entry.key, authorizationURL: object.string("authorizationUrl"),
            deviceAuthorizationURL: object.string("deviceAuthorizationUrl"), tokenURL: object.string("tokenUrl"),
            scopes: object.entries("scopes").map(\.key))
    }
}
