import Foundation
import Testing

@testable import SoraRuntime

/// Gives token 1, token 2 and so on.
private final class TokenService: Sendable {
    private let count = Locked(0)
    var fetches: Int { count.withLock { $0 } }

    @Sendable func fetch() async throws -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        await Task.yield()
        return "token-\(number)"
    }
}

@Suite(.timeLimit(.minutes(5)))
struct RenewableTextTests {
    /// A provider that accepts one token only.
    private func accepting(_ token: String) -> Script.Step {
        { request in HTTPResponse(status: request.headers["Authorization"] == "Bearer \(token)" ? 200 : 401, body: Array("1".utf8)) }
    }

    @Test(arguments: [HTTPMethod.get, .post])
    func `renews a refused token once and sends the call again`(method: HTTPMethod) async throws {
        let service = TokenService()
        let scripted = ScriptedClient(
            Array(repeating: accepting("token-2"), count: 3), credentials: [.bearer("b", .renewable(service.fetch))], retries: .none)
        try await scripted.call(method)
        try await scripted.call(method)
        #expect(
            scripted.script.requests.compactMap { $0.headers["Authorization"] } == ["Bearer token-1", "Bearer token-2", "Bearer token-2"])
        #expect(service.fetches == 2)
    }

    @Test func `gives up after one renewal`() async throws {
        let service = TokenService()
        let scripted = ScriptedClient([status(401), status(401), status(401)], credentials: [.bearer("b", .renewable(service.fetch))])
        let error = try #require(await scripted.error(.post))
        #expect(error.status == 401 && error.attempts == 2 && scripted.script.requests.count == 2)
    }

    @Test func `renews once for all calls that were refused`() async throws {
        let service = TokenService()
        let secret = Secret.renewable(service.fetch)
        let scripted = ScriptedClient(
            [], credentials: [.bearer("b", secret)],
            change: { $0.transport = ClosureTransport { request in try await self.accepting("token-2")(request) } })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 { group.addTask { try await scripted.call(.post) } }
            try await group.waitForAll()
        }
        #expect(service.fetches == 2)
    }

    @Test func `sends nothing again where the provider has no other token`() async throws {
        let asked = Locked(0)
        let scripted = ScriptedClient(
            [status(401)],
            credentials: [
                .bearer(
                    "b",
                    .provider {
                        asked.withLock { $0 += 1 }
                        return "same"
                    }), .apiKey("k", in: .header("X-Key"), "fixed"),
            ])
        #expect(await scripted.error()?.attempts == 1)
        #expect(asked.withLock { $0 } == 2)
        let fixed = ScriptedClient([status(401)], credentials: [.bearer("b", "fixed")])
        #expect(await fixed.error()?.attempts == 1)
    }

    @Test func `never sends a body again that can be read only once`() async throws {
        let scripted = ScriptedClient([status(401)], credentials: [.bearer("b", .renewable(TokenService().fetch))])
        var request = OperationRequest("op", .post, "/files")
        request.body(bytes: .chunks(ChunkSource(chunks(["a"]))))
        #expect(await #expect(throws: APIError.self) { try await scripted.client.completed(request) }?.attempts == 1)
    }

    @Test func `tells why a token could not be renewed, and asks anew later`() async throws {
        struct LoginFailed: Error {}
        let outcomes = Locked<ArraySlice<Result<String, any Error>>>([.success("token-1"), .failure(LoginFailed()), .success("token-2")])
        let secret = Secret.renewable { try outcomes.withLock { $0.popFirst() }?.get() ?? "" }
        let scripted = ScriptedClient([status(401)], credentials: [.bearer("b", secret)])
        let error = try #require(await scripted.error())
        #expect(error.status == 401 && error.whyNotRetried == #"the credential "b" is missing: its provider failed with LoginFailed"#)
        try await scripted.call()
        #expect(scripted.script.requests.last?.headers["Authorization"] == "Bearer token-2")
    }

    @Test func `lets one who is cancelled go, and the fetch go on for the others`() async throws {
        let (gate, opening) = AsyncStream<Void>.makeStream()
        let began = Locked(0)
        let token = RenewableText {
            began.withLock { $0 += 1 }
            for await _ in gate { return "token" }
            throw CancellationError()
        }
        let first = Task { try await token.text() }
        let second = Task { try await token.text() }
        while token.waiterCount < 2 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        opening.yield()
        #expect(try await second.value == "token")
        #expect(try await token.text() == "token" && began.withLock { $0 } == 1)
    }

    @Test func `ends a fetch that nobody waits for any more`() async throws {
        let state = Locked((began: 0, ended: 0))
        let secret = Secret.renewable {
            state.withLock { $0.began += 1 }
            defer { state.withLock { $0.ended += 1 } }
            try await Task.sleep(for: .seconds(3_600))
            return "never"
        }
        let only = Task { try await secret.reveal() }
        while state.withLock({ $0.began }) == 0 { await Task.yield() }
        only.cancel()
        await #expect(throws: CancellationError.self) { try await only.value }
        while state.withLock({ $0.ended }) == 0 { await Task.yield() }
        let early = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await secret.reveal()
        }
        await #expect(throws: CancellationError.self) { try await early.value }
        #expect(state.withLock { $0.began } == 1)
    }
}
