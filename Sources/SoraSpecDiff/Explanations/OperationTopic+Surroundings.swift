extension OperationTopic {
    private static let ok = "responses: {'200': {description: OK}}"
    private static let paths = ["paths:", "  /videos: {get: {\(ok)}}"]
    private static let schemes = [
        "components:", "  securitySchemes:", "    key: {type: apiKey, name: X-Key, in: header}", "    token: {type: http, scheme: bearer}",
        "    login: {type: oauth2, flows: {password: {tokenUrl: 'https://a.com', scopes: {read: Read, write: Write}}}}",
    ]

    /// The topics on who may call.
    static let security: [String: OperationTopic] = [
        "api-security-added": own(.security, "[{key: []}]", "[{key: []}, {token: []}]"),
        "api-security-removed": own(.security, "[{key: []}, {token: []}]", "[{key: []}]"),
        "api-security-scope-added": own(.security, "[{login: [read]}]", "[{login: [read, write]}]"),
        "api-security-scope-removed": own(.security, "[{login: [read, write]}]", "[{login: [read]}]"),
        "api-security-newly-required": own(.security, "[]", "[{key: []}]"),
        "api-security-no-longer-accepted": own(.security, "[{key: []}]", "[{token: []}]"),
        "api-global-security-added": top(.security, "[{key: []}]", "[{key: []}, {token: []}]"),
        "api-global-security-removed": top(.security, "[{key: []}, {token: []}]", "[{key: []}]"),
        "api-global-security-scope-added": top(.security, "[{login: [read]}]", "[{login: [read, write]}]"),
        "api-global-security-scope-removed": top(.security, "[{login: [read, write]}]", "[{login: [read]}]"),
        "api-security-component-added": scheme(.security, nil, "{type: http, scheme: basic}"),
        "api-security-component-removed": scheme(.security, "{type: http, scheme: basic}", nil),
        "api-security-component-type-changed": scheme(
            .security, "{type: http, scheme: basic}", "{type: apiKey, name: X-Key, in: header}"),
        "api-security-component-credential-moved": scheme(
            .security, "{type: apiKey, name: X-Key, in: header}", "{type: apiKey, name: key, in: query}"),
        "api-security-component-oauth-url-changed": flow(
            .security, "implicit: {authorizationUrl: 'https://a.com', scopes: {}}",
            "implicit: {authorizationUrl: 'https://b.com', scopes: {}}"),
        "api-security-component-oauth-token-url-changed": flow(
            .security, "password: {tokenUrl: 'https://a.com', scopes: {}}", "password: {tokenUrl: 'https://b.com', scopes: {}}"),
        "api-security-component-oauth-scope-added": scopes(.security, "read: Read", "read: Read, write: Write"),
        "api-security-component-oauth-scope-removed": scopes(.security, "read: Read, write: Write", "read: Read"),
        "api-security-component-oauth-scope-changed": scopes(.security, "read: Read", "read: Look"),
    ]

    /// The topics on documents as a whole.
    static let surroundings: [String: OperationTopic] = [
        "document-removed": .document(.removed, "# specs/images.yaml, a whole document", within: paths),
        "document-added": .document(.added, to: "# specs/images.yaml, a whole document", within: paths),
        "api-version-not-bumped": version(to: "1.0.0"),
        "api-version-decreased": version(to: "0.9.0"),
        "api-major-version-not-bumped": version(to: "1.1.0"),
        "api-schema-removed": .document(
            .described, "    Unused: {type: string}", within: paths + ["components:", "  schemas:", "    Video: {type: object}"]),
        "api-server-added": server(.added, "[{url: 'https://a.com'}]", "[{url: 'https://a.com'}, {url: 'https://b.com'}]"),
        "api-server-removed": server(.removed, "[{url: 'https://a.com'}, {url: 'https://b.com'}]", "[{url: 'https://a.com'}]"),
        "api-servers-unlisted": .document(.described, "servers: [{url: 'https://a.com'}]", within: paths),
        "api-server-variable-default-changed": variable(.assumed, "default: eu, enum: [eu, us]", "default: us, enum: [eu, us]"),
        "api-server-variable-value-added": variable(.added, "default: eu, enum: [eu, us]", "default: eu, enum: [eu, us, asia]"),
        "api-server-variable-value-removed": variable(.removed, "default: eu, enum: [eu, us]", "default: eu, enum: [eu]"),
    ]

    private static func own(_ kind: ChangeKind, _ before: String, _ after: String) -> OperationTopic {
        func line(_ text: String) -> String { "  /videos: {get: {\(ok), security: \(text)}}" }
        return .document(kind, line(before), to: line(after), within: schemes + ["paths:"])
    }

    private static func top(_ kind: ChangeKind, _ before: String, _ after: String) -> OperationTopic {
        .document(kind, "security: \(before)", to: "security: \(after)", within: schemes + paths)
    }

    private static func scheme(_ kind: ChangeKind, _ before: String?, _ after: String?) -> OperationTopic {
        let context = paths + ["security: [{other: []}]"] + schemes
        func line(_ text: String?) -> [String] { text.map { ["    other: \($0)"] } ?? [] }
        return OperationTopic(kind: kind, example: Explanation.Example(context: context, before: line(before), after: line(after)))
    }

    private static func flow(_ kind: ChangeKind, _ before: String, _ after: String) -> OperationTopic {
        scheme(kind, "{type: oauth2, flows: {\(before)}}", "{type: oauth2, flows: {\(after)}}")
    }

    private static func scopes(_ kind: ChangeKind, _ before: String, _ after: String) -> OperationTopic {
        flow(
            kind, "password: {tokenUrl: 'https://a.com', scopes: {\(before)}}", "password: {tokenUrl: 'https://a.com', scopes: {\(after)}}")
    }

    private static func server(_ kind: ChangeKind, _ before: String, _ after: String) -> OperationTopic {
        .document(kind, "servers: \(before)", to: "servers: \(after)", within: paths)
    }

    private static func variable(_ kind: ChangeKind, _ before: String, _ after: String) -> OperationTopic {
        func servers(_ text: String) -> String { "[{url: 'https://{region}.a.com', variables: {region: {\(text)}}}]" }
        return server(kind, servers(before), servers(after))
    }

    /// A version beside a change that breaks.
    private static func version(to after: String) -> OperationTopic {
        .document(
            .version, "info: {title: Videos, version: 1.0.0}", "paths: {/videos: {get: {\(ok)}}}",
            to: "info: {title: Videos, version: \(after)}", "paths: {}")
    }
}
