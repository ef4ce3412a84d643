import SoraClients
import SoraRuntime

/// A provider without a network, which works for one query and then answers with a status.
actor StubProvider {
    private let outcome: Tokenhot.Video.Status
    private var queries = 0

    init(outcome: Tokenhot.Video.Status) {
        self.outcome = outcome
    }

    func answer(_ request: HTTPRequest) throws -> HTTPResponse {
        switch (request.method, request.url) {
        case (.post, "https://api.tokenhot.ai/v1/videos"):
            return HTTPResponse(json: #"{"id": "video_1", "status": "queued"}"#)
        case (.get, "https://api.tokenhot.ai/v1/videos/video_1"):
            queries += 1
            let status = queries > 1 ? outcome : .inProgress
            return HTTPResponse(json: #"{"id": "video_1", "status": "\#(status.rawValue)", "error": {"message": "no kittens today"}}"#)
        case (.get, "https://api.tokenhot.ai/v1/videos/video_1/content"):
            return HTTPResponse(status: 200, headers: ["Content-Type": "video/mp4"], body: Array("video".utf8))
        default:
            return HTTPResponse(status: 404)
        }
    }
}
