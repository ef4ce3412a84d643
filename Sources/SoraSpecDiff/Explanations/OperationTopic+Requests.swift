extension OperationTopic {
    private static let ok = "responses: {'200': {description: OK}}"

    /// The topics on parameters and bodies that clients send.
    static let requests: [String: OperationTopic] = [
        "new-request-path-parameter": .document(
            .demanded, "  /videos/{id}: {get: {\(ok)}}",
            to: "  /videos/{id}: {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], \(ok)}}",
            within: ["paths:"]),
        "new-required-request-parameter": parameter(.demanded, to: "{name: size, in: query, required: true, schema: {type: string}}"),
        "new-optional-request-parameter": parameter(.added, to: "{name: size, in: query, schema: {type: string}}"),
        "new-required-request-default-parameter-to-existing-path": shared(.demanded, ", required: true"),
        "new-optional-request-default-parameter-to-existing-path": shared(.added, ""),
        "request-parameter-removed": parameter(.removed, "{name: size, in: query, schema: {type: string}}"),
        "request-parameter-removed-with-deprecation": parameter(
            .announced, "{name: size, in: query, deprecated: true, schema: {type: string}}"),
        "request-parameter-removed-before-sunset": parameter(
            .removed, "{name: size, in: query, deprecated: true, x-sunset: '2999-12-31', schema: {type: string}}"),
        "request-parameter-became-required": size(.demanded, "", "required: true, "),
        "request-parameter-became-optional": size(.optional, "required: true, ", ""),
        "request-parameter-reactivated": size(.deprecated, "deprecated: true, ", ""),
        "request-parameter-deprecated": size(.deprecated, "", "deprecated: true, "),
        "request-parameter-sunset-parse": size(
            .sunset, "deprecated: true, x-sunset: '2999-12-31', ", "deprecated: true, x-sunset: soon, "),
        "request-parameter-deprecated-sunset-missing": size(.sunset, "", "deprecated: true, "),
        "request-parameter-sunset-date-too-small": size(.sunset, "", "deprecated: true, x-sunset: '2026-01-31', "),
        "request-parameter-sunset-deleted": size(.sunset, "deprecated: true, x-sunset: '2999-12-31', ", "deprecated: true, "),
        "request-parameter-sunset-date-changed-too-small": size(
            .sunset, "deprecated: true, x-sunset: '2027-12-31', ", "deprecated: true, x-sunset: '2026-01-31', "),
        "request-parameter-style-changed": size(.replaced, "style: form, ", "style: pipeDelimited, ", of: "{type: array, items: {}}"),
        "request-parameter-explode-changed": size(.replaced, "explode: true, ", "explode: false, ", of: "{type: array, items: {}}"),
        "request-parameter-became-allow-reserved": size(.loosened, "", "allowReserved: true, "),
        "request-parameter-became-not-allow-reserved": size(.tightened, "allowReserved: true, ", ""),
        "request-parameter-media-type-changed": parameter(
            .replaced, "{name: size, in: query, content: {application/json: {}}}",
            to: "{name: size, in: query, content: {text/plain: {}}}"),
        "request-body-added-required": body(.demanded, nil, "{required: true, content: {application/json: {}}}"),
        "request-body-added-optional": body(.added, nil, "{content: {application/json: {}}}"),
        "request-body-removed": body(.removed, "{content: {application/json: {}}}", nil),
        "request-body-became-required": body(
            .demanded, "{content: {application/json: {}}}", "{required: true, content: {application/json: {}}}"),
        "request-body-became-optional": body(
            .optional, "{required: true, content: {application/json: {}}}", "{content: {application/json: {}}}"),
        "request-body-media-type-added": body(
            .added, "{content: {application/json: {}}}", "{content: {application/json: {}, text/plain: {}}}"),
        "request-body-media-type-removed": body(
            .removed, "{content: {application/json: {}, text/plain: {}}}", "{content: {application/json: {}}}"),
        "request-body-media-type-schema-added": body(
            .tightened, "{content: {application/json: {}}}", "{content: {application/json: {schema: {type: object}}}}"),
        "request-body-media-type-schema-removed": body(
            .loosened, "{content: {application/json: {schema: {type: object}}}}", "{content: {application/json: {}}}"),
        "request-body-media-type-item-schema-added": body(
            .tightened, "{content: {application/jsonl: {}}}", "{content: {application/jsonl: {itemSchema: {type: object}}}}"),
        "request-body-media-type-item-schema-removed": body(
            .loosened, "{content: {application/jsonl: {itemSchema: {type: object}}}}", "{content: {application/jsonl: {}}}"),
        "request-body-property-encoding-changed": body(
            .replaced, form("image/png"), form("image/webp")),
    ]

    private static func parameter(_ kind: ChangeKind, _ before: String? = nil, to after: String? = nil) -> OperationTopic {
        let context = [
            "paths:", "  /videos:", "    get:", "      \(ok)", "      parameters:", "      - {name: page, in: query, schema: {}}",
        ]
        return OperationTopic(
            kind: kind,
            example: Explanation.Example(
                context: context, before: before.map { ["      - \($0)"] } ?? [], after: after.map { ["      - \($0)"] } ?? []))
    }

    private static func size(_ kind: ChangeKind, _ before: String, _ after: String, of schema: String = "{type: string}") -> OperationTopic
    {
        parameter(kind, "{name: size, in: query, \(before)schema: \(schema)}", to: "{name: size, in: query, \(after)schema: \(schema)}")
    }

    private static func shared(_ kind: ChangeKind, _ mark: String) -> OperationTopic {
        .document(
            kind, to: "    parameters: [{name: size, in: query\(mark), schema: {type: string}}]",
            within: ["paths:", "  /videos:", "    get: {\(ok)}"])
    }

    private static func body(_ kind: ChangeKind, _ before: String?, _ after: String?) -> OperationTopic {
        let context = ["paths:", "  /videos:", "    post:", "      \(ok)"]
        func line(_ text: String?) -> [String] { text.map { ["      requestBody: \($0)"] } ?? [] }
        return OperationTopic(kind: kind, example: Explanation.Example(context: context, before: line(before), after: line(after)))
    }

    private static func form(_ type: String) -> String {
        let schema = "{type: object, properties: {image: {type: string, format: binary}}}"
        return "{content: {multipart/form-data: {schema: \(schema), encoding: {image: {contentType: \(type)}}}}}"
    }
}
