import Foundation
import Testing

@testable import SoraRuntime

@Suite(.timeLimit(.minutes(5)))
struct MiddlewareTests {
    @Test func `stands around the transport in order, for each attempt`() async throws {
        let seen = Locked<[String]>([])
        func named(_ name: String) -> Middleware {
            Middleware { request, call, next in
                seen.withLock { $0.append("\(name) \(call.operation) \(call.method) \(call.path) #\(call.attempt) \(call.isIdempotent)") }
                var request = request
                request.headers.add("X-Seen", name)
                defer { seen.withLock { $0.append("/\(name)") } }
                return try await next(request)
            }
        }
        let scripted = ScriptedClient([status(503)], change: { $0.middleware = [named("a"), named("b")] })
        try await scripted.call()
        #expect(
            seen.withLock { $0 } == [
                "a op GET /tasks #1 true", "b op GET /tasks #1 true", "/b", "/a", "a op GET /tasks #2 true", "b op GET /tasks #2 true",
                "/b",
                "/a",
            ])
        #expect(scripted.script.requests.map { $0.headers.values("X-Seen") } == [["a", "b"], ["a", "b"]])
    }

    @Test func `may answer itself, or refuse`() async throws {
        struct Refusal: Error {}
        let scripted = ScriptedClient([], change: { $0.middleware = [Middleware { _, _, _ in HTTPResponse(json: "[7]") }] })
        #expect(try await scripted.client.decoded(OperationRequest("op", .get, "/a")) == [7])
        let refusing = ScriptedClient([], retries: .none, change: { $0.middleware = [Middleware { _, _, _ in throw Refusal() }] })
        #expect(await refusing.error()?.words == "Refusal()")
        #expect(scripted.script.requests.isEmpty && refusing.script.requests.isEmpty)
    }

    @Test func `cannot smuggle, nor lead what it adds to another origin`() async throws {
        let smuggling = Middleware { request, _, next in
            var request = request
            request.headers["X-A"] = "a\r\nX-B: b"
            return try await next(request)
        }
        #expect(await ScriptedClient([], change: { $0.middleware = [smuggling] }).error()?.kind == .invalidRequest)
        let signing = Middleware { request, _, next in
            var request = request
            request.headers["X-Signature"] = "signed"
            return try await next(request)
        }
        let scripted = ScriptedClient([status(302, ["Location": "https://other.example/"])], change: { $0.middleware = [signing] })
        try await scripted.call()
        #expect(scripted.script.requests.map { $0.headers["X-Signature"] } == ["signed", nil])
    }
}

@Suite(.timeLimit(.minutes(5)))
struct CallLimiterTests {
    /// Counts how many answers are open at once.
    private final class Gauge: Sendable {
        let state = Locked((open: 0, most: 0))

        func enter() {
            state.withLock {
                $0.open += 1
                $0.most = max($0.most, $0.open)
            }
        }

        func leave() { state.withLock { $0.open -= 1 } }
    }

    @Test func `lets no more calls run at once`() async throws {
        let gauge = Gauge()
        let scripted = ScriptedClient(
            [],
            change: {
                $0.middleware = [.limiting(to: 3)]
                $0.transport = ClosureTransport { _ in
                    gauge.enter()
                    for _ in 0..<5 { await Task.yield() }
                    let isRead = Locked(false)
                    return HTTPResponse(
                        head: HTTPResponseHead(status: 200),
                        body: HTTPResponseBody {
                            guard
                                isRead.withLock({ isRead in
                                    defer { isRead = true }
                                    return !isRead
                                })
                            else {
                                gauge.leave()
                                return nil
                            }
                            return [0x31]
                        })
                }
            })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 { group.addTask { try await scripted.call() } }
            try await group.waitForAll()
        }
        #expect(gauge.state.withLock { $0.most } <= 3 && gauge.state.withLock { $0.open } == 0)
    }

    @Test func `serves in order, and loses no place to who gives up`() async throws {
        let line = CallLine(places: 1)
        try await line.enter()
        let served = Locked<[Int]>([])
        var tasks: [Task<Void, any Error>] = []
        for number in 0..<5 {
            tasks.append(
                Task {
                    try await line.enter()
                    served.withLock { $0.append(number) }
                    line.leave()
                })
            while line.counts.waiting <= number { await Task.yield() }
        }
        tasks[1].cancel()
        tasks[3].cancel()
        for number in [1, 3] { await #expect(throws: CancellationError.self) { try await tasks[number].value } }
        line.leave()
        for number in [0, 2, 4] { try await tasks[number].value }
        #expect(served.withLock { $0 } == [0, 2, 4])
        #expect(line.counts == (1, 0))
    }

    @Test func `keeps every place through cancellations at any moment`() async throws {
        let line = CallLine(places: 2)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let task = Task {
                        try await line.enter()
                        await Task.yield()
                        line.leave()
                    }
                    if number % 2 == 0 { task.cancel() }
                    _ = try? await task.value
                }
            }
        }
        #expect(line.counts == (2, 0))
    }

    @Test func `gives a place back when a call fails, and when a stream is let go`() async throws {
        let scripted = ScriptedClient(
            [failure(.connection), { _ in HTTPResponse(head: .init(status: 200), body: HTTPResponseBody { [1] }) }], retries: .none,
            change: { $0.middleware = [.limiting(to: 1)] })
        #expect(await scripted.error()?.kind == .connection)
        var stream: BodyStream? = try await scripted.client.stream(OperationRequest("op", .get, "/a"))
        #expect(stream != nil)
        stream = nil
        try await scripted.call()
    }
}
