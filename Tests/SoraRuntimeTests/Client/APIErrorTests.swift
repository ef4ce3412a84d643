import Foundation
import Testing

@testable import SoraRuntime

/// A client whose every call gets one answer.
func client(answering response: HTTPResponse, token: BearerToken = "sk-secret-token", limit: Int = 64 << 20) -> APIClient {
    let configuration = ClientConfiguration(
        transport: ClosureTransport { _ in response }, retries: .none, maximumResponseBytes: limit)
    return APIClient(server: "https://api.example", credentials: [.bearer("bearerAuth", token)], configuration: configuration)
}

struct APIErrorTests {
    private struct Task: Codable, Equatable {
        var id: String
    }

    private var request: OperationRequest {
        var request = OperationRequest("getTask", .get, "/v1/tasks/{id}")
        request.path("id", "hidden-id")
        request.query("key", "hidden-value")
        return request
    }

    private func error(_ response: HTTPResponse, limit: Int = 64 << 20) async throws -> APIError {
        try await #require(throws: APIError.self) {
            let _: Task = try await client(answering: response, limit: limit).decoded(request)
        }
    }

    @Test func `says what the server says`() async throws {
        let headers: HTTPHeaders = ["Content-Type": "application/json", "X-Request-Id": "req_1"]
        let body = #"{"error": {"code": "bad", "message": "duration must be\n10 or 15"}}"#
        let error = try await error(HTTPResponse(status: 400, headers: headers, body: Array(body.utf8)))
        #expect(error.description == "getTask failed: GET /v1/tasks/{id} answered 400: duration must be 10 or 15 (request req_1)")
        #expect(error.localizedDescription == error.description)
        #expect(error.kind == .status && error.status == 400 && error.requestID == "req_1" && error.mayHaveArrived)
        struct Body: Decodable {
            struct Inner: Decodable { var code: String }
            var error: Inner
        }
        #expect(try error.body(as: Body.self)?.error.code == "bad")
        let wrong = try #require(throws: APIError.self) { try error.body(as: [String: Int].self) }
        #expect(wrong.kind == .decoding && wrong.pointer == "/error")
    }

    @Test(arguments: [
        (#"{"error": "no credits"}"#, "no credits"), (#"{"code": 1, "message": "m"}"#, "m"), (#"{"error": {}, "message": "m"}"#, "m"),
        (#"{"detail": "d"}"#, "d"), (#"[{"message": "m"}]"#, "m"), (#"{"errors": [{"title": "t"}]}"#, "t"), ("plain", "plain"), ("{}", ""),
        ("", ""),
    ])
    func `finds the message`(body: String, message: String) {
        #expect(ErrorMessage.find(in: Array(body.utf8), contentType: nil) == message)
        #expect(ErrorMessage.find(in: Array("<html>".utf8), contentType: "text/html") == "")
    }

    @Test func `never holds what the server echoes of a credential or the request of values`() async throws {
        let body = Array(#"{"message": "bad token sk-secret-token \u001b[31m\u202e"}"#.utf8)
        let error = try await error(
            HTTPResponse(status: 401, headers: ["X-Request-ID": "sk-secret-token", "X-Echo": "sk-secret-token"], body: body))
        var dumped = ""
        dump(error, to: &dumped)
        for text in [error.description, dumped, String(reflecting: error), String(decoding: error.bodyBytes, as: UTF8.self)] {
            #expect(!text.contains("secret") && !text.contains("hidden"))
        }
        #expect(error.description == "getTask failed: GET /v1/tasks/{id} answered 401: bad token <redacted> [31m (request <redacted>)")
    }

    @Test func `bounds the words`() async throws {
        let error = try await error(HTTPResponse(status: 500, body: [UInt8](repeating: 0x61, count: 5_000)))
        #expect(error.words.count == 501 && error.bodyBytes.count == 5_000)
    }

    @Test func `points to the place that does not fit`() async throws {
        let error = try await error(HTTPResponse(json: #"{"id": 5}"#))
        #expect(error.kind == .decoding && error.pointer == "/id")
        #expect(error.description.hasPrefix("getTask failed: the answer of GET /v1/tasks/{id} could not be read at /id: "))
        #expect(try await self.error(HTTPResponse(status: 204)).words == "the answer has no body")
    }

    @Test func `tells a page from JSON`() async throws {
        let page = HTTPResponse(status: 200, headers: ["Content-Type": "text/html; charset=utf-8"], body: Array("<html>".utf8))
        let error = try await error(page)
        #expect(error.kind == .unexpectedContentType && error.words == "the answer is text/html instead of JSON")
        let lax = HTTPResponse(status: 200, headers: ["Content-Type": "text/plain"], body: Array(#"{"id": "a"}"#.utf8))
        let task: Task = try await client(answering: lax).decoded(request)
        #expect(task.id == "a")
        var download = request
        download.accept = "video/mp4"
        let wrong = await #expect(throws: APIError.self) { _ = try await client(answering: HTTPResponse(json: "{}")).stream(download) }
        #expect(wrong?.kind == .unexpectedContentType)
    }

    @Test func `limits what it holds in memory`() async throws {
        let response = HTTPResponse(status: 200, body: [UInt8](repeating: 0x20, count: 101))
        #expect(try await error(response, limit: 100).kind == .tooLarge)
        let announced = HTTPResponse(status: 200, headers: ["Content-Length": "101"])
        #expect(try await error(announced, limit: 100).kind == .tooLarge)
    }

    @Test func `translates what the transport throws and leaves cancellation`() async throws {
        func thrown(_ failure: any Error) async -> (any Error)? {
            let configuration = ClientConfiguration(transport: ClosureTransport { _ in throw failure }, retries: .none)
            do {
                try await APIClient(server: "https://api.example", configuration: configuration).completed(request)
                return nil
            } catch {
                return error
            }
        }
        let refused = await thrown(TransportFailure(.connection, "refused", mayHaveArrived: false)) as? APIError
        #expect(refused?.kind == .connection && refused?.mayHaveArrived == false)
        #expect(refused?.description == "getTask failed: GET /v1/tasks/{id} got no answer: refused")
        #expect(await thrown(TransportFailure(.timeout, "slow")) as? APIError != nil)
        #expect(await thrown(CancellationError()) is CancellationError)
    }

    @Test func `refuses an answer that is compressed unasked`() async throws {
        let response = HTTPResponse(status: 200, headers: ["Content-Encoding": "gzip"], body: [0x1F, 0x8B])
        #expect(try await error(response).kind == .brokenResponse)
    }
}
