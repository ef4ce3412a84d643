import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Reads the security schemes; one that stands elsewhere, only where a requirement calls it.
    func securitySchemes(_ components: ObjectReader) -> [SecurityScheme] {
        components.entries("securitySchemes").compactMap { entry in
            if entry.value["$ref"] != nil, !securitySchemeNames.required.contains(entry.key) { return nil }
            return securityScheme(entry)
        }
    }

    private func securityScheme(_ entry: Mapping.Entry) -> SecurityScheme? {
        dereferenced(entry.value).flatMap { securityScheme($0, name: entry.key) }
    }

    func securityScheme(_ node: Node, name: String) -> SecurityScheme? {
        guard let object = object(node, expecting: "a security scheme"), let type = object.requiredString("type", losing: .drops),
            let kind = kind(type, object)
        else { return nil }
        object.reportUnknownKeys(besides: version.securitySchemeKeys)
        return SecurityScheme(
            node: node, name: name, kind: kind, description: object.string("description"),
            isDeprecated: object.boolean("deprecated") ?? false, flows: flows(of: object))
    }

    private func kind(_ type: String, _ object: ObjectReader) -> SecurityScheme.Kind? {
        switch type {
        case "http":
            return object.requiredString("scheme", losing: .drops).map { .http(scheme: $0.lowercased()) }
        case "apiKey":
            guard let name = object.requiredString("name", losing: .drops), let place = object.requiredString("in", losing: .drops) else {
                return nil
            }
            guard let location = Parameter.Location(rawValue: place), [.query, .header, .cookie].contains(location) else {
                log.error("a key is sent in query, header or cookie, found ‘\(place)’", at: object.mapping["in"]?.range, effect: .drops)
                return nil
            }
            return .apiKey(name: name, location: location)
        case "oauth2":
            if object.mapping["flows"] == nil { object.reportMissing("flows") }
            return .oauth2
        case "openIdConnect":
            return .openIDConnect(url: object.requiredString("openIdConnectUrl") ?? "")
        case "mutualTLS" where version >= .v3_1:
            return .mutualTLS
        default:
            if let meant = meantKind(type, object) { return meant }
            log.error(
                "a security scheme is of type apiKey, http, oauth2, openIdConnect or mutualTLS, found ‘\(type)’",
                at: object.mapping["type"]?.range, effect: .drops,
                advice: closestMatch(to: type, among: ["apiKey", "http", "oauth2", "openIdConnect"]).map { "Did you mean ‘\($0)’?" })
            return nil
        }
    }

    /// The kind that a word means which only differs in case, or which Swagger 2.0 has.
    private func meantKind(_ type: String, _ object: ObjectReader) -> SecurityScheme.Kind? {
        let word = type.lowercased()
        let known = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"].first { $0.lowercased() == word && $0 != type }
        guard let meant = known ?? (word == "basic" || word == "bearer" ? "http" : nil) else { return nil }
        log.error("there is no security scheme of type ‘\(type)’", at: object.mapping["type"]?.range, advice: "It is read as ‘\(meant)’.")
        return known == nil ? .http(scheme: word) : kind(meant, object)
    }
}
