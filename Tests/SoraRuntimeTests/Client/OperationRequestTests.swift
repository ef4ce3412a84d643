import Foundation
import Testing

@testable import SoraRuntime

/// Sends a request through a transport that answers nothing, and gives what would have been sent.
func sent(
    _ request: OperationRequest, server: ServerAddress = "https://api.example/v1/", credentials: [Credential?] = [],
    security: [[String]]? = nil,
    options: CallOptions = .init()
) async throws -> HTTPRequest {
    let sent = Locked<HTTPRequest?>(nil)
    let transport = ClosureTransport { request in
        sent.withLock { $0 = request }
        return HTTPResponse(status: 204)
    }
    let client = APIClient(
        server: server, credentials: credentials, security: security,
        configuration: .init(transport: transport, clock: ManualClock().clock))
    try await client.completed(request, options: options)
    return try #require(sent.withLock { $0 })
}

struct OperationRequestTests {
    private func request(_ path: String = "/tasks/{id}") -> OperationRequest {
        OperationRequest("getTask", .get, path)
    }

    private func refusal(_ request: OperationRequest, server: ServerAddress = "https://api.example") async throws -> String {
        let error = try await #require(throws: APIError.self) { try await sent(request, server: server) }
        #expect(error.kind == .invalidRequest && !error.mayHaveArrived)
        return error.words
    }

    @Test func `builds the address`() async throws {
        var request = request("/tasks/{id}/part-{n}.json")
        request.path("id", "a/b ?ü")
        request.path("n", 5)
        request.query("limit", 10)
        request.query("cursor", String?.none)
        request.query("tags", ["a,b", "c"], explode: false)
        request.query("to", "x/y", allowReserved: true)
        request.query("filter", try EncodedParameter(json: ["a": 1]))
        #expect(
            try await sent(request).url
                == "https://api.example/v1/tasks/a%2Fb%20%3F%C3%BC/part-5.json?limit=10&tags=a%2Cb,c&to=x/y&filter=%7B%22a%22%3A1%7D")
    }

    @Test func `sends a multipart form as another kind of multipart`() async throws {
        var form = MultipartForm(boundary: "B")
        form.text("purpose", "video")
        var request = OperationRequest("upload", .post, "/uploads")
        request.body(multipart: form, contentType: "multipart/related")
        #expect(try await sent(request).headers["Content-Type"] == "multipart/related; boundary=B")
        request.body(multipart: form)
        #expect(try await sent(request).headers["Content-Type"] == "multipart/form-data; boundary=B")
    }

    @Test(arguments: ["", ".", ".."])
    func `refuses a path value that would make another path`(value: String) async throws {
        var request = request()
        request.path("id", value)
        #expect(
            try await refusal(request) == #"the path parameter "id" must not be empty, "." or ".." "#.trimmingCharacters(in: .whitespaces))
    }

    @Test func `refuses dots that only the template puts together, and a place without a value`() async throws {
        var request = request("/tasks/{a}{b}/x")
        request.path("a", ".a")
        #expect(try await refusal(request) == #"the path parameter "b" has no value"#)
        request.path("b", "")
        #expect(try await refusal(request).contains("must not be empty"))
        var dots = OperationRequest("getTask", .get, "/tasks/{a}.")
        dots.path("a", [".", ""].joined())
        #expect(try await refusal(dots).contains("must not be"))
        var label = OperationRequest("getTask", .get, "/tasks/{a}")
        label.path("a", ".", style: .label)
        #expect(try await refusal(label) == #"a path parameter makes the path segment "..", which would change the path"#)
    }

    @Test func `writes headers and cookies`() async throws {
        var request = request("/tasks")
        request.header("X-Trace", "t 1")
        request.header("X-None", Int?.none)
        request.header("X-List", [1, 2])
        request.cookie("session", "a;b")
        request.cookie("n", 1)
        request.accept = "video/mp4"
        let options = CallOptions(timeout: .seconds(3), headers: ["x-trace": "t 2", "X-More": "m"])
        let http = try await sent(request, options: options)
        #expect(http.headers.values("X-Trace") == ["t 2"] && http.headers["X-More"] == "m" && http.headers["X-None"] == nil)
        #expect(http.headers["X-List"] == "1,2" && http.headers["Cookie"] == "session=a%3Bb; n=1")
        #expect(http.headers["Accept"] == "video/mp4" && http.headers["Accept-Encoding"] == "identity")
        #expect(http.timeouts.total == .seconds(3))
    }

    @Test func `refuses headers that would smuggle`() async throws {
        var request = request("/tasks")
        request.header("X-Trace", "a\r\nAuthorization: b")
        #expect(try await refusal(request).hasPrefix(#"the header "X-Trace" cannot be sent"#))
        await #expect(throws: APIError.self) { try await sent(OperationRequest("o", .get, "/"), options: .init(headers: ["A\nB": "c"])) }
    }

    @Test(arguments: [
        ("example.com", #"the server address "example.com" does not begin with https:// or http://"#),
        ("https://{region}.example", #"the server address "https://{region}.example" has a variable without a value"#),
        ("https://u:p@example.com", "a server address needs a host, and holds no user name or password"),
        ("https://", "a server address needs a host, and holds no user name or password"),
        ("https://example.com?a=b", "a server address has no query and no fragment"),
        ("https://exämple.com", #"the server address "https://ex\u{00E4}mple.com" holds a character that an address cannot hold"#),
        ("https://example.com:99999", "a server address needs a host, and holds no user name or password"),
    ])
    func `refuses a bad server address`(address: String, words: String) async throws {
        #expect(try await refusal(request("/tasks"), server: ServerAddress(address)) == words)
    }

    @Test func `sends bodies`() async throws {
        var request = OperationRequest("create", .post, "/tasks")
        try request.body(json: ["a": 1])
        var http = try await sent(request)
        #expect(http.headers["Content-Type"] == "application/json")
        guard case .bytes(let bytes) = http.body else { return #expect(Bool(false), "the body is in memory") }
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"a":1}"#)

        var form = URLEncodedForm()
        form.field("a", "b c&d")
        form.field("e", [1, 2])
        form.field("none", Int?.none)
        request.body(form: form)
        http = try await sent(request)
        guard case .bytes(let bytes) = http.body else { return #expect(Bool(false), "the body is in memory") }
        #expect(String(decoding: bytes, as: UTF8.self) == "a=b%20c%26d&e=1&e=2")
    }
}
