import Testing

@testable import SoraRuntime

struct StreamTests {
    private let request = OperationRequest("op", .get, "/a")

    /// A client whose answer comes in pieces.
    private func client(_ pieces: [String], limit: Int = 1000, type: String = "text/plain") -> APIClient {
        let rest = Locked(pieces[...])
        let body = HTTPResponseBody { rest.withLock { $0.popFirst() }.map { Array($0.utf8) } }
        let transport = ClosureTransport { _ in
            HTTPResponse(head: HTTPResponseHead(status: 200, headers: ["Content-Type": type]), body: body)
        }
        var configuration = ClientConfiguration(transport: transport)
        configuration.maximumResponseBytes = limit
        return APIClient(server: "https://a.example", configuration: configuration)
    }

    /// Cuts a text into pieces of so many characters.
    private func cut(_ text: String, into count: Int) -> [String] {
        let bytes = Array(text)
        return stride(from: 0, to: bytes.count, by: count).map { String(bytes[$0..<min($0 + count, bytes.count)]) }
    }

    private static let events = """
        : a comment

        event: delta
        id: 7
        data: {"n":
        data: 1}

        data:{"n":2}
        retry: 10

        data

        data: [DONE]

        data: {"n":3}


        """

    private struct Number: Codable, Sendable, Equatable { var n: Int }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func `gives events, wherever the answer is cut`(count: Int) async throws {
        for end in ["\n", "\r\n", "\r"] {
            let text = Self.events.replacing("data\n\n", with: "").replacing("\n", with: end)
            let stream: EventStream<Number> = try await client(cut(text, into: count)).events(request)
            var seen: [String] = []
            for try await element in stream { seen.append("\(element.event.name) \(element.event.id ?? "-") \(element.value.n)") }
            #expect(seen == ["delta 7 1", "message 7 2"])
        }
    }

    @Test func `tells an event that does not fit`() async throws {
        let stream: EventStream<Number> = try await client(["data: {\"n\":\"x\"}\n\n"]).events(request)
        let error = await #expect(throws: APIError.self) { for try await _ in stream {} }
        #expect(error?.kind == .decoding)
        #expect(error?.pointer == "/n")
    }

    @Test(arguments: [1, 4, 1000])
    func `gives values of lines and of sequences`(count: Int) async throws {
        for text in ["{\"n\":1}\n\n{\"n\":2}\n{\"n\":3}", "\u{1E}{\"n\":1}\n\u{1E}{\"n\":2}\n\u{1E}{\"n\":3}\n"] {
            let stream: ValueStream<Number> = try await client(cut(text, into: count)).values(request)
            var seen: [Int] = []
            for try await value in stream { seen.append(value.n) }
            #expect(seen == [1, 2, 3])
        }
    }

    @Test(arguments: [1, 2, 5, 1000])
    func `takes texts of several lines in a sequence, and empty ones`(count: Int) async throws {
        let text = "\u{1E}\u{1E}{\n  \"n\": 1\r\n}\n\u{1E}{\"n\":\n2}\n\u{1E}\n\u{1E}{\"n\":3}\n"
        let stream: ValueStream<Number> = try await client(cut(text, into: count), type: "application/json-seq").values(request)
        var seen: [Int] = []
        for try await value in stream { seen.append(value.n) }
        #expect(seen == [1, 2, 3])
    }

    @Test func `tells a text that its sequence ends within`() async throws {
        let stream: ValueStream<Number> = try await client(["\u{1E}{\"n\":1}\n\u{1E}{\"n\""], type: "application/json-seq").values(request)
        var seen: [Int] = []
        let error = await #expect(throws: APIError.self) { for try await value in stream { seen.append(value.n) } }
        #expect(seen == [1] && error?.kind == .decoding)
    }

    @Test func `takes the time of the next connection, and the name of the last whole event`() {
        var parser = EventParser()
        _ = parser.events(from: Array("id: 7\nretry: 250\ndata: a\n\nid: 8\nretry: soon\ndata: b\n".utf8))
        #expect(parser.lastID == "7" && parser.retry == 250)
        _ = parser.events(from: Array("\nid\n\n".utf8))
        #expect(parser.lastID == "")
    }

    @Test func `holds no endless line`() async throws {
        let stream: ValueStream<Number> = try await client(["[1,", "1,1,", "1,1,1,1"], limit: 8).values(request)
        let error = await #expect(throws: APIError.self) { for try await _ in stream {} }
        #expect(error?.kind == .tooLarge)
    }
}
