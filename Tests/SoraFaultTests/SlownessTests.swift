#if os(Linux)
    import SoraRuntime
    import Testing

    /// Servers that are slow, silent, or say something else first.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct SlownessTests {
        @Test(arguments: ["no-answer", "slow-headers", "slow-body", "stops-in-body"])
        func `too slow: the limit for the whole call ends it`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let error = try await fault.failure(.post, options: .init(timeout: .milliseconds(200)))
            #expect(error.kind == .timeout)
            // On a machine under load, the limit passes before anything is sent.
            if !error.mayHaveArrived { #expect(try await fault.seen().isEmpty) }
        }

        @Test(arguments: ["no-answer", "stops-in-body"])
        func `silent: the limit for silence ends it`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let client = fault.client { $0.timeouts.idle = .milliseconds(100) }
            let error = try await fault.failure { try await client.completed(fault.request()) }
            #expect(error.kind == .timeout)
            if !error.mayHaveArrived { #expect(try await fault.seen().isEmpty) }
        }

        @Test(arguments: ["no-answer", "slow-headers", "slow-body", "stops-in-body"])
        func `cancelled: the call ends as cancelled`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let call = Task { try await fault.text() }
            while try await fault.seen().isEmpty {}
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
        }

        @Test func `hesitant but within the limits: the answer is whole`() async throws {
            #expect(try await Fault("hesitant").text() == "hello")
        }

        @Test(arguments: ["continue", "interim-answers"])
        func `interim answers are passed over, with their headers`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let record = ResponseRecord()
            #expect(try await fault.text(options: .init(onResponse: record.keep)) == "hello")
            #expect(record.response?.headers["Link"] == nil && record.response?.headers["X-Interim"] == nil)
        }

        @Test func `interim answers without end are an error`() async throws {
            #expect(try await Fault("endless-interim-answers").failure().kind == .brokenResponse)
        }

        @Test func `a change of protocol that nobody asked for is an error`() async throws {
            #expect(try await Fault("switching-protocols").failure().kind == .brokenResponse)
        }
    }
#endif
