extension SpecEdit {
    /// The edits of operations, parameters, bodies and answers, by kind.
    static func operationEdits(of document: Tree, _ outline: SpecOutline) throws -> [[SpecEdit]] {
        let operations = outline.operations
        let withBody = operations.filter { document[$0 + ["requestBody"]] != nil }
        let secured = document["security"] != nil
        return try [
            removals(of: document, operations),
            operations.map { path in
                try SpecEdit("add a method beside \(String(path: path))", "info endpoint-added", at: "options", of: document) {
                    $0[path.dropLast() + ["options"]] = try Tree(yaml: "{responses: {'204': {description: None}}}")
                }
            },
            operations.map { path in
                try SpecEdit("deprecate \(String(path: path))", "info endpoint-deprecated", at: "deprecated", of: document) {
                    $0[path + ["deprecated"]] = try Tree(yaml: "true")
                }
            },
            operations.map { path in
                try SpecEdit(
                    "deprecate \(String(path: path)) until 2099", "info endpoint-deprecated-with-sunset", at: "deprecated", of: document
                ) {
                    $0[path + ["deprecated"]] = try Tree(yaml: "true")
                    $0[path + ["x-sunset"]] = try Tree(yaml: "'2099-01-01'")
                }
            },
            operations.filter { document[$0 + ["operationId"]] != nil }.map { path in
                try SpecEdit("rename \(String(path: path))", "info api-operation-id-removed", at: "renamedOperation", of: document) {
                    $0[path + ["operationId"]] = try Tree(yaml: "renamedOperation")
                }
            },
            operations.map { path in
                try SpecEdit("tag \(String(path: path))", "info api-tag-added", at: "Fresh", of: document) {
                    let tags = $0[path + ["tags"]]?.children.map(\.value) ?? []
                    $0[path + ["tags"]] = .list(tags + [try Tree(yaml: "Fresh")])
                }
            },
            operations.filter { document[$0 + ["tags"]]?.children.isEmpty == false }.map { path in
                SpecEdit(
                    "take the tags off \(String(path: path))", "info api-tag-removed", at: document[path + ["tags", "0"]]?.text ?? "",
                    of: document
                ) {
                    $0[path + ["tags"]] = nil
                }
            },
            secured
                ? operations.filter { document[$0 + ["security"]] == nil }.map { path in
                    try SpecEdit("open \(String(path: path)) to all", "info api-security-removed", at: "bearer", of: document) {
                        $0[path + ["security"]] = try Tree(yaml: "[]")
                    }
                } : [],
        ] + parameterEdits(of: document, operations) + bodyEdits(of: document, withBody) + answerEdits(of: document, operations)
            + documentEdits(of: document)
    }

    private static func removals(of document: Tree, _ operations: [[String]]) -> [SpecEdit] {
        operations.map { path in
            let isAlone = operations.count { $0[1] == path[1] } == 1
            let rule = isAlone ? "error api-path-removed-without-deprecation" : "error api-removed-without-deprecation"
            return SpecEdit("remove \(String(path: path))", rule, at: path[2], of: document) {
                $0[isAlone ? Array(path.dropLast()) : path] = nil
            }
        }
    }

    private static func parameterEdits(of document: Tree, _ operations: [[String]]) throws -> [[SpecEdit]] {
        func adding(_ parameter: String, _ change: String, to path: [String]) throws -> SpecEdit {
            try SpecEdit("add \(parameter) to \(String(path: path))", change, at: "extra", of: document) {
                let parameters = $0[path + ["parameters"]]?.children.map(\.value) ?? []
                $0[path + ["parameters"]] = .list(parameters + [try Tree(yaml: parameter)])
            }
        }
        let parameters = operations.flatMap { path in
            (document[path + ["parameters"]]?.children ?? []).filter { $0.value["in"]?.text != "path" && $0.value["name"] != nil }.map {
                (path + ["parameters", $0.key], $0.value["name"]?.text ?? "", $0.value["required"]?.text == "true")
            }
        }
        return try [
            operations.map {
                try adding("{name: extra, in: query, schema: {type: string}}", "info new-optional-request-parameter", to: $0)
            },
            operations.map {
                try adding(
                    "{name: extra, in: query, required: true, schema: {type: string}}", "error new-required-request-parameter", to: $0)
            },
            operations.map {
                try adding(
                    "{name: extra, in: header, required: true, schema: {type: string}}", "error new-required-request-parameter", to: $0)
            },
            operations.map {
                try adding(
                    "{name: extra, in: query, schema: {type: string}}", "info new-optional-request-default-parameter-to-existing-path",
                    to: Array($0.dropLast()))
            },
            parameters.map { path, name, _ in
                SpecEdit(
                    "remove the parameter \(name) of \(String(path: path))", "warning request-parameter-removed", at: name, of: document
                ) {
                    $0[path] = nil
                }
            },
            parameters.filter { !$0.2 }.map { path, name, _ in
                try SpecEdit(
                    "demand the parameter \(name) of \(String(path: path))", "error request-parameter-became-required", at: "true",
                    of: document
                ) {
                    $0[path + ["required"]] = try Tree(yaml: "true")
                }
            },
        ]
    }

    private static func bodyEdits(of document: Tree, _ operations: [[String]]) throws -> [[SpecEdit]] {
        try [
            operations.map { path in
                SpecEdit("remove the body of \(String(path: path))", "error request-body-removed", at: "requestBody", of: document) {
                    $0[path + ["requestBody"]] = nil
                }
            },
            operations.filter { document[$0 + ["requestBody", "required"]]?.text == "true" }.map { path in
                SpecEdit(
                    "leave the body of \(String(path: path)) to the caller", "info request-body-became-optional", at: "required",
                    of: document
                ) {
                    $0[path + ["requestBody", "required"]] = nil
                }
            },
            operations.map { path in
                try SpecEdit("take a form for \(String(path: path))", "info request-body-media-type-added", at: "x-www-form", of: document)
                {
                    $0[path + ["requestBody", "content", "application/x-www-form-urlencoded"]] = try Tree(yaml: "{schema: {type: object}}")
                }
            },
            operations.compactMap { path in
                guard let media = document[path + ["requestBody", "content"]]?.children.last?.key else { return nil }
                return SpecEdit(
                    "refuse \(media) for \(String(path: path))", "error request-body-media-type-removed", at: media, of: document
                ) { $0[path + ["requestBody", "content", media]] = nil }
            },
        ]
    }
}
