#if os(Linux)
    import Foundation
    import SoraRuntime
    import Testing

    /// Servers whose certificates are good, and others.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct TrustTests {
        /// A transport that trusts the tests' authority.
        private func transport() throws -> CurlTransport {
            let authority = try #require(FaultServer.shared.get().files["authority"])
            return CurlTransport(.init(proxy: .none, certificateAuthorities: URL(fileURLWithPath: authority)))
        }

        @Test func `a good certificate of an own authority is trusted`() async throws {
            #expect(try await Fault("good", at: "https", transport: transport()).text() == "hello")
        }

        @Test(arguments: ["unknown-authority", "wrong-host", "expired"])
        func `a bad certificate: nothing arrived`(origin: String) async throws {
            let fault = try Fault("good", at: origin, transport: transport())
            let error = try await fault.failure(.post)
            #expect(error.kind == .security && !error.mayHaveArrived)
            #expect(try await fault.seen().isEmpty)
        }

        @Test func `an own authority is not trusted unasked`() async throws {
            let error = try await Fault("good", at: "https").failure(.post)
            #expect(error.kind == .security && !error.mayHaveArrived)
        }

        @Test func `a client certificate asked for: the error says so`() async throws {
            let fault = try Fault("good", at: "client-certificate", transport: transport())
            let error = try await fault.failure(.post)
            #expect(error.kind == .security && error.words.contains("certificate"), "\(error)")
            #expect(try await fault.seen().isEmpty)
        }

        @Test func `no redirect leads from https to http`() async throws {
            let fault = try Fault("redirect-down", at: "https", transport: transport())
            #expect(try await fault.failure().kind == .redirect)
            #expect(try await fault.seen().count == 1)
        }
    }
#endif
