#if os(Linux)
    import Foundation
    import Testing

    @testable import SoraRuntime

    /// The client over real connections.
    @Suite(.timeLimit(.minutes(5)))
    struct LoopbackClientTests {
        private func client(_ server: LoopbackServer) -> APIClient {
            APIClient(
                server: ServerAddress(server.url), credentials: [.bearer("b", "sk-token"), .apiKey("k", in: .header("X-Key"), "key1")],
                configuration: .init(transport: loopback, retries: .none))
        }

        @Test func `leaves credentials behind when it follows to another server`() async throws {
            let other = try LoopbackServer { _ in answer(200, [], "\"there\"") }
            let server = try LoopbackServer { _ in answer(302, ["Location: \(other.url)/there"]) }
            let text: String = try await client(server).decoded(OperationRequest("op", .get, "/here"))
            #expect(text == "there")
            #expect(server.requests[0].headers["Authorization"] == "Bearer sk-token" && server.requests[0].headers["X-Key"] == "key1")
            #expect(other.requests[0].headers["Authorization"] == nil && other.requests[0].headers["X-Key"] == nil)
        }

        @Test func `tells that nothing arrived where the connection is refused`() async throws {
            let server = try LoopbackServer { _ in }
            server.stop()
            let error = await #expect(throws: APIError.self) { try await client(server).completed(OperationRequest("op", .post, "/here")) }
            #expect(error?.kind == .connection && error?.mayHaveArrived == false)
            #expect(error?.description.hasPrefix("op failed: POST /here got no answer: ") == true)
        }

        @Test func `uploads a form with a file under its length`() async throws {
            let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".png")
            let content = [UInt8](repeating: 0x2A, count: 300_000)
            try Data(content).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let server = try LoopbackServer { _ in answer(200, [], "{}") }
            var form = MultipartForm()
            form.text("purpose", "video")
            form.file("file", FilePart(contentsOf: file))
            var request = OperationRequest("upload", .post, "/uploads")
            request.body(multipart: form)
            try await client(server).completed(request)
            form.file("stream", FilePart(ChunkSource(chunks(["a", "b"]))))
            request.body(multipart: form)
            try await client(server).completed(request)
            let received = server.requests
            #expect(received.map(\.isChunked) == [false, true])
            #expect(received[0].headers["Content-Type"] == "multipart/form-data; boundary=\(form.boundary)")
            #expect(received[0].headers["Content-Length"] == String(received[0].body.count))
            #expect(received[0].body.filter { $0 == 0x2A }.count == 300_000)
            #expect(received[1].text.hasSuffix("\r\n\r\nab\r\n--\(form.boundary)--\r\n"))
        }

        @Test func `times a call out and cancels one`() async throws {
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.waitForClient()
            }
            let error = await #expect(throws: APIError.self) {
                try await client(server).completed(OperationRequest("op", .get, "/"), options: .init(timeout: .milliseconds(500)))
            }
            #expect(error?.kind == .timeout)
            // On a loaded machine the time may be over before the request leaves.
            #expect(error?.mayHaveArrived == true || server.requests.isEmpty)
            let call = Task { try await client(server).completed(OperationRequest("op", .get, "/")) }
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
        }

        @Test func `downloads a stream into a file`() async throws {
            let video = String(repeating: "0123456789", count: 100_000)
            let server = try LoopbackServer { _ in answer(200, ["Content-Type: video/mp4"], video) }
            var request = OperationRequest("download", .get, "/video")
            request.accept = "video/mp4"
            let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".mp4")
            defer { try? FileManager.default.removeItem(at: file) }
            let stream = try await client(server).stream(request)
            #expect(stream.response.contentType == "video/mp4" && stream.response.expectedLength == 1_000_000)
            try await stream.write(to: file)
            #expect(try String(contentsOf: file, encoding: .utf8) == video)
        }
    }
#endif
