extension OperationTopic {
    /// The topics on what clients are answered.
    static let answers: [String: OperationTopic] = [
        "response-success-status-added": status(.added, nil, "'202'"),
        "response-success-status-removed": status(.removed, "'202'", nil),
        "response-non-success-status-added": status(.added, nil, "'404'"),
        "response-non-success-status-removed": status(.removed, "'404'", nil),
        "response-default-added": status(.added, nil, "default"),
        "response-default-removed": status(.removed, "default", nil),
        "response-media-type-added": content(.added, "application/json: {}", "application/json: {}, text/plain: {}"),
        "response-media-type-removed": content(.removed, "application/json: {}, text/plain: {}", "application/json: {}"),
        "response-media-type-name-changed": content(
            .described, "application/json;charset=utf-8: {}", "application/json;charset=utf-16: {}"),
        "response-media-type-name-generalized": content(.loosened, "application/problem+json: {}", "application/json: {}"),
        "response-media-type-name-specialized": content(.tightened, "application/json: {}", "application/problem+json: {}"),
        "response-body-media-type-schema-added": content(
            .tightened, "application/json: {}", "application/json: {schema: {type: object}}"),
        "response-body-media-type-schema-removed": content(
            .loosened, "application/json: {schema: {type: object}}", "application/json: {}"),
        "response-body-media-type-item-schema-added": content(
            .tightened, "application/jsonl: {}", "application/jsonl: {itemSchema: {type: object}}"),
        "response-body-media-type-item-schema-removed": content(
            .loosened, "application/jsonl: {itemSchema: {type: object}}", "application/jsonl: {}"),
        "response-header-added": header(.added, nil, "{schema: {type: integer}}"),
        "required-response-header-removed": header(.removed, "{required: true, schema: {type: integer}}", nil),
        "optional-response-header-removed": header(.removed, "{schema: {type: integer}}", nil),
        "response-header-became-required": header(
            .demanded, "{schema: {type: integer}}", "{required: true, schema: {type: integer}}"),
        "response-header-became-optional": header(
            .optional, "{required: true, schema: {type: integer}}", "{schema: {type: integer}}"),
    ]

    private static func status(_ kind: ChangeKind, _ before: String?, _ after: String?) -> OperationTopic {
        let context = ["paths:", "  /videos:", "    get:", "      responses:", "        '200': {description: OK}"]
        func line(_ text: String?) -> [String] { text.map { ["        \($0): {description: Another}"] } ?? [] }
        return OperationTopic(kind: kind, example: Explanation.Example(context: context, before: line(before), after: line(after)))
    }

    private static func content(_ kind: ChangeKind, _ before: String, _ after: String) -> OperationTopic {
        let context = ["paths:", "  /videos:", "    get:", "      responses:", "        '200':", "          description: OK"]
        return OperationTopic(
            kind: kind,
            example: Explanation.Example(
                context: context, before: ["          content: {\(before)}"], after: ["          content: {\(after)}"]))
    }

    private static func header(_ kind: ChangeKind, _ before: String?, _ after: String?) -> OperationTopic {
        let context = [
            "paths:", "  /videos:", "    get:", "      responses:", "        '200':", "          description: OK", "          headers:",
            "            X-Page: {schema: {type: integer}}",
        ]
        func line(_ text: String?) -> [String] { text.map { ["            X-Total: \($0)"] } ?? [] }
        return OperationTopic(kind: kind, example: Explanation.Example(context: context, before: line(before), after: line(after)))
    }
}
