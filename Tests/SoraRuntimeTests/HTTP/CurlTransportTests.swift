#if os(Linux)
    import Foundation
    import Testing

    @testable import SoraRuntime

    /// The tests' own transport: no proxy stands between it and loopback.
    let loopback = CurlTransport(.init(proxy: .none))

    extension CurlTransport {
        /// Sends a request and reads the whole answer.
        fileprivate func fetch(_ request: HTTPRequest) async throws -> (head: HTTPResponseHead, body: [UInt8]) {
            let response = try await send(request)
            return (response.head, try await response.body.bytes(upTo: .max))
        }
    }

    @Suite(.timeLimit(.minutes(5)))
    struct CurlTransportTests {
        @Test func `keeps one connection for many calls`() async throws {
            let server = try LoopbackServer { _ in answer(200, ["X-A: 1", "x-a: 2"], "hello") }
            for _ in 0..<20 {
                let (head, body) = try await loopback.fetch(HTTPRequest(.get, server.url + "/a?b=c"))
                #expect(head.status == 200 && body == Array("hello".utf8))
                #expect(head.headers.values("X-A") == ["1", "2"])
            }
            #expect(server.connectionCount == 1)
            #expect(server.requests.map(\.target) == Array(repeating: "/a?b=c", count: 20))
            #expect(server.requests[0].headers["Accept-Encoding"] == "identity")
        }

        @Test func `sends method, headers and body as they are`() async throws {
            let server = try LoopbackServer { _ in answer() }
            let headers: HTTPHeaders = ["x-lower": "v", "X-Empty": "", "Content-Type": "text/plain"]
            for method in [HTTPMethod.post, .put, .patch, .delete, "PURGE", .get, .query] {
                _ = try await loopback.fetch(
                    HTTPRequest(method, server.url + "/../a%2Fb", headers: headers, body: .bytes(Array("body".utf8))))
            }
            _ = try await loopback.fetch(HTTPRequest(.post, server.url))
            let requests = server.requests
            #expect(requests.map(\.method) == ["POST", "PUT", "PATCH", "DELETE", "PURGE", "GET", "QUERY", "POST"])
            #expect(requests.prefix(7).allSatisfy { $0.text == "body" && $0.target == "/../a%2Fb" })
            #expect(requests[0].headers.values("x-lower") == ["v"] && requests[0].headers["X-Empty"] == "")
            #expect(requests[0].headers["Expect"] == nil && requests[0].headers["Accept"] == nil)
            #expect(requests[7].headers["Content-Length"] == "0")
        }

        @Test func `reads chunks, interim answers, trailers and bodies without length`() async throws {
            let server = try LoopbackServer { connection in
                while let request = connection.readRequest() {
                    connection.write("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n")
                    if request.target == "/closing" { return connection.write("HTTP/1.1 200 OK\r\n\r\nuntil the end") }
                    connection.write("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\nX-Folded: a\r\n  b\r\n\r\n")
                    connection.write("3\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: t\r\n\r\n")
                }
            }
            let (head, body) = try await loopback.fetch(HTTPRequest(.get, server.url + "/chunked"))
            #expect(head.status == 201 && body == Array("abcde".utf8))
            #expect(head.headers["Link"] == nil && head.headers["X-Trailer"] == nil && head.headers["X-Folded"] == "a b")
            let closing = try await loopback.fetch(HTTPRequest(.get, server.url + "/closing"))
            #expect(closing.body == Array("until the end".utf8))
        }

        @Test func `gives the head before the body has come`() async throws {
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n")
                connection.waitForClient()
            }
            let response = try await loopback.send(HTTPRequest(.get, server.url))
            #expect(response.head.expectedLength == 4)
        }

        @Test func `answers HEAD and 204 without a body`() async throws {
            let server = try LoopbackServer { connection in
                while let request = connection.readRequest() {
                    connection.write(
                        request.method == "HEAD" ? "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" : "HTTP/1.1 204 None\r\n\r\n")
                }
            }
            let head = try await loopback.fetch(HTTPRequest(.head, server.url))
            #expect(head.head.expectedLength == 9 && head.body.isEmpty)
            #expect(try await loopback.fetch(HTTPRequest(.delete, server.url)).head.status == 204)
        }

        @Test func `carries a megabyte each way`() async throws {
            let megabyte = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            let server = try LoopbackServer { connection in
                while let request = connection.readRequest() {
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(request.body.count)\r\n\r\n")
                    _ = connection.write(request.body)
                }
            }
            #expect(try await loopback.fetch(HTTPRequest(.post, server.url, body: .bytes(megabyte))).body == megabyte)
            let source = ChunkSource { [pieces = Locked(0)] in
                {
                    let piece = pieces.withLock { count in
                        defer { count += 1 }
                        return count
                    }
                    return piece < 16 ? Array(megabyte[piece * 65_536..<(piece + 1) * 65_536]) : nil
                }
            }
            #expect(try await loopback.fetch(HTTPRequest(.post, server.url, body: .chunks(source))).body == megabyte)
            #expect(server.requests.map(\.isChunked) == [false, true])
        }

        @Test func `holds a fast server back`() async throws {
            let written = Locked(0)
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n")
                let block = [UInt8](repeating: 7, count: 65_536)
                for _ in 0..<1_024 where connection.write(block) { written.withLock { $0 += block.count } }
            }
            let response = try await loopback.send(HTTPRequest(.get, server.url))
            var iterator = response.body.makeAsyncIterator()
            var received = try #require(try await iterator.next()).count
            // While nobody reads, another call shows that the loop has had its turns and that the first one stands still.
            let other = try LoopbackServer { _ in answer() }
            var before = -1
            while case let now = written.withLock({ $0 }), now != before {
                before = now
                for _ in 0..<200 { _ = try await loopback.fetch(HTTPRequest(.get, other.url)) }
            }
            #expect(before < 33_554_432, "the sockets' buffers hold some megabytes, not the whole body")
            while let chunk = try await iterator.next() {
                #expect(chunk.count <= ResponseChannel.capacity + 65_536)
                received += chunk.count
            }
            #expect(received == 67_108_864)
        }

        @Test func `runs a thousand calls, at most so many at once`() async throws {
            let server = try LoopbackServer { request in answer(200, [], request.target) }
            let transport = CurlTransport(.init(proxy: .none, maximumCallsPerOrigin: 20))
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<1_000 {
                    group.addTask { try await transport.fetch(HTTPRequest(.get, server.url + "/\(index)")).body == Array("/\(index)".utf8) }
                }
                for try await isRight in group { #expect(isRight) }
            }
            #expect(server.connectionCount <= 20)
        }
    }
#endif
