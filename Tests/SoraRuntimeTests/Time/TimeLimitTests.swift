import Foundation
import Testing

@testable import SoraRuntime

@Suite(.timeLimit(.minutes(5)))
struct TimeLimitTests {
    @Test func `ends a call that takes too long, whatever the transport does`() async throws {
        let scripted = ScriptedClient([silence], time: ManualClock())
        let call = Task { await scripted.error(.post, .init(timeout: .seconds(5))) }
        await scripted.time.waitForSleepers()
        while scripted.script.requests.isEmpty { await Task.yield() }
        scripted.time.advance(by: .seconds(5))
        let error = try #require(await call.value)
        #expect(error.kind == .timeout && error.timeLimit == TimeLimit(.call, .seconds(5)) && error.mayHaveArrived)
        #expect(error.description == "op failed: POST /tasks timed out: the call took longer than 5.0 seconds")
    }

    @Test func `tells that nothing arrived where the time was spent before`() async throws {
        let scripted = ScriptedClient(
            [],
            credentials: [
                .bearer(
                    "b",
                    .provider {
                        try await Task.sleep(for: .seconds(3_600))
                        return "t"
                    })
            ], time: ManualClock())
        let call = Task { await scripted.error(.post, .init(timeout: .seconds(5))) }
        await scripted.time.waitForSleepers()
        scripted.time.advance(by: .seconds(5))
        #expect(await call.value?.mayHaveArrived == false)
        #expect(scripted.script.requests.isEmpty)
    }

    @Test func `takes the earlier one of the deadline and the call's own limit`() async throws {
        let scripted = ScriptedClient([], time: ManualClock())
        let deadline = Deadline.after(.seconds(9), on: scripted.time.clock)
        try await scripted.call(.get, .init(timeout: .seconds(20), deadline: deadline))
        try await scripted.call(.get, .init(timeout: .seconds(2), deadline: deadline))
        scripted.time.advance(by: .seconds(3))
        try await scripted.call(.get, .init(deadline: deadline))
        #expect(scripted.script.requests.map(\.timeouts.total) == [.seconds(9), .seconds(2), .seconds(6)])
        scripted.time.advance(by: .seconds(6))
        let error = try #require(await scripted.error(.get, .init(deadline: deadline)))
        #expect(error.timeLimit == TimeLimit(.deadline, .seconds(9)) && !error.mayHaveArrived && scripted.script.requests.count == 3)
    }

    @Test func `gives an attempt what the ones before have left, and tells the whole`() async throws {
        let scripted = ScriptedClient([
            status(503), status(503), { request in throw TransportFailure(TimeLimit(.call, request.timeouts.total ?? .zero)) },
        ])
        let error = try #require(await scripted.error(.get, .init(timeout: .seconds(10))))
        #expect(scripted.script.requests.map(\.timeouts.total) == [.seconds(10), .milliseconds(9_500), .milliseconds(8_500)])
        #expect(error.timeLimit == TimeLimit(.call, .seconds(10)) && error.attempts == 3)
    }

    @Test func `hands the limits of the call to the transport`() async throws {
        let scripted = ScriptedClient([])
        let limits = HTTPTimeouts(connect: .seconds(1), firstByte: .seconds(2), idle: .seconds(3), total: .seconds(4))
        try await scripted.call(.get, .init(timeouts: limits))
        try await scripted.call()
        #expect(scripted.script.requests.map(\.timeouts) == [limits, HTTPTimeouts()])
    }

    @Test func `leaves a cancelled call with a limit`() async throws {
        let scripted = ScriptedClient([silence], time: ManualClock())
        let call = Task { try await scripted.call(.get, .init(timeout: .seconds(5))) }
        await scripted.time.waitForSleepers()
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(scripted.time.waits.isEmpty)
    }
}
