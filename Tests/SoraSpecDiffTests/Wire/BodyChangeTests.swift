import Testing

@Suite("Bodies, answers and their headers that change")
struct BodyChangeTests {
    private static let document = """
        openapi: 3.2.0
        info: {title: T, version: "1"}
        paths:
          /videos:
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {type: object}
                  multipart/form-data:
                    schema: {type: object}
                    encoding:
                      file: {contentType: video/mp4}
              responses:
                "200":
                  description: D
                  headers:
                    X-Cost: {required: true, schema: {type: integer}}
                    X-Left: {schema: {type: integer}}
                  content:
                    application/json:
                      schema: {type: object}
                    application/jsonl:
                      itemSchema: {type: object}
                "404": {description: D}
                4XX: {description: D}
                default: {description: D}
            put:
              responses: {"204": {description: D}}

        """
    private static let post = " POST /videos"
    private static let put = " PUT /videos"

    @Test(
        "Each edit is found once, at its place",
        arguments: [
            Revision(
                "      requestBody:\n        required: true\n", "      requestBody:\n",
                "info request-body-became-optional\(post) [required: true] [requestBody]"),
            Revision(
                "    put:\n", "    put:\n      requestBody: {content: {}}\n", "info request-body-added-optional\(put) [] [requestBody]"),
            Revision(
                "    put:\n", "    put:\n      requestBody: {required: true, content: {}}\n",
                "error request-body-added-required\(put) [] [requestBody]"),
            Revision(
                "          multipart/form-data:", "          multipart/mixed:",
                "info request-body-media-type-added\(post) [] [multipart/mixed]",
                "error request-body-media-type-removed\(post) [multipart/form-data] []"),
            Revision(
                "          multipart/form-data:", "          multipart/*:", "info request-body-media-type-added\(post) [] [multipart/*]"),
            Revision("          multipart/form-data:", "          Multipart/Form-Data; x=y:"),
            Revision(
                "          multipart/form-data:\n            schema: {type: object}\n", "          multipart/form-data:\n",
                "info request-body-media-type-schema-removed\(post) [multipart/form-data] [multipart/form-data]"),
            Revision(
                "{contentType: video/mp4}", "{contentType: video/webm}",
                "warning request-body-property-encoding-changed\(post) [{contentType: video/mp4}] [{contentType: video/webm}]"),
            Revision(
                "            application/json:\n              schema:", "            application/problem+json:\n              schema:",
                "info response-media-type-name-specialized\(post) [application/json] [application/problem+json]"),
            Revision(
                "            application/json:\n              schema:",
                "            application/json; charset=utf-8:\n              schema:",
                "info response-media-type-name-changed\(post) [application/json] [application/json; charset=utf-8]"),
            Revision(
                "            application/json:\n              schema:", "            text/csv:\n              schema:",
                "info response-media-type-added\(post) [] [text/csv]", "error response-media-type-removed\(post) [application/json] []"),
            Revision(
                "              itemSchema: {type: object}", "              example: 1",
                "warning response-body-media-type-item-schema-removed\(post) [application/jsonl] [application/jsonl]"),
            Revision("X-Cost: {required: true, ", "X-Cost: {", "error response-header-became-optional\(post) [required: true] [X-Cost]"),
            Revision("X-Left: {", "X-Left: {required: true, ", "info response-header-became-required\(post) [X-Left] [required: true]"),
            Revision("X-Left", "x-left"),
            Revision(
                "X-Left", "X-More", "info response-header-added\(post) [] [X-More]",
                "warning optional-response-header-removed\(post) [X-Left] []"),
            Revision(
                "X-Cost", "X-More", "info response-header-added\(post) [] [X-More]",
                "error required-response-header-removed\(post) [X-Cost] []"),
            Revision(
                "\"200\":", "\"201\":", "info response-success-status-added\(post) [] [\"201\"]",
                "error response-success-status-removed\(post) [\"200\"] []"),
            Revision(
                "\"404\"", "\"409\"", "info response-non-success-status-added\(post) [] [\"409\"]",
                "info response-non-success-status-removed\(post) [\"404\"] []"),
            Revision("        default: {description: D}\n", "", "info response-default-removed\(post) [default] []"),
        ])
    func finds(edit: Revision) throws {
        let found = try edit.found(in: Self.document)
        #expect(found == edit.changes)
    }
}
