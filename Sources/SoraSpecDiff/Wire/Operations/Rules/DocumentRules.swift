/// What is found of a document as a whole: its version, its servers, its webhooks, its shared schemas.
enum DocumentRules {
    static let versionNotBumped = Rule("api-version-not-bumped", .info, nil, "something breaks and the version is still {1}")
    static let versionDecreased = Rule("api-version-decreased", .info, nil, "something breaks and the version went back from {1} to {2}")
    static let majorVersionNotBumped = Rule(
        "api-major-version-not-bumped", .info, nil, "something breaks and the version went from {1} to {2}, not to a new major one")

    static let schemaRemoved = Rule("api-schema-removed", .info, nil, "the schema {1} was removed from the components")

    static let serverAdded = Rule("api-server-added", .info, nil, "the server {1} was added")
    static let serverRemoved = Rule("api-server-removed", .error, nil, "the server {1} was removed")
    static let serversUnlisted = Rule("api-servers-unlisted", .info, nil, "no servers are listed any more")
    static let serverVariableDefaultChanged = Rule(
        "api-server-variable-default-changed", .error, nil, "the default of the variable {1} of the server {2} changed from {3} to {4}")
    static let serverVariableValueAdded = Rule(
        "api-server-variable-value-added", .info, nil, "the value {1} of the variable {2} of the server {3} was added")
    static let serverVariableValueRemoved = Rule(
        "api-server-variable-value-removed", .error, nil, "the value {1} of the variable {2} of the server {3} was removed")

    static let all = [
        versionNotBumped, versionDecreased, majorVersionNotBumped, schemaRemoved, serverAdded, serverRemoved, serversUnlisted,
        serverVariableDefaultChanged,
        serverVariableValueAdded, serverVariableValueRemoved,
    ]
}
