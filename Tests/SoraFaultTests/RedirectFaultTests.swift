#if os(Linux)
    import SoraRuntime
    import Testing

    /// Redirects, good and bad.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct RedirectFaultTests {
        @Test func `to the same origin: followed, with the credentials`() async throws {
            let fault = try Fault("redirect-here")
            #expect(try await fault.text() == "there")
            let seen = try await fault.seen()
            #expect(seen.map { $0["X-Key"] } == [Fault.secrets[1], Fault.secrets[1]])
        }

        @Test func `to another origin: followed, without the credentials`() async throws {
            let fault = try Fault("redirect-elsewhere")
            #expect(try await fault.text() == "hello")
            let seen = try await fault.seen()
            #expect(seen.map { $0["X-Key"] } == [Fault.secrets[1], nil])
            #expect(seen.map { $0["Authorization"] } == ["Bearer " + Fault.secrets[0], nil])
        }

        @Test func `a POST is not repeated elsewhere`() async throws {
            let fault = try Fault("redirect-elsewhere")
            let error = try await fault.failure(.post)
            #expect(error.kind == .status && error.status == 302)
            #expect(try await fault.seen().count == 1)
        }

        @Test func `in a loop: an error after a few rounds`() async throws {
            let fault = try Fault("redirect-loop")
            #expect(try await fault.failure().kind == .redirect)
            #expect(try await fault.seen().count == 6)
        }

        @Test(arguments: ["redirect-to-file", "redirect-to-nowhere", "redirect-with-user"])
        func `to a file, to what is no address, or with a password: not followed`(scenario: String) async throws {
            let fault = try Fault(scenario)
            #expect(try await fault.failure().kind == .redirect)
            #expect(try await fault.seen().count == 1)
        }
    }
#endif
