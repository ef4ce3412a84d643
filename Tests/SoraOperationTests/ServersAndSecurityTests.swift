import Foundation
import SoraOperationClients
import SoraRuntime
import Testing

/// Keeps the requests that it is sent.
private actor Requests {
    private(set) var all: [HTTPRequest] = []
    func keep(_ request: HTTPRequest) { all.append(request) }
}

struct ServersAndSecurityTests {
    private let requests = Requests()

    private var configuration: ClientConfiguration {
        ClientConfiguration(
            transport: ClosureTransport { [requests] request in
                await requests.keep(request)
                return HTTPResponse(status: 204)
            })
    }

    private func urls() async -> [String] { await requests.all.map(\.url) }

    @Test("An operation goes to its own server, in the region of the client's; another server takes all of them")
    func servers() async throws {
        for server in [Incoming.Server.production(), Incoming.Server.production(region: .eu), "http://127.0.0.1:8080"] {
            let client = Incoming.Client(other: "secret", server: server, configuration: configuration)
            try await client.createVideo()
            try await client.upload()
            try await client.checkHealth()
        }
        try await Incoming.Client(other: "secret", configuration: configuration).upload(options: .init(server: "https://eu.files.example"))
        #expect(
            await urls() == [
                "https://us.api.example/v1/videos", "https://us.files.example.com/files", "https://us.api.example/internal/health",
                "https://eu.api.example/v1/videos", "https://eu.files.example.com/files", "https://eu.api.example/internal/health",
                "http://127.0.0.1:8080/videos", "http://127.0.0.1:8080/files", "http://127.0.0.1:8080/internal/health",
                "https://eu.files.example/files",
            ])
    }

    @Test("The first alternative that the client can satisfy is sent, each credential only where it is asked for")
    func alternatives() async throws {
        let login = BasicCredentials(user: "me", password: "pass")
        let both = Incoming.Client(key: "k1", login: login, token: "t1", other: "o1", configuration: configuration)
        try await both.createVideo()
        try await both.upload()
        try await both.checkHealth()
        try await Incoming.Client(login: login, token: .provider { "t2" }, configuration: configuration).createVideo()
        try await Incoming.Client(configuration: configuration).createVideo()
        #expect(await requests.all.map { $0.headers["Authorization"] } == ["Basic bWU6cGFzcw==", "DSN o1", nil, "Bearer t2", nil])
        #expect(await urls().map { $0.contains("k1") } == [true, false, false, false, false])
        let error = try await #require(throws: APIError.self) { try await Incoming.Client(configuration: configuration).upload() }
        #expect(error.kind == .missingCredential)
        #expect(await requests.all.count == 5)
    }
}
