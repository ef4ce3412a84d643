import Foundation
import SoraRuntime
import Testing

/// One scenario of the fault server, visited under a key of its own, by a client with credentials.
struct Fault {
    /// What must never be seen in anything that a call leaves behind.
    static let secrets = ["sk-fault-secret-4711", "key-fault-secret-0815"]

    let scenario: String
    let key = UUID().uuidString
    let server: FaultServer
    /// The name of the address that the scenario is visited at.
    var origin = "http"
    var transport: any HTTPTransport = loopback

    /// Creates a visit to a scenario; `at` names another address than the usual one.
    init(_ scenario: String, at origin: String = "http", transport: any HTTPTransport = loopback) throws {
        self.scenario = scenario
        self.origin = origin
        self.transport = transport
        server = try FaultServer.shared.get()
    }

    /// The scenario's path.
    var path: String { "/\(scenario)/\(key)" }
    /// The scenario's address.
    var url: String { (server.origins[origin] ?? "") + path }

    /// The configuration of the client: nothing is repeated, nothing lasts.
    var configuration: ClientConfiguration {
        ClientConfiguration(
            transport: transport, timeouts: HTTPTimeouts(idle: .seconds(20)), retries: .none, maximumResponseBytes: 1 << 20)
    }

    /// A client with a bearer token and a key.
    func client(_ change: (inout ClientConfiguration) -> Void = { _ in }) -> APIClient {
        var configuration = configuration
        change(&configuration)
        return APIClient(
            server: ServerAddress(server.origins[origin] ?? ""),
            credentials: [.bearer("token", Secret(Self.secrets[0])), .apiKey("key", in: .header("X-Key"), Secret(Self.secrets[1]))],
            configuration: configuration)
    }

    /// A request for the scenario; `rest` is added to its path.
    func request(_ method: HTTPMethod = .get, _ rest: String = "") -> OperationRequest {
        OperationRequest("visit", method, path + rest)
    }

    /// Calls the scenario and decodes the text that it answers.
    func text(_ method: HTTPMethod = .get, _ rest: String = "", options: CallOptions = .init()) async throws -> String {
        try await client().decoded(request(method, rest), options: options)
    }

    /// Gives the error with which a call of the scenario ends, having looked for secrets in it.
    func failure(
        _ method: HTTPMethod = .get, _ rest: String = "", options: CallOptions = .init(), sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> APIError {
        try await failure(sourceLocation: sourceLocation) { _ = try await text(method, rest, options: options) }
    }

    /// Gives the error with which a call ends, having looked for secrets in it.
    func failure(sourceLocation: SourceLocation = #_sourceLocation, of call: () async throws -> Void) async throws -> APIError {
        let error = try await #require(throws: APIError.self, sourceLocation: sourceLocation) { try await call() }
        #expect(leaks(of: error) == [], sourceLocation: sourceLocation)
        return error
    }

    /// The requests that came, in their order.
    func seen() async throws -> [SeenRequest] {
        let response = try await loopback.send(HTTPRequest(.get, (server.origins["http"] ?? "") + "/_seen/\(key)"))
        var data = Data()
        for try await chunk in response.body { data += chunk }
        return try JSONDecoder().decode([SeenRequest].self, from: data)
    }
}

/// A request as the fault server read it.
struct SeenRequest: Decodable {
    let method: String
    let target: String
    let headers: [[String]]
    let length: Int
    let sha256: String

    /// The first value of a header.
    subscript(name: String) -> String? { headers.first { $0[0].lowercased() == name.lowercased() }?[1] }
}

/// Names the secrets that an error shows, wherever one may look.
func leaks(of error: APIError) -> [String] {
    var dumped = ""
    if error.bodyBytes.count < 10_000 { dump(error, to: &dumped) }
    let body = String(decoding: error.bodyBytes, as: UTF8.self)
    let all = [dumped, body, "\(error)", String(reflecting: error), error.localizedDescription, "\(error.headers)"].joined()
    return Fault.secrets.filter { all.contains($0) }
}

/// The tests' own transport: no proxy stands between it and loopback.
let loopback: any HTTPTransport = {
    #if os(Linux)
        CurlTransport(.init(proxy: .none))
    #else
        URLSessionTransport()
    #endif
}()
