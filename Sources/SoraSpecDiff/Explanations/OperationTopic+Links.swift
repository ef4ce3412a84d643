extension OperationTopic {
    /// The topics on what links of answers lead to.
    static let links: [String: OperationTopic] = [
        "response-link-added": links(to: "watch: {operationId: getVideo}"),
        "response-link-removed": links("watch: {operationId: getVideo}"),
        "response-link-operation-changed": links("watch: {operationId: getVideo}", to: "watch: {operationId: getImage}"),
        "response-link-parameter-added": link("{}", to: "{size: '$response.body#/size'}"),
        "response-link-parameter-removed": link("{size: '$response.body#/size'}", to: "{}"),
        "response-link-parameter-changed": link("{size: '$response.body#/size'}", to: "{size: '$response.body#/width'}"),
        "response-link-body-changed": links(
            "watch: {operationId: getVideo, requestBody: '$response.body#/id'}", to: "watch: {operationId: getVideo, requestBody: none}"),
        "response-link-server-changed": links(
            "watch: {operationId: getVideo, server: {url: 'https://a.com'}}",
            to: "watch: {operationId: getVideo, server: {url: 'https://b.com'}}"),
    ]

    private static func link(_ before: String, to after: String) -> OperationTopic {
        func text(_ parameters: String) -> String { "watch: {operationId: getVideo, parameters: \(parameters)}" }
        return links(text(before), to: text(after))
    }

    private static func links(_ before: String? = nil, to after: String? = nil) -> OperationTopic {
        let context = [
            "paths:", "  /video: {get: {operationId: getVideo, responses: {'200': {description: OK}}}}",
            "  /image: {get: {operationId: getImage, responses: {'200': {description: OK}}}}", "  /videos:", "    post:",
            "      responses:",
            "        '201':", "          description: Made", "          links:", "            show: {operationId: getVideo}",
        ]
        func line(_ text: String?) -> [String] { text.map { ["            \($0)"] } ?? [] }
        return OperationTopic(kind: .linked, example: Explanation.Example(context: context, before: line(before), after: line(after)))
    }
}
