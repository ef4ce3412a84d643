#if os(Linux)
    import Foundation
    import Testing

    @testable import SoraRuntime

    /// Calls to a server that has answered at once, which their callers make themselves until it does not.
    @Suite(.timeLimit(.minutes(5)))
    struct QuickOriginTests {
        private let transport = CurlTransport(.init(proxy: .none))
        private let gate = DispatchSemaphore(value: 0)
        private let server: LoopbackServer

        init() throws {
            server = try LoopbackServer { [gate] connection in
                while let request = connection.readRequest() {
                    switch request.target {
                    case "/never": return connection.waitForClient()
                    case "/gated": gate.wait()
                    case "/long": connection.write(answer(200, [], String(repeating: "x", count: 3 << 20)))
                    default: break
                    }
                    if request.target != "/long" { connection.write(answer(200, [], "hello")) }
                }
            }
        }

        /// Sends a request and gives the length of its answer.
        private func call(_ path: String, _ timeouts: HTTPTimeouts = .init()) async throws -> Int {
            let request = HTTPRequest(.post, server.url + path, body: .bytes([1, 2, 3]), timeouts: timeouts)
            return try await transport.send(request).body.bytes(upTo: .max).count
        }

        private func makeQuick() async throws {
            for _ in 0..<200 { #expect(try await call("/quick") == 5) }
        }

        @Test func `one that is slow holds no others up, and ends`() async throws {
            try await makeQuick()
            async let slow = call("/gated")
            try await makeQuick()
            gate.signal()
            #expect(try await slow == 5)
        }

        @Test func `many at once each get their answer`() async throws {
            try await makeQuick()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<16 { group.addTask { try await makeQuick() } }
                try await group.waitForAll()
            }
            #expect(server.requests.count == 17 * 200)
        }

        @Test func `a long answer comes whole`() async throws {
            try await makeQuick()
            for _ in 0..<5 { #expect(try await call("/long") == 3 << 20) }
        }

        @Test func `one without an answer keeps its limits, and can be cancelled`() async throws {
            for timeouts in [HTTPTimeouts(idle: .milliseconds(50)), HTTPTimeouts(total: .milliseconds(50))] {
                try await makeQuick()
                let failure = await #expect(throws: TransportFailure.self) { _ = try await call("/never", timeouts) }
                #expect(failure?.reason == .timeout && failure?.mayHaveArrived == true)
            }
            try await makeQuick()
            let task = Task { try await call("/never") }
            task.cancel()
            await #expect(throws: CancellationError.self) { _ = try await task.value }
        }
    }
#endif
