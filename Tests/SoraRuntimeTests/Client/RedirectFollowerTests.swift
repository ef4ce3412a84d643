import Foundation
import Testing

@testable import SoraRuntime

/// Answers each address from a table, and keeps the requests.
private final class Site: HTTPTransport {
    private let pages: [String: (status: Int, location: String)]
    private let seen = Locked<[HTTPRequest]>([])

    init(_ pages: [String: (Int, String)]) {
        self.pages = pages
    }

    var requests: [HTTPRequest] { seen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        seen.withLock { $0.append(request) }
        guard let page = pages[request.url] else { return HTTPResponse(status: 200, json: "1") }
        return HTTPResponse(status: page.status, headers: ["Location": page.location])
    }
}

struct RedirectFollowerTests {
    private func follow(_ site: Site, _ method: HTTPMethod = .get) async throws {
        let client = APIClient(
            server: "https://a.example", credentials: [.bearer("b", "token"), .apiKey("k", in: .header("X-Key"), "key1")],
            configuration: .init(transport: site))
        var request = OperationRequest("op", method, "/x/y")
        if method == .post { request.body(text: "body") }
        try await client.completed(request)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `keeps credentials within the origin`(status: Int) async throws {
        let site = Site(["https://a.example/x/y": (status, "z?q=1#f")])
        try await follow(site)
        #expect(site.requests.map(\.url) == ["https://a.example/x/y", "https://a.example/x/z?q=1"])
        #expect(site.requests[1].headers["Authorization"] == "Bearer token" && site.requests[1].headers["X-Key"] == "key1")
    }

    @Test(arguments: ["https://b.example/", "https://a.example:444/", "//b.example/", "https://a.example.b.example/"])
    func `leaves credentials behind where the origin changes, and when it comes back`(location: String) async throws {
        let other = location.hasPrefix("//") ? "https:" + location : location
        let site = Site(["https://a.example/x/y": (302, location), other: (302, "https://a.example/end")])
        try await follow(site)
        #expect(site.requests.map(\.url) == ["https://a.example/x/y", other, "https://a.example/end"])
        for request in site.requests.dropFirst() {
            #expect(Set(request.headers.map(\.name)) == ["User-Agent", "Accept", "Accept-Encoding"])
        }
    }

    @Test func `turns 303 into GET and follows no other POST`() async throws {
        let site = Site(["https://a.example/x/y": (303, "/z")])
        try await follow(site, .post)
        #expect(site.requests.map(\.method) == [.post, .get])
        #expect(site.requests[1].headers["Content-Type"] == nil)
        guard case .none = site.requests[1].body else { return #expect(Bool(false), "no body follows") }
        for status in [301, 302, 307, 308] {
            let site = Site(["https://a.example/x/y": (status, "/z")])
            let error = await #expect(throws: APIError.self) { try await follow(site, .post) }
            #expect(error?.kind == .status && error?.status == status && site.requests.count == 1)
        }
    }

    @Test func `ends a loop`() async throws {
        let site = Site(["https://a.example/x/y": (302, "/x/y")])
        let error = await #expect(throws: APIError.self) { try await follow(site) }
        #expect(error?.kind == .redirect && error?.words == "the server redirected more than 5 times" && site.requests.count == 6)
    }

    @Test(arguments: ["http://a.example/x", "file:///etc/passwd", "javascript:alert(1)", "https://u:p@a.example/"])
    func `refuses what is not safe`(location: String) async throws {
        let site = Site(["https://a.example/x/y": (302, location)])
        let error = await #expect(throws: APIError.self) { try await follow(site) }
        #expect(error?.kind == .redirect && site.requests.count == 1)
    }
}
