extension SpecEdit {
    /// The edits of answers, by kind.
    static func answerEdits(of document: Tree, _ operations: [[String]]) throws -> [[SpecEdit]] {
        let answers = operations.flatMap { path in
            (document[path + ["responses"]]?.children ?? []).map { path + ["responses", $0.key] }
        }
        let successes = answers.filter { $0.last?.hasPrefix("2") == true }
        let dispensable = successes.filter { document[$0.dropLast()]?.children.count ?? 0 > 1 }
        let failures = answers.filter { $0.last?.first.map { "345".contains($0) } == true }
        return try [
            dispensable.map { path in
                SpecEdit("remove \(String(path: path))", "error response-success-status-removed", at: path.last ?? "", of: document) {
                    $0[path] = nil
                }
            },
            failures.map { path in
                SpecEdit("remove \(String(path: path))", "info response-non-success-status-removed", at: path.last ?? "", of: document) {
                    $0[path] = nil
                }
            },
            operations.map { path in
                try SpecEdit("answer 202 to \(String(path: path))", "info response-success-status-added", at: "202", of: document) {
                    $0[path + ["responses", "202"]] = try Tree(yaml: "{description: Later}")
                }
            },
            operations.map { path in
                try SpecEdit("answer 418 to \(String(path: path))", "info response-non-success-status-added", at: "418", of: document) {
                    $0[path + ["responses", "418"]] = try Tree(yaml: "{description: Teapot}")
                }
            },
            successes.filter { document[$0 + ["content"]] != nil }.map { path in
                try SpecEdit("answer \(String(path: path)) as text too", "info response-media-type-added", at: "text/csv", of: document) {
                    $0[path + ["content", "text/csv"]] = try Tree(yaml: "{schema: {type: string}}")
                }
            },
            successes.compactMap { path in
                guard let media = document[path + ["content"]]?.children.first?.key else { return nil }
                return SpecEdit(
                    "do not answer \(String(path: path)) as \(media)", "error response-media-type-removed", at: media, of: document
                ) {
                    $0[path + ["content", media]] = nil
                }
            },
            successes.map { path in
                try SpecEdit("send a header with \(String(path: path))", "info response-header-added", at: "X-Extra", of: document) {
                    $0[path + ["headers", "X-Extra"]] = try Tree(yaml: "{schema: {type: string}}")
                }
            },
        ]
    }

    /// The edits of the document as a whole, by kind.
    static func documentEdits(of document: Tree) throws -> [[SpecEdit]] {
        let servers = document["servers"]?.children ?? []
        let unused = "{type: http, scheme: basic}"
        return try [
            [
                SpecEdit("add a server", "info api-server-added", at: "extra.example", of: document) {
                    $0[["servers"]] = .list(servers.map(\.value) + [try Tree(yaml: "{url: 'https://extra.example'}")])
                }
            ],
            servers.count < 2
                ? []
                : servers.map { server in
                    SpecEdit(
                        "remove a server", "error api-server-removed", at: server.value["url"]?.text ?? "", of: document
                    ) { $0[["servers", server.key]] = nil }
                },
            [
                SpecEdit("declare a security scheme", "info api-security-component-added", at: "extra", of: document) {
                    $0[["components", "securitySchemes", "extra"]] = try Tree(yaml: unused)
                },
                SpecEdit("add a webhook", "info webhook-added", at: "extra", of: document) {
                    $0[["webhooks", "extra"]] = try Tree(yaml: "{post: {responses: {'200': {description: OK}}}}")
                },
            ],
        ]
    }
}
