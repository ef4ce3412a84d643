import Foundation

@testable import SoraRuntime

/// What a call sends, in the words in which a test expects it.
struct SentRequest: Sendable {
    let http: HTTPRequest
    let bytes: [UInt8]

    /// The address without the server.
    var target: String { String(http.url.dropFirst("https://api.example".count)) }
    /// The body's text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// The body's text with the boundary of a multipart form as `B` and line ends as line feeds.
    var parts: String {
        let boundary = http.headers["Content-Type"]?.components(separatedBy: "boundary=").last ?? ""
        return text.replacingOccurrences(of: boundary, with: "B").replacingOccurrences(of: "\r\n", with: "\n")
    }
}

/// Makes one call with a configuration whose transport sends nothing, and gives what would have been sent.
func sent(by call: (ClientConfiguration) async throws -> Void) async throws -> SentRequest {
    let recorder = RequestRecorder()
    try await call(ClientConfiguration(transport: recorder))
    guard let request = await recorder.request else { throw NothingSent() }
    return request
}

/// A transport that keeps the request that it is given.
private actor RequestRecorder: HTTPTransport {
    private(set) var request: SentRequest?

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        var bytes: [UInt8] = []
        switch request.body {
        case .bytes(let all): bytes = all
        case .chunks(let source):
            let next = try source.makeReader()
            while let chunk = try await next() { bytes += chunk }
        default: break
        }
        self.request = SentRequest(http: request, bytes: bytes)
        return HTTPResponse(status: 200, json: "{}")
    }
}

private struct NothingSent: Error {}
