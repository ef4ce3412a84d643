import SoraSpecDiff
import Testing

@Suite("Calls of the provider that change")
struct WebhookChangeTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        webhooks:
          finished:
            post:
              parameters:
                - {name: X-Signature, in: header, required: true, schema: {type: string}}
              requestBody:
                required: true
                content:
                  application/json: {schema: {type: object}}
              responses:
                "200": {description: D}
                "204": {description: D}
          failed:
            post:
              responses: {"200": {description: D}}
        paths:
          /videos:
            post:
              responses: {"200": {description: D}}
              callbacks:
                onFinished:
                  "{$request.body#/url}":
                    post:
                      requestBody:
                        content: {application/json: {schema: {type: object}}}
                      responses: {"200": {description: D}}

        """
    private static let finished = " POST finished"

    @Test(
        "Each edit is found once, at its place",
        arguments: [
            Revision("  failed:\n", "  broken:\n", "info webhook-added [] [broken]", "error webhook-removed [failed] []"),
            Revision(
                "  failed:\n    post:", "  failed:\n    put:", "info webhook-method-added [] [put]",
                "error webhook-method-removed [post] []"),
            Revision(
                "      requestBody:\n        required: true\n", "      requestBody:\n",
                "error webhook-body-became-optional\(finished) [required: true] [requestBody]"),
            Revision(
                "header, required: true, ", "header, ", "error webhook-parameter-became-optional\(finished) [required: true] [X-Signature]"),
            Revision(
                "X-Signature", "X-Seal", "info webhook-parameter-added\(finished) [] [X-Seal]",
                "warning webhook-parameter-removed\(finished) [X-Signature] []"),
            Revision(
                "          application/json: {", "          application/xml: {",
                "info webhook-body-media-type-added\(finished) [] [application/xml]",
                "error webhook-body-media-type-removed\(finished) [application/json] []"),
            Revision("        \"204\": {description: D}\n", "", "error webhook-response-status-removed\(finished) [\"204\"] []"),
            Revision(
                "        \"204\": {description: D}\n",
                "        \"204\": {description: D, content: {application/json: {schema: {type: object}}}}\n",
                "warning webhook-response-body-added\(finished) [\"204\"] [\"204\"]"),
            Revision(
                "$request.body#/url", "$request.body#/address", "info callback-added POST /videos [] [post]",
                "error callback-removed POST /videos [post] []"),
            Revision(
                "              requestBody:\n                content: {application/json: {schema: {type: object}}}\n", "",
                "error webhook-body-removed POST /videos [requestBody] []"),
        ])
    func finds(edit: Revision) throws {
        let found = try edit.found(in: Self.document)
        #expect(found == edit.changes)
    }

    /// What is said of a schema that changes where the provider calls, by the places of the schema in the call.
    @Test(
        "Words tell who sends what",
        arguments: [
            ("requestBody: {content: {application/json: {schema: …}}}", "the property ‘id’ that the provider sends may be null now"),
            (
                "responses: {'200': {description: D, content: {application/json: {schema: …}}}}",
                "the property ‘id’ of the answer to the provider may be null now"
            ),
            ("parameters: [{name: X-Id, in: header, schema: …}]", "the header parameter ‘X-Id/id’ that the provider sends may be null now"),
        ])
    func words(call: String, text: String) throws {
        func document(_ type: String) -> String {
            let schema = "{type: object, properties: {id: {type: \(type)}}}"
            return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nwebhooks: {done: {post: {\(call.replacing("…", with: schema))}}}\n"
        }
        let documents = try [document("string"), document("[string, 'null']")].map { try Revision.document($0, "api.yaml") }
        #expect(wireChanges(from: documents[0], to: documents[1], options: try Revision.options()).map(\.text) == [text])
    }
}
