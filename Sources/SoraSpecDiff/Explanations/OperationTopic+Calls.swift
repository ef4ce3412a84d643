extension OperationTopic {
    private static let taken = "responses: {'204': {description: Taken}}"

    /// The topics on what the provider calls.
    static let calls: [String: OperationTopic] = [
        "webhook-added": .document(.called, to: "  failed: {post: {\(taken)}}", within: ["webhooks:", "  made: {post: {\(taken)}}"]),
        "webhook-removed": .document(.called, "  failed: {post: {\(taken)}}", within: ["webhooks:", "  made: {post: {\(taken)}}"]),
        "webhook-method-added": .document(.called, to: "    put: {\(taken)}", within: ["webhooks:", "  made:", "    post: {\(taken)}"]),
        "webhook-method-removed": .document(.called, "    put: {\(taken)}", within: ["webhooks:", "  made:", "    post: {\(taken)}"]),
        "callback-added": callback(nil, "{'{$request.query.url}': {post: {\(taken)}}}"),
        "callback-removed": callback("{'{$request.query.url}': {post: {\(taken)}}}", nil),
        "webhook-body-added": webhook(nil, "requestBody: {content: {application/json: {}}}"),
        "webhook-body-removed": webhook("requestBody: {content: {application/json: {}}}", nil),
        "webhook-body-became-optional": webhook(
            "requestBody: {required: true, content: {application/json: {}}}", "requestBody: {content: {application/json: {}}}"),
        "webhook-body-became-required": webhook(
            "requestBody: {content: {application/json: {}}}", "requestBody: {required: true, content: {application/json: {}}}"),
        "webhook-body-media-type-added": webhook(
            "requestBody: {content: {application/json: {}}}", "requestBody: {content: {application/json: {}, text/plain: {}}}"),
        "webhook-body-media-type-removed": webhook(
            "requestBody: {content: {application/json: {}, text/plain: {}}}", "requestBody: {content: {application/json: {}}}"),
        "webhook-parameter-added": webhook(nil, "parameters: [{name: X-Try, in: header, schema: {}}]"),
        "webhook-parameter-removed": webhook("parameters: [{name: X-Try, in: header, schema: {}}]", nil),
        "webhook-parameter-became-optional": webhook(
            "parameters: [{name: X-Try, in: header, required: true, schema: {}}]", "parameters: [{name: X-Try, in: header, schema: {}}]"),
        "webhook-parameter-became-required": webhook(
            "parameters: [{name: X-Try, in: header, schema: {}}]", "parameters: [{name: X-Try, in: header, required: true, schema: {}}]"),
        "webhook-response-status-added": answer("'200': {description: OK}", "'200': {description: OK}, '202': {description: Later}"),
        "webhook-response-status-removed": answer("'200': {description: OK}, '202': {description: Later}", "'200': {description: OK}"),
        "webhook-response-body-added": answer(
            "'200': {description: OK}", "'200': {description: OK, content: {application/json: {}}}"),
        "webhook-response-media-type-added": answer(
            "'200': {description: OK, content: {application/json: {}}}",
            "'200': {description: OK, content: {application/json: {}, text/plain: {}}}"),
        "webhook-response-media-type-removed": answer(
            "'200': {description: OK, content: {application/json: {}, text/plain: {}}}",
            "'200': {description: OK, content: {application/json: {}}}"),
    ]

    private static func webhook(_ before: String?, _ after: String?) -> OperationTopic {
        let context = ["webhooks:", "  made:", "    post:", "      \(taken)"]
        func line(_ text: String?) -> [String] { text.map { ["      \($0)"] } ?? [] }
        return OperationTopic(kind: .called, example: Explanation.Example(context: context, before: line(before), after: line(after)))
    }

    private static func answer(_ before: String, _ after: String) -> OperationTopic {
        .document(
            .called, "      responses: {\(before)}", to: "      responses: {\(after)}", within: ["webhooks:", "  made:", "    post:"])
    }

    private static func callback(_ before: String?, _ after: String?) -> OperationTopic {
        let context = [
            "paths:", "  /videos:", "    post:", "      \(taken)", "      callbacks:",
            "        made: {'{$request.query.url}': {post: {\(taken)}}}",
        ]
        func line(_ text: String?) -> [String] { text.map { ["        failed: \($0)"] } ?? [] }
        return OperationTopic(kind: .called, example: Explanation.Example(context: context, before: line(before), after: line(after)))
    }
}
