#if os(Linux)
    import SoraRuntime
    import Testing

    /// Creations of which the answer is lost: the provider may have begun to work, and to count.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct TaskCreationFaultTests {
        private let retries = RetryPolicy(maximumAttempts: 5, refusals: [429, 503])

        /// Whether the connection that breaks is a new one, or has carried other calls: libcurl repeats requests on used ones by itself.
        private func transport(isUsed: Bool) async throws -> any HTTPTransport {
            let transport = CurlTransport(.init(proxy: .none))
            if isUsed { _ = try await Fault("good", transport: transport).text() }
            return transport
        }

        /// The number of requests that ask for a task.
        private func creations(_ studio: Studio) async throws -> Int { try await studio.fault.seen().count { $0.method == "POST" } }

        @Test(arguments: [false, true])
        func `a creation in doubt is never sent twice`(isUsed: Bool) async throws {
            let studio = try Studio("created-in-doubt", transport: try await transport(isUsed: isUsed), retries: retries)
            let error = try await studio.fault.failure { _ = try await studio.create() }
            #expect(error.mayHaveArrived && error.taskID == nil && [.connection, .brokenResponse].contains(error.kind))
            #expect(try await creations(studio) == 1)
            #expect(try await studio.report().prompts == ["a kitten": 1])
        }

        @Test(arguments: [false, true])
        func `a creation in doubt with an idempotency key is sent again, and makes one task`(isUsed: Bool) async throws {
            let studio = try Studio("created-in-doubt", transport: try await transport(isUsed: isUsed), retries: retries)
            let finished = try await studio.create(options: .init(idempotencyKey: "order-1")).finished()
            #expect(finished.id == "task-1" && finished.status == "completed")
            #expect(try await creations(studio) == 2)
            #expect(try await studio.report().prompts == ["a kitten": 1])
        }
    }
#endif
