import SoraOperationClients
import SoraRuntime
import Testing

struct ResponseHeadersTests {
    private func client(_ response: HTTPResponse) -> Answers.Client {
        Answers.Client(configuration: ClientConfiguration(transport: ClosureTransport { _ in response }))
    }

    @Test("Every documented header has its type, and one that is absent or unreadable is nil")
    func typedHeaders() async throws {
        let headers = HTTPHeaders([
            .init(name: "link", value: "</a>; rel=next"), .init(name: "LINK", value: "</b>; rel=last"), .init(name: "X-Total", value: "12"),
            .init(name: "X-Kind", value: "final"), .init(name: "X-Sizes", value: "1, 2"), .init(name: "X-Sizes", value: "3"),
            .init(name: "X-Frame", value: "width=640,unit=px,cropped=true"), .init(name: "X-Quota", value: #"{"left": 1.5}"#),
            .init(name: "X-Reset", value: "2024-02-29T00:00:00Z"), .init(name: "Set-Cookie", value: "a=1; Expires=Thu, 01 Jan 2026"),
            .init(name: "Set-Cookie", value: "b=2"), .init(name: "Retry-After", value: "soon"),
        ])
        let record = ResponseRecord()
        let client = client(HTTPResponse(status: 200, headers: headers, body: Array(#"["a"]"#.utf8)))
        #expect(try await client.listVideos(options: .init(onResponse: record.keep)) == ["a"])
        let typed = Answers.ResponseHeaders(try #require(record.response))
        #expect(typed.link == "</a>; rel=next, </b>; rel=last")
        #expect(typed.xTotal == 12 && typed.xKind == .final && typed.xSizes == [1, 2, 3])
        #expect(typed.xFrame == .init(width: 640, unit: "px", cropped: true))
        #expect(typed.xQuota?.left == 1.5)
        #expect(typed.xReset?.rawValue == "2024-02-29T00:00:00Z")
        #expect(typed.setCookie == ["a=1; Expires=Thu, 01 Jan 2026", "b=2"])
        #expect(typed.retryAfter == nil && typed.headers["Retry-After"] == "soon")
    }

    @Test("The headers of an error are read from the error")
    func headersOfErrors() async throws {
        let client = client(HTTPResponse(status: 429, headers: ["Retry-After": "2.5", "X-Kind": "unheard of"]))
        let error = try await #require(throws: APIError.self) { try await client.listVideos() }
        #expect(Answers.ResponseHeaders(error).retryAfter == 2.5)
        #expect(Answers.ResponseHeaders(error).xKind == "unheard of")
        #expect(Answers.ResponseHeaders(error).xTotal == nil)
    }

    @Test("An operation that answers with headers alone has them too")
    func headersAlone() async throws {
        let record = ResponseRecord()
        try await client(HTTPResponse(status: 200, headers: ["X-Total": "7"])).countVideos(options: .init(onResponse: record.keep))
        #expect(record.response.map(Answers.ResponseHeaders.init)?.xTotal == 7)
    }
}
