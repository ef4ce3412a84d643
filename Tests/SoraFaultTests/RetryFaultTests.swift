#if os(Linux)
    import SoraRuntime
    import Testing

    /// Calls that go well when they are tried again, and those that must not be.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct RetryFaultTests {
        private let time = ManualClock(runsAhead: true)

        /// Calls a scenario by the rules that clients have by themselves.
        private func text(
            _ fault: Fault, _ method: HTTPMethod = .get, attempts: Int = 3, idempotencyKey: String? = nil
        ) async throws -> String {
            let client = fault.client {
                $0.clock = time.clock
                $0.retries = RetryPolicy(maximumAttempts: attempts)
            }
            return try await client.decoded(fault.request(method), options: .init(idempotencyKey: idempotencyKey))
        }

        @Test(arguments: [
            ("retry-after-seconds", [Duration.seconds(7)]), ("retry-after-date", [.seconds(9)]), ("retry-after-past-date", []),
            ("retry-after-milliseconds", [.milliseconds(1_500)]),
        ])
        func `429: waits as the server asks`(scenario: String, pauses: [Duration]) async throws {
            #expect(try await text(Fault(scenario)) == "hello")
            #expect(time.pauses == pauses)
        }

        @Test func `429 with a time that means nothing: waits by its own rules`() async throws {
            #expect(try await text(Fault("retry-after-nonsense")) == "hello")
            #expect(time.pauses.count == 1 && time.pauses.allSatisfy { $0 < .milliseconds(500) })
        }

        @Test func `429 with a time of a year: the call fails at once`() async throws {
            let fault = try Fault("retry-after-ages")
            let error = try await fault.failure { _ = try await text(fault) }
            #expect(error.status == 429 && time.pauses.isEmpty)
            #expect(try await fault.seen().count == 1)
        }

        @Test func `a storm of 503 that passes, and one that does not`() async throws {
            #expect(try await text(Fault("storm"), attempts: 4) == "hello")
            let fault = try Fault("endless-storm")
            #expect(try await fault.failure { _ = try await text(fault) }.status == 503)
            #expect(try await fault.seen().count == 3)
        }

        @Test func `a storm of 503: what creates something is sent once`() async throws {
            let fault = try Fault("endless-storm")
            #expect(try await fault.failure { _ = try await text(fault, .post) }.status == 503)
            #expect(try await fault.seen().count == 1)
        }

        @Test func `reset without an answer: sent again where that cannot do the work twice`() async throws {
            for (method, key) in [(HTTPMethod.get, nil), (.delete, nil), (.post, "order-1")] as [(HTTPMethod, String?)] {
                let fault = try Fault("reset-once")
                #expect(try await text(fault, method, idempotencyKey: key) == "hello")
                #expect(try await fault.seen().allSatisfy { $0["Idempotency-Key"] == key })
            }
            let fault = try Fault("reset-once")
            let error = try await fault.failure { _ = try await text(fault, .post) }
            #expect(error.kind == .connection && error.mayHaveArrived)
            #expect(try await fault.seen().count == 1)
        }

        @Test func `refused: a POST is tried again, since nothing arrived`() async throws {
            let fault = try Fault("good", at: "refused")
            let error = try await fault.failure { _ = try await text(fault, .post) }
            #expect(error.kind == .connection && !error.mayHaveArrived && time.pauses.count == 2)
        }

        @Test func `a token that has run out: renewed once for all calls`() async throws {
            let fault = try Fault("refreshed")
            let asked = Locked(0)
            let token = Secret.renewable {
                asked.withLock { count in
                    count += 1
                    return Fault.secrets[0] + (count == 1 ? "" : "-new")
                }
            }
            let client = APIClient(
                server: fault.client().server, credentials: [.bearer("token", token)], configuration: fault.client().configuration)
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await client.decoded(fault.request()) } }
                for try await text in group { #expect(text == "hello") }
            }
            #expect(asked.withLock { $0 } == 2)
        }
    }
#endif
