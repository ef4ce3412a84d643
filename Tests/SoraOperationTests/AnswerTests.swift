import SoraOperationClients
import SoraRuntime
import Testing

struct AnswerTests {
    private func client(_ status: Int, _ json: String) -> Answers.Client {
        let response = HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: Array(json.utf8))
        return Answers.Client(configuration: ClientConfiguration(transport: ClosureTransport { _ in response }))
    }

    @Test("Wildcard statuses, also in lower case", arguments: [200, 206, 299])
    func wildcards(status: Int) async throws {
        #expect(try await client(status, #"["a"]"#).wildcards() == ["a"])
        let error = try await #require(throws: APIError.self) { try await client(418, #"{"message": "m"}"#).wildcards() }
        #expect(try error.body(as: Answers.Problem.self)?.message == "m")
    }

    @Test("Several successes are told apart by their status")
    func several() async throws {
        guard case .ok("a") = try await client(200, #""a""#).several() else { throw Unexpected() }
        guard case .created(5) = try await client(201, "5").several() else { throw Unexpected() }
        guard case .noContent = try await client(204, "").several() else { throw Unexpected() }
        guard case .other(let response) = try await client(202, "{}").several() else { throw Unexpected() }
        #expect(response.status == 202)
    }
    private struct Unexpected: Error {}

    @Test("A default is the answer where no success is named, unless an error has the same body")
    func defaults() async throws {
        #expect(try await client(200, #""a""#).byDefault() == "a")
        try await client(200, "").problemByDefault()
    }

    @Test("HEAD has no body, whatever the document says")
    func head() async throws {
        try await client(200, "").look()
    }

    @Test("A redirect is followed to what it leads to")
    func redirect() async throws {
        let transport = ClosureTransport { request in
            request.url.hasSuffix("/redirect")
                ? HTTPResponse(status: 302, headers: ["Location": "/elsewhere"]) : HTTPResponse(status: 200, body: [1, 2])
        }
        let stream = try await Answers.Client(configuration: ClientConfiguration(transport: transport)).redirect()
        #expect(try await stream.collect().map { $0 } == [1, 2])
    }
}
