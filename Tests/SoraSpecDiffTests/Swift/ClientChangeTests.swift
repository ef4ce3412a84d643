import SoraSpecDiff
import Testing

@Suite struct ClientChangeTests {
    private let old = """
        openapi: 3.1.1
        info: {title: Studio, version: '1'}
        servers:
          - {url: 'https://example.com', description: Main}
          - {url: 'https://{region}.example.com', description: Regional, variables: {region: {default: eu, enum: [eu, us]}}}
        security: [{bearer: []}]
        paths:
          /videos/{id}:
            get:
              operationId: getVideo
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: None}}
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
            key: {type: apiKey, in: header, name: X-Key}
        """

    private func changes(_ replacements: (String, String)...) throws -> [String] {
        try SoraSpecDiffTests.changes(from: old, to: replacements.reduce(old) { $0.replacing($1.0, with: $1.1) })
    }

    @Test func `A further credential must be passed`() throws {
        #expect(
            try changes(("[{bearer: []}]", "[{bearer: [], key: []}]")) == [
                "breaks Studio.Client.init(token:): ‘token: BearerToken’ → ‘bearer: BearerToken’; write `bearer:` for `token:`",
                "breaks Studio.Client.init(key:): nothing → ‘key: APIKey’; pass `key:`",
            ])
    }

    @Test func `A credential that may be left out adds`() throws {
        #expect(
            try changes(("[{bearer: []}]", "[{bearer: []}, {}]"))
                == ["adds Studio.Client.init(token:): ‘token: BearerToken’ → ‘token: BearerToken? = nil’"])
    }

    @Test func `A server that became a function is called`() throws {
        #expect(
            try changes(("{url: 'https://example.com',", "{url: 'https://{host}.com', variables: {host: {default: example}},")) == [
                "breaks Studio.Server.main: ‘static var main: ServerAddress’ → ‘static func main(host: String = \"example\") -> ServerAddress’; "
                    + "call `main(…)`"
            ])
    }

    @Test func `The values of a variable are told with the server that they go with`() throws {
        #expect(
            try changes(("default: eu, enum: [eu, us]", "default: eu")) == [
                "breaks Studio.Server.regional(region:): ‘region: Server.Region = .eu’ → ‘region: String = \"eu\"’; "
                    + "pass `region:` as `String`; `Server.Region` is gone"
            ])
    }

    @Test func `A parameter of the path was renamed where it stands at the same place`() throws {
        #expect(
            try changes(("/{id}", "/{video}"), ("name: id", "name: video"))
                == ["breaks Studio.Client.getVideo(id:): ‘id: String’ → ‘video: String’; write `video:` for `id:`"])
    }

    @Test func `A namespace of another name breaks once`() throws {
        #expect(
            try changes(("info: {", "info: {x-swift-name: Atelier, "))
                == ["breaks Studio: ‘public enum Studio’ → ‘public enum Atelier’; write `Atelier` for `Studio`"])
    }
}
