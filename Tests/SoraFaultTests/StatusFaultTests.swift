#if os(Linux)
    import SoraRuntime
    import Testing

    /// Errors by status, whose answers repeat the credentials.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct StatusFaultTests {
        @Test func `401 with a challenge ends the call`() async throws {
            let error = try await Fault("unauthorized").failure()
            #expect(error.kind == .status && error.status == 401)
            #expect(error.words == "no, Bearer <redacted>" && error.headers["X-Echo"] == "Bearer <redacted>")
        }

        @Test(arguments: [299, 418, 451, 499, 520, 599])
        func `statuses never seen before are told as they are`(status: Int) async throws {
            let fault = try Fault("unseen-status")
            if status < 300 {
                try await fault.client().completed(fault.request(.get, "?\(status)"))
            } else {
                let error = try await fault.failure(.get, "?\(status)")
                #expect(error.kind == .status && error.status == status)
            }
        }

        @Test(arguments: ["600", "999", "99", "2000", "abc", "-1"])
        func `a status that HTTP does not have is a broken answer`(status: String) async throws {
            let error = try await Fault("unseen-status").failure(.get, "?\(status)")
            #expect(error.kind == .brokenResponse || error.kind == .connection, "\(error)")
        }
    }
#endif
