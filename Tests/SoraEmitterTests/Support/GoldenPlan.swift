import SoraPlanning

/// A plan with every construct in it, among them the names that collide with what emitted code uses.
let goldenPlan: ClientPlan = {
    var plan = planWithoutTasks
    plan.operations += goldenTaskOperations
    plan.tasks = goldenTasks
    return plan
}()

private let planWithoutTasks = ClientPlan(
    namespace: "Studio", documentation: Documentation("Videos from words."),
    client: ClientDeclaration(
        documentation: Documentation("A client of `https://example.com`."),
        credentials: [
            CredentialParameter(name: "token", scheme: "bearerAuth", kind: .bearer, documentation: Documentation("The key.")),
            CredentialParameter(name: "login", scheme: "basicAuth", kind: .basic, isRequired: false),
            CredentialParameter(name: "apiKey", scheme: "key", kind: .header("X-API-Key"), isRequired: false),
            CredentialParameter(name: "api", scheme: "queryKey", kind: .query("key"), isRequired: false),
            CredentialParameter(name: "in", scheme: "other", kind: .http("DSN"), isRequired: false),
            CredentialParameter(name: "default", scheme: "cookieKey", kind: .cookie("session"), isRequired: false),
        ],
        defaultServer: "production", security: [["bearerAuth"], []]),
    servers: ServersDeclaration(
        [
            ServerDeclaration(name: "production", address: "https://example.com/v1", documentation: Documentation("Production.")),
            ServerDeclaration(name: "default", address: "https://example.com/" + String(repeating: "long/", count: 24)),
            ServerDeclaration(
                name: "regional", address: "https://{region}.example.com:{port}",
                variables: [
                    ServerVariableDeclaration(
                        name: "region", key: "region", enumeration: "Region", defaultValue: .member("eu"),
                        documentation: Documentation("Where.")),
                    ServerVariableDeclaration(name: "default", key: "port", defaultValue: .string("443")),
                ]),
            ServerDeclaration(
                name: "own", address: "/{in}", variables: [ServerVariableDeclaration(name: "in", key: "in")], isRelative: true),
            ServerDeclaration(name: "relative", address: "/v1", isRelative: true, documentation: Documentation("Beside the document.")),
        ],
        variables: [
            OpenEnumerationDeclaration(name: "Region", values: [.init(name: "eu", rawValue: "eu"), .init(name: "us", rawValue: "us")])
        ]),
    operations: goldenOperations, types: goldenTypes + keywordTypes + goldenCalls,
    schemaTable: [#"{"type":"object","required":["a"]}"#, ###"{"const":"\"##\\#("}"###])
