import Testing

@testable import SoraRuntime

struct ServerAddressTests {
    private func url(
        _ server: ServerAddress, own: ServerAddress? = nil, relative: String? = nil, usual: ServerAddress = "https://api.example",
        options: CallOptions = .init(), credentials: [Credential?] = []
    ) async throws -> String {
        var request = OperationRequest("upload", .post, "/files")
        if let own { request.server(own, insteadOf: usual) }
        if let relative { request.server(relative: relative) }
        return try await sent(request, server: server, credentials: credentials, options: options).url
    }

    @Test func `variables get their values`() async throws {
        let server = ServerAddress("https://{region}.example:{port}/{base}", ["region": "eu", "port": "8443", "base": "v1/x"])
        #expect(server.text == "https://eu.example:8443/v1/x")
        #expect(try await url(server) == "https://eu.example:8443/v1/x/files")
        #expect(try await url(ServerAddress("https://api.example{base}", ["base": "/v1"])) == "https://api.example/v1/files")
    }

    @Test(arguments: [
        ("https://{region}.example", "evil.test/"), ("https://{region}.example", "me@evil.test#"),
        ("{scheme}://api.example", "https://evil.test/a"),
        ("https://api.example{region}", "@evil.test"), ("https://{region}.example", "a b"),
    ])
    func `a value cannot lead to another host`(template: String, value: String) async throws {
        let server = ServerAddress(template, ["region": value, "scheme": value])
        let error = try await #require(throws: APIError.self) { try await url(server) }
        #expect(error.kind == .invalidRequest)
    }

    @Test func `a variable without a value is refused`() async throws {
        let error = try await #require(throws: APIError.self) { try await url(ServerAddress("https://{region}.example", [:])) }
        #expect(error.words == #"the server address "https://{region}.example" has a variable without a value"#)
    }

    @Test func `a relative address is resolved as a reference in the document`() {
        #expect(ServerAddress("/v2", relativeTo: "https://api.example/docs/openapi.json").text == "https://api.example/v2")
        #expect(ServerAddress("v2", relativeTo: "https://api.example/docs/openapi.json").text == "https://api.example/docs/v2")
        #expect(ServerAddress("//eu.example/v2", relativeTo: "https://api.example").text == "https://eu.example/v2")
        #expect(ServerAddress("/", relativeTo: "https://api.example").text == "https://api.example/")
    }

    @Test func `an operation's own server stands in for the usual one alone`() async throws {
        #expect(try await url("https://api.example", own: "https://files.example") == "https://files.example/files")
        #expect(try await url("http://127.0.0.1:8080", own: "https://files.example") == "http://127.0.0.1:8080/files")
        let options = CallOptions(server: "https://eu.files.example")
        #expect(try await url("https://api.example", own: "https://files.example", options: options) == "https://eu.files.example/files")
    }

    @Test func `values that the caller chose hold for an operation's own server`() async throws {
        func usual(_ site: String) -> ServerAddress { ServerAddress("https://{part}.{site}", ["part": "api", "site": site]) }
        let own = ServerAddress("https://{part}.{site}", ["part": "logs", "site": "example"])
        #expect(try await url(usual("example"), own: own, usual: usual("example")) == "https://logs.example/files")
        #expect(try await url(usual("eu.example"), own: own, usual: usual("example")) == "https://logs.eu.example/files")
    }

    @Test func `a relative server of an operation stays with the client's host`() async throws {
        #expect(try await url("https://api.example/v1", relative: "/private") == "https://api.example/private/files")
        #expect(try await url("http://127.0.0.1:8080", relative: "/private") == "http://127.0.0.1:8080/private/files")
    }
}
