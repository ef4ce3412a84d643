import SoraSpecDiff
import Testing

@Suite struct MethodChangeTests {
    private let old = """
        get:
          operationId: listVideos
          parameters:
            - {name: limit, in: query, schema: {type: integer}}
            - {name: after, in: query, schema: {type: string}}
          responses:
            '200': {description: Videos, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}
        """

    private func changes(replacing part: String, with other: String) throws -> [String] {
        try SoraSpecDiffTests.changes(from: document(old), to: document(old.replacing(part, with: other)))
    }

    @Test func `An operation that is gone breaks, and a new one adds`() throws {
        #expect(
            try changes(replacing: "get:\n  operationId: listVideos", with: "put:\n  operationId: replaceVideos") == [
                "adds Studio.Client.replaceVideos(limit:after:): nothing → "
                    + "‘func replaceVideos(limit: Int? = nil, after: String? = nil) async throws -> Studio.Video’",
                "breaks Studio.Client.listVideos(limit:after:): "
                    + "‘func listVideos(limit: Int? = nil, after: String? = nil) async throws -> Studio.Video’ → nothing; do without `listVideos`",
            ])
    }

    @Test func `An operation of one method and path was renamed`() throws {
        #expect(
            try changes(replacing: "listVideos", with: "videos") == [
                "breaks Studio.Client.listVideos(limit:after:): ‘func listVideos(limit:after:)’ → ‘func videos(limit:after:)’; "
                    + "call `videos` instead of `listVideos`"
            ])
    }

    @Test func `A parameter that is demanded now must be passed`() throws {
        #expect(
            try changes(replacing: "limit, in: query,", with: "limit, in: query, required: true,")
                == ["breaks Studio.Client.listVideos(limit:): ‘limit: Int? = nil’ → ‘limit: Int’; pass `limit:`"])
    }

    @Test func `Another order of what may be left out breaks some calls`() throws {
        let new = """
            get:
              operationId: listVideos
              parameters:
                - {name: after, in: query, schema: {type: string}}
                - {name: limit, in: query, schema: {type: integer}}
              responses:
                '200': {description: Videos, content: {application/json: {schema: {$ref: '#/components/schemas/Video'}}}}
            """
        #expect(
            try SoraSpecDiffTests.changes(from: document(old), to: document(new)) == [
                "may break Studio.Client.listVideos(limit:after:): ‘func listVideos(limit:after:)’ → ‘func listVideos(after:limit:)’; "
                    + "pass the arguments in the new order"
            ])
    }

    @Test func `Another answer breaks`() throws {
        #expect(
            try changes(replacing: "schemas/Video", with: "schemas/Film") == [
                "breaks Studio.Client.listVideos(limit:after:): ‘-> Studio.Video’ → ‘-> Studio.Film’; "
                    + "use what `listVideos` returns as `Studio.Film`"
            ])
    }
}
