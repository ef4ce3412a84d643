import Foundation
import Testing

@testable import SoraRuntime

struct CallOptionsTests {
    private func body(_ request: HTTPRequest) throws -> JSONValue {
        guard case .bytes(let bytes) = request.body else { return nil }
        return try JSONValue(parsing: bytes)
    }

    @Test func `adds to the query and the body`() async throws {
        var request = OperationRequest("op", .post, "/tasks?fixed=1")
        request.query("limit", 10)
        try request.body(json: ["a": 1, "b": 2])
        let http = try await sent(
            request, options: .init(query: ["z": "a b", "beta": "1&2"], bodyMembers: ["b": "new", "extra": [1, nil]]))
        #expect(http.url == "https://api.example/v1/tasks?fixed=1&limit=10&beta=1%262&z=a%20b")
        #expect(try body(http) == ["a": 1, "b": "new", "extra": [1, nil]])
    }

    @Test func `refuses members for a body that is no object`() async throws {
        var request = OperationRequest("op", .post, "/tasks")
        for change in [{ _ in }, { try $0.body(json: [1]) }, { $0.body(text: "text") }] as [(inout OperationRequest) throws -> Void] {
            try change(&request)
            let error = await #expect(throws: APIError.self) { try await sent(request, options: .init(bodyMembers: ["a": 1])) }
            #expect(error?.kind == .invalidRequest && error?.words == "members are to be added to a body that is no JSON object")
        }
    }

    @Test func `hides what its own headers hold of credentials`() async throws {
        let scripted = ScriptedClient([{ request in HTTPResponse(status: 400, body: Array((request.headers["Authorization"] ?? "").utf8)) }]
        )
        #expect(await scripted.error(.get, .init(headers: ["authorization": "Bearer my-own-token"]))?.words == "<redacted>")
    }

    @Test func `refuses an idempotency key that no header can hold`() async throws {
        await #expect(throws: APIError.self) {
            try await sent(OperationRequest("op", .post, "/"), options: .init(idempotencyKey: "a\r\nb: c"))
        }
    }
}
