import Foundation
import Testing

@testable import SoraRuntime

@Suite(.timeLimit(.minutes(5)))
struct RetryTests {
    @Test(arguments: [408, 429, 500, 502, 503, 504])
    func `reads again what failed, with pauses that double`(code: Int) async throws {
        let scripted = ScriptedClient([status(code), status(code)])
        try await scripted.call()
        #expect(scripted.script.requests.count == 3 && scripted.time.pauses == [.milliseconds(500), .seconds(1)])
    }

    @Test(arguments: [400, 401, 403, 404, 409, 422, 501])
    func `does not repeat what will not pass`(code: Int) async throws {
        let scripted = ScriptedClient([status(code)])
        let error = try #require(await scripted.error())
        #expect(error.attempts == 1 && error.whyNotRetried == nil && scripted.script.requests.count == 1)
    }

    @Test(arguments: [TransportFailure.Reason.connection, .brokenResponse, .timeout])
    func `reads again after a failure of the line`(reason: TransportFailure.Reason) async throws {
        let scripted = ScriptedClient([failure(reason)])
        try await scripted.call()
        #expect(scripted.script.requests.count == 2)
    }

    @Test(arguments: [TransportFailure.Reason.security, .invalidRequest, .requestBody])
    func `does not repeat what is wrong by itself`(reason: TransportFailure.Reason) async throws {
        let scripted = ScriptedClient([failure(reason)])
        #expect(await scripted.error()?.attempts == 1)
    }

    @Test func `reads again an answer that was cut`() async throws {
        let cut = HTTPResponse(
            head: HTTPResponseHead(status: 200), body: HTTPResponseBody { throw TransportFailure(.brokenResponse, "cut") })
        let scripted = ScriptedClient([{ _ in cut }])
        try await scripted.call()
        #expect(scripted.script.requests.count == 2)
    }

    @Test func `tells the attempts in the last error`() async throws {
        let scripted = ScriptedClient(Array(repeating: status(503, [:], #"{"message": "overloaded"}"#), count: 9))
        let error = try #require(await scripted.error())
        #expect(error.attempts == 3 && scripted.script.requests.count == 3)
        #expect(error.description == "op failed: GET /tasks answered 503: overloaded (3 attempts)")
    }

    @Test(arguments: [408, 429, 500, 502, 503, 504])
    func `never sends twice in doubt what creates something`(code: Int) async throws {
        let scripted = ScriptedClient([status(code)])
        let error = try #require(await scripted.error(.post))
        #expect(scripted.script.requests.count == 1 && error.status == code)
        #expect(error.whyNotRetried == "it is not sent again without an idempotency key, since its work could be done twice")
    }

    @Test(arguments: [TransportFailure.Reason.connection, .brokenResponse, .timeout])
    func `never sends twice what may have arrived`(reason: TransportFailure.Reason) async throws {
        let scripted = ScriptedClient([failure(reason)])
        #expect(await scripted.error(.post)?.mayHaveArrived == true)
        #expect(scripted.script.requests.count == 1)
    }

    @Test(arguments: [HTTPMethod.post, .patch])
    func `sends again what never arrived`(method: HTTPMethod) async throws {
        let scripted = ScriptedClient([failure(.connection, mayHaveArrived: false), failure(.timeout, mayHaveArrived: false)])
        try await scripted.call(method)
        #expect(scripted.script.requests.count == 3)
        let broken = ScriptedClient([failure(.connection, mayHaveArrived: false), failure(.connection)])
        #expect(await broken.error(method)?.mayHaveArrived == true)
        #expect(broken.script.requests.count == 2)
    }

    @Test func `never repeats a call whose answer was a redirect that could not be followed`() async throws {
        let scripted = ScriptedClient([status(303, ["Location": "/done"]), failure(.connection, mayHaveArrived: false)])
        #expect(await scripted.error(.post)?.mayHaveArrived == true)
        #expect(scripted.script.requests.map(\.method) == [.post, .get])
    }

    @Test func `remembers an earlier attempt that may have arrived`() async throws {
        let scripted = ScriptedClient(
            [failure(.connection), failure(.connection, mayHaveArrived: false)], retries: .init(maximumAttempts: 2))
        #expect(await scripted.error(.post, .init(idempotencyKey: "k"))?.mayHaveArrived == true)
    }

    @Test func `sends again what bears an idempotency key, with the same key`() async throws {
        let scripted = ScriptedClient([status(503), failure(.connection)])
        try await scripted.call(.post, .init(idempotencyKey: "key-1"))
        #expect(scripted.script.requests.map { $0.headers["Idempotency-Key"] } == ["key-1", "key-1", "key-1"])
        let renamed = ScriptedClient([status(503)], change: { $0.idempotencyHeader = "X-Request-Key" })
        try await renamed.call(.post, .init(headers: ["x-request-key": "key-2"]))
        #expect(renamed.script.requests.count == 2)
        #expect(await ScriptedClient([status(503)]).error(.post, .init(idempotencyKey: ""))?.attempts == 1)
    }

    @Test func `takes a provider's word that it refused before it began`() async throws {
        let policy = RetryPolicy(refusals: [429], random: { 1 })
        let scripted = ScriptedClient([status(429), status(503)], retries: policy)
        let error = try #require(await scripted.error(.post))
        #expect(error.status == 503 && error.attempts == 2)
    }

    @Test func `never sends a body again that can be read only once`() async throws {
        let scripted = ScriptedClient([failure(.connection, mayHaveArrived: false)])
        var request = OperationRequest("op", .put, "/files")
        request.body(bytes: .chunks(ChunkSource(chunks(["a"]))))
        let error = await #expect(throws: APIError.self) { try await scripted.client.completed(request) }
        #expect(error?.whyNotRetried == "it is not sent again, since its body can be read only once" && error?.attempts == 1)
        var form = MultipartForm()
        form.file("file", FilePart(ChunkSource(chunks(["a"]))))
        request.body(multipart: form)
        let client = ScriptedClient([status(503)])
        #expect(await #expect(throws: APIError.self) { try await client.client.completed(request) }?.attempts == 1)
        request.body(bytes: .chunks(ChunkSource { { nil } }))
        let again = ScriptedClient([status(503)])
        try await again.client.completed(request)
        #expect(again.script.requests.count == 2)
    }

    @Test func `takes the policy of the call before the client's`() async throws {
        let scripted = ScriptedClient([status(503)])
        #expect(await scripted.error(.get, .init(retries: RetryPolicy.none))?.attempts == 1)
        let none = ScriptedClient(Array(repeating: status(503), count: 4), retries: .none)
        try await none.call(.get, .init(retries: RetryPolicy(maximumAttempts: 5)))
        #expect(none.script.requests.count == 5)
    }

    @Test func `shows each attempt to observers, and the hook of answers the last alone`() async throws {
        let seen = Locked<[String]>([])
        let answers = Locked<[Int]>([])
        let scripted = ScriptedClient(
            [status(503), failure(.connection)],
            change: { $0.onAttempt = { attempt in seen.withLock { $0.append("client \(attempt.call.attempt)") } } })
        let options = CallOptions(
            onResponse: { answer in answers.withLock { $0.append(answer.status) } },
            onAttempt: { attempt in
                seen.withLock {
                    $0.append(
                        "\(attempt.call.attempt) \(attempt.status ?? 0) \(attempt.error?.kind.rawValue ?? "-") \(attempt.pause ?? .zero)")
                }
            })
        try await scripted.call(.get, options)
        #expect(
            seen.withLock { $0 } == [
                "client 1", "1 503 status 0.5 seconds", "client 2", "2 0 connection 1.0 seconds", "client 3", "3 200 - 0.0 seconds",
            ])
        #expect(answers.withLock { $0 } == [200])
        #expect(scripted.script.requests.count == 3)
    }

    @Test func `stops at once when it is cancelled in a pause`() async throws {
        let scripted = ScriptedClient([status(503)], time: ManualClock())
        let call = Task { try await scripted.call() }
        await scripted.time.waitForSleepers()
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(scripted.script.requests.count == 1)
    }

    @Test func `leaves pauses to chance, below a limit that doubles to the longest`() {
        var policy = RetryPolicy(firstPause: .seconds(1), longestPause: .seconds(5), random: { 1 })
        #expect((1...5).map { policy.pause(after: $0) } == [1, 2, 4, 5, 5].map { .seconds($0) })
        policy.random = { 0.25 }
        #expect(policy.pause(after: 2) == .milliseconds(500))
        #expect(policy.pause(after: .max) == .milliseconds(1_250))
        #expect((1...100).allSatisfy { _ in (Duration.zero..<Duration.milliseconds(500)).contains(RetryPolicy.standard.pause(after: 1)) })
    }
}
