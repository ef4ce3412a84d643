#if os(Linux)
    import Foundation
    import SoraRuntime
    import Testing

    /// Connections that break, and bodies whose length is not what was said.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct BrokenConnectionTests {
        @Test func `refused: nothing arrived`() async throws {
            let error = try await Fault("good", at: "refused").failure(.post)
            #expect(error.kind == .connection && !error.mayHaveArrived && error.status == nil)
        }

        @Test(arguments: ["reset-before-headers", "closed-before-headers", "half-closed-silently"])
        func `no answer but an end: it may have arrived, and is not sent again`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let error = try await fault.failure(.post)
            #expect(error.kind == .connection && error.mayHaveArrived && error.status == nil)
            #expect(try await fault.seen().count == 1)
        }

        @Test(arguments: ["reset-in-headers", "closed-in-headers"])
        func `broken off in the headers`(scenario: String) async throws {
            let error = try await Fault(scenario).failure(.post)
            #expect([.connection, .brokenResponse].contains(error.kind) && error.mayHaveArrived)
        }

        @Test(arguments: ["reset-in-body", "truncated", "chunks-cut-short", "chunk-cut-short"])
        func `broken off in the body`(scenario: String) async throws {
            let error = try await Fault(scenario).failure()
            #expect(error.kind == .brokenResponse && error.status == 200 && error.mayHaveArrived)
        }

        @Test(arguments: ["reset-in-body", "truncated", "chunks-cut-short", "chunk-cut-short"])
        func `broken off in a stream: what came is given first`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let stream = try await fault.client().stream(fault.request())
            var count = 0
            let error = try await fault.failure { for try await chunk in stream { count += chunk.count } }
            #expect(error.kind == .brokenResponse && count > 0)
        }

        @Test(arguments: ["http", "https"])
        func `over-long: the rest is neither the body nor the next answer`(origin: String) async throws {
            let authority = try #require(FaultServer.shared.get().files["authority"])
            let transport = CurlTransport(.init(proxy: .none, certificateAuthorities: URL(fileURLWithPath: authority)))
            for _ in 0..<20 {
                #expect(try await Fault("overlong", at: origin, transport: transport).text() == "hello")
                let next = try await Fault("good", at: origin, transport: transport).text()
                #expect(next == "hello")
            }
        }

        @Test func `204 with a body: the rest is not the next answer`() async throws {
            let transport = CurlTransport(.init(proxy: .none))
            for _ in 0..<20 {
                let fault = try Fault("body-of-no-content", transport: transport)
                try await fault.client().completed(fault.request(.delete))
                let next = try await Fault("good", transport: transport).text()
                #expect(next == "hello")
                #expect(try await fault.client().decodedIfPresent(fault.request(), as: String.self) == nil)
            }
        }

        @Test func `half-closed after a body without length: the body is whole`() async throws {
            #expect(try await Fault("half-closed-body").text() == "hello")
        }

        @Test func `a kept connection that dies: a GET is sent again, a POST is not`() async throws {
            let fault = try Fault("stale-connection", transport: CurlTransport(.init(proxy: .none)))
            for _ in 0..<3 { #expect(try await fault.text() == "hello") }
            var request = fault.request(.post)
            try request.body(json: "money")
            let error = try await fault.failure { try await fault.client().completed(request) }
            #expect(error.kind == .connection && error.mayHaveArrived)
            // The requests by which the server closes are read, and not kept.
            #expect(try await fault.seen().map(\.method) == ["GET", "GET", "GET"])
        }

        @Test func `a length beside chunks: nothing is smuggled`() async throws {
            let fault = try Fault("both-lengths")
            #expect(try await fault.text() == "hello")
            #expect(try await Fault("good").text() == "hello")
        }

        @Test func `answers in the wrong order: each call gets its own`() async throws {
            let fault = try Fault("wrong-order")
            async let first = fault.text(.get, "/first")
            async let second = fault.text(.get, "/second")
            #expect(try await (first, second) == ("first", "second"))
        }
    }
#endif
