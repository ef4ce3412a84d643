import Testing

@Suite("Links that change")
struct LinkChangeTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /videos:
            post:
              responses:
                "201":
                  description: Made
                  links:
                    watch:
                      operationId: getVideo
                      parameters: {id: $response.body#/id}
                    cancel: {operationId: deleteVideo}
          /videos/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            get: {operationId: getVideo, responses: {"200": {description: D}}}
            delete: {operationId: deleteVideo, responses: {"200": {description: D}}}

        """
    private static let post = " POST /videos"

    @Test(
        "Each edit is found once, at its place",
        arguments: [
            Revision(
                "            watch:\n", "            look:\n", "info response-link-added\(post) [] [look]",
                "warning response-link-removed\(post) [watch] []"),
            Revision(
                "              operationId: getVideo\n", "              operationId: deleteVideo\n",
                "warning response-link-operation-changed\(post) [operationId: getVideo] [operationId: deleteVideo]"),
            Revision(
                "{operationId: deleteVideo}", "{operationId: deleteVideo, parameters: {id: $response.body#/id}}",
                "info response-link-parameter-added\(post) [] [id]"),
            Revision(
                "{id: $response.body#/id}", "{}", "warning response-link-parameter-removed\(post) [id] []"),
            Revision(
                "{id: $response.body#/id}", "{id: $response.body#/video/id}",
                "warning response-link-parameter-changed\(post) [$response.body#/id] [$response.body#/video/id]"),
            Revision(
                "{operationId: deleteVideo}", "{operationId: deleteVideo, requestBody: {why: '1'}}",
                "warning response-link-body-changed\(post) [] [{why: '1'}]"),
            Revision(
                "{operationId: deleteVideo}", "{operationId: deleteVideo, server: {url: 'https://a.com'}}",
                "warning response-link-server-changed\(post) [] ['https://a.com']"),
        ])
    func finds(edit: Revision) throws {
        let found = try edit.found(in: Self.document)
        #expect(found == edit.changes)
    }

    @Test(
        "The same operation and the same parameter under other names are no change",
        arguments: [
            ("              operationId: getVideo\n", "              operationRef: '#/paths/~1videos~1{id}/get'\n"),
            ("              operationId: getVideo\n", "              operationRef: '#/paths/~1videos~1%7Bid%7D/get'\n"),
            ("parameters: {id: $response", "parameters: {path.id: $response"),
            ("{id: $response.body#/id}", "{id: '$response.body#/id'}"),
        ])
    func isSame(before: String, after: String) throws {
        #expect(try Revision(before, after).found(in: Self.document) == [])
    }

    @Test("A path's variable that is renamed is renamed for links too")
    func renamedVariable() throws {
        let renamed = Self.document.replacing("/videos/{id}", with: "/videos/{video}").replacing("name: id,", with: "name: video,")
            .replacing("{id: $response", with: "{video: $response")
        #expect(try Revision.changes(from: Self.document, to: renamed, Revision.options()) == [])
    }
}
