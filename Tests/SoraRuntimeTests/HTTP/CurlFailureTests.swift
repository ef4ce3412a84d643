#if os(Linux)
    import Foundation
    import Testing

    @testable import SoraRuntime

    /// Sends a request and gives the failure with which it must end.
    private func failure(of request: HTTPRequest) async throws -> TransportFailure {
        try await #require(throws: TransportFailure.self) {
            _ = try await loopback.send(request).body.bytes(upTo: .max)
        }
    }

    /// Sends one request to a server that answers with these bytes and closes.
    private func failure(answering text: String, method: HTTPMethod = .get) async throws -> TransportFailure {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(text)
        }
        return try await failure(of: HTTPRequest(method, server.url))
    }

    @Suite(.timeLimit(.minutes(5)))
    struct CurlFailureTests {
        @Test(arguments: [
            "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 2", "",
        ])
        func `a head cut short is an error`(text: String) async throws {
            let failure = try await failure(answering: text)
            #expect(failure.reason == .brokenResponse || failure.reason == .connection)
        }

        @Test(arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfour",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfo",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nfo",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nfour",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n4\r\nfour\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
            "HTTP/1.1 999 OK\r\n\r\n",
        ])
        func `a broken answer is an error`(text: String) async throws {
            #expect(try await failure(answering: text).reason == .brokenResponse)
        }

        @Test func `what is no HTTP is an error`() async throws {
            _ = try await failure(answering: "SSH-2.0-OpenSSH_9\r\n")
        }

        @Test func `endless headers are an error`() async throws {
            let line = "X-A: " + String(repeating: "a", count: 1_000) + "\r\n"
            _ = try await failure(answering: "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 500))
        }

        @Test func `a reset is an error`() async throws {
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.reset()
            }
            #expect(try await failure(of: HTTPRequest(.get, server.url)).reason == .connection)
        }

        @Test func `a refused connection did not arrive`() async throws {
            let server = try LoopbackServer { _ in }
            server.stop()
            let failure = try await failure(of: HTTPRequest(.get, server.url))
            #expect(failure.reason == .connection && !failure.mayHaveArrived)
        }

        /// Answers the first request of a connection, and closes it after the second.
        private func forgetfulServer() throws -> LoopbackServer {
            try LoopbackServer { connection in
                if connection.readRequest() != nil { connection.write(answer()) }
                _ = connection.readRequest()
            }
        }

        @Test func `a POST is not sent twice when its kept connection dies`() async throws {
            let server = try forgetfulServer()
            let transport = CurlTransport(.init(proxy: .none))
            let post = HTTPRequest(.post, server.url, body: .bytes([1]))
            _ = try await transport.send(HTTPRequest(.get, server.url)).body.bytes(upTo: 10)
            let error = await #expect(throws: TransportFailure.self) { _ = try await transport.send(post) }
            #expect(error?.reason == .connection && error?.mayHaveArrived == true)
            #expect(server.requests.map(\.method) == ["GET", "POST"])
        }

        @Test func `a GET is sent again, and a POST without a body takes a connection of its own`() async throws {
            let server = try forgetfulServer()
            let transport = CurlTransport(.init(proxy: .none))
            for method in [HTTPMethod.get, .get, .post, .post] {
                _ = try await transport.send(HTTPRequest(method, server.url)).body.bytes(upTo: 10)
            }
            #expect(server.requests.map(\.method) == ["GET", "GET", "GET", "POST", "POST"])
        }

        @Test func `timeouts shorter than a second fire`() async throws {
            let server = try LoopbackServer { connection in
                let request = connection.readRequest()
                if request?.target == "/body" { connection.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfo") }
                connection.waitForClient()
            }
            for path in ["/head", "/body"] {
                for timeouts in [HTTPTimeouts(idle: .milliseconds(50)), HTTPTimeouts(total: .milliseconds(50))] {
                    let start = ContinuousClock.now
                    let failure = try await failure(of: HTTPRequest(.get, server.url + path, timeouts: timeouts))
                    #expect(failure.reason == .timeout)
                    #expect(ContinuousClock.now - start < wellBelowTheUsualTimeout)
                }
            }
        }

        @Test func `cancelling ends a call to a silent server at once`() async throws {
            let (arrived, arrival) = AsyncStream<Void>.makeStream()
            let (closed, closing) = AsyncStream<Void>.makeStream()
            let server = try LoopbackServer { connection in
                let request = connection.readRequest()
                if request?.target == "/body" { connection.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfo") }
                arrival.yield()
                connection.waitForClient()
                closing.yield()
            }
            for path in ["/head", "/body"] {
                let call = Task { try await loopback.send(HTTPRequest(.get, server.url + path)).body.bytes(upTo: 10) }
                for await _ in arrived { break }
                let start = ContinuousClock.now
                call.cancel()
                await #expect(throws: CancellationError.self) { try await call.value }
                for await _ in closed { break }
                #expect(ContinuousClock.now - start < wellBelowTheUsualTimeout, "the connection is closed too")
            }
        }

        @Test func `dropping an answer closes its connection`() async throws {
            let (closed, closing) = AsyncStream<Void>.makeStream()
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfo")
                connection.waitForClient()
                closing.yield()
            }
            _ = try await loopback.send(HTTPRequest(.get, server.url)).head
            for await _ in closed { break }
        }

        @Test func `a body that fails or lies about its length fails the call`() async throws {
            let server = try LoopbackServer { _ in answer() }
            struct Broken: Error {}
            let sources = [
                ChunkSource(length: 10) { { throw Broken() } }, ChunkSource { { throw Broken() } },
                ChunkSource(chunks(["short"]), length: 10), ChunkSource(chunks(["much too long"]), length: 3),
            ]
            for source in sources {
                #expect(try await failure(of: HTTPRequest(.post, server.url, body: .chunks(source))).reason == .requestBody)
            }
            let missing = URL(fileURLWithPath: "/nonexistent/file")
            #expect(try await failure(of: HTTPRequest(.post, server.url, body: .file(missing))).reason == .requestBody)
            #expect(server.requests.isEmpty)
        }

        @Test(arguments: [
            HTTPRequest("GET / HTTP/1.1\r\nX: y", "http://127.0.0.1:9/"), HTTPRequest(.get, "http://127.0.0.1:9/a b"),
            HTTPRequest(.get, "file:///etc/passwd"), HTTPRequest(.get, "http://u:p@127.0.0.1:9/"),
            HTTPRequest(.get, "http://127.0.0.1:9/\r\nX: y"),
            HTTPRequest(.get, "http://127.0.0.1:9/", headers: ["X\r\nY": "z"]),
            HTTPRequest(.get, "http://127.0.0.1:9/", headers: ["X": "a\r\nY: b"]),
            HTTPRequest(.get, "http://127.0.0.1:9/", headers: ["Content-Length": "5"]),
            HTTPRequest(.get, "http://127.0.0.1:9/", headers: ["": "5"]),
        ])
        func `a request that smuggles is refused`(request: HTTPRequest) async throws {
            let failure = try await failure(of: request)
            #expect(failure.reason == .invalidRequest && !failure.mayHaveArrived)
        }
    }

    /// Gives texts as a stream of chunks.
    func chunks(_ texts: [String]) -> AsyncStream<[UInt8]> {
        AsyncStream { stream in
            for text in texts { stream.yield(Array(text.utf8)) }
            stream.finish()
        }
    }
#endif

/// Tells what ends at once from what waits for the usual timeout of two minutes, on a loaded machine as well.
private let wellBelowTheUsualTimeout = Duration.seconds(20)
