extension OperationTopic {
    private static let ok = "responses: {'200': {description: OK}}"
    private static let get = "get: {\(ok)}"

    /// The topics on operations that come, go and are called otherwise.
    static let endpoints: [String: OperationTopic] = [
        "endpoint-added": .document(
            .added, to: "    delete: {\(ok)}", within: ["paths:", "  /videos:", "    \(get)"]),
        "api-path-removed-without-deprecation": path(.removed, ""),
        "api-path-removed-with-deprecation": path(.announced, "deprecated: true, "),
        "api-path-removed-before-sunset": path(.removed, "deprecated: true, x-sunset: '2999-12-31', "),
        "api-path-sunset-parse": path(.sunset, "deprecated: true, x-sunset: soon, "),
        "api-removed-without-deprecation": method(.removed, ""),
        "api-removed-with-deprecation": method(.announced, "deprecated: true, "),
        "api-removed-before-sunset": method(.removed, "deprecated: true, x-sunset: '2999-12-31', "),
        "api-operation-id-added": .operation(.described, to: "operationId: listVideos", within: [ok]),
        "api-operation-id-removed": .operation(.described, "operationId: listVideos", to: "operationId: videos", within: [ok]),
        "api-tag-added": .operation(.described, "tags: [videos]", to: "tags: [videos, beta]", within: [ok]),
        "api-tag-removed": .operation(.described, "tags: [videos, beta]", to: "tags: [videos]", within: [ok]),
    ]

    private static func path(_ kind: ChangeKind, _ marks: String) -> OperationTopic {
        .document(kind, "  /images: {get: {\(marks)\(ok)}}", within: ["paths:", "  /videos: {\(get)}"])
    }

    private static func method(_ kind: ChangeKind, _ marks: String) -> OperationTopic {
        .document(kind, "    delete: {\(marks)\(ok)}", within: ["paths:", "  /videos:", "    \(get)"])
    }

    /// The topics on operations and parameters that are marked as going, and on how settled they are.
    static let lifecycle: [String: OperationTopic] = [
        "endpoint-deprecated": .operation(.deprecated, to: "deprecated: true", within: [ok]),
        "endpoint-deprecated-with-sunset": .operation(
            .deprecated, to: "deprecated: true", "x-sunset: '2999-12-31'", within: [ok]),
        "endpoint-reactivated": .operation(.deprecated, "deprecated: true", within: [ok]),
        "api-deprecated-sunset-missing": .operation(.sunset, to: "deprecated: true", within: [ok]),
        "api-deprecated-sunset-parse": .operation(.sunset, to: "deprecated: true", "x-sunset: soon", within: [ok]),
        "api-sunset-date-too-small": .operation(.sunset, to: "deprecated: true", "x-sunset: '2026-01-31'", within: [ok]),
        "sunset-deleted": .operation(.sunset, "x-sunset: '2999-12-31'", within: [ok, "deprecated: true"]),
        "api-sunset-date-changed-too-small": .operation(
            .sunset, "x-sunset: '2027-12-31'", to: "x-sunset: '2026-01-31'", within: [ok, "deprecated: true"]),
        "api-invalid-stability-level": .operation(
            .stability, "x-stability-level: beta", to: "x-stability-level: rough", within: [ok]),
        "api-stability-decreased": .operation(
            .stability, "x-stability-level: stable", to: "x-stability-level: beta", within: [ok]),
        "api-stability-increased": .operation(
            .stability, "x-stability-level: beta", to: "x-stability-level: stable", within: [ok]),
    ]
}
