import Foundation
import SoraRuntime

/// What the provider of these tests says of a task.
struct Job: Decodable, Equatable, Sendable {
    var id: String?
    var status: String?
    var count: Int?
}

/// A provider with one task, whose queries are answered as a script says; the last answer stays.
final class ScriptedTask: Sendable {
    /// An answer to a query.
    enum Reply: Sendable {
        case json(String, status: Int = 200, headers: HTTPHeaders = [:])
        case page(String)
        case failure(TransportFailure.Reason)
    }

    private let state: Mutex
    let time: ManualClock
    private let created: Reply
    private let content: @Sendable (HTTPRequest) throws -> HTTPResponse

    /// What has been asked so far.
    private actor Mutex {
        var replies: [Reply]
        var requests: [String] = []
        var queryTimes: [Duration] = []

        init(_ replies: [Reply]) { self.replies = replies }

        func note(_ request: String) { requests.append(request) }

        func query(at time: Duration) -> Reply {
            queryTimes.append(time)
            return replies.count > 1 ? replies.removeFirst() : replies[0]
        }
    }

    init(
        _ replies: [Reply], created: Reply = .json(#"{"id": "job_1", "status": "queued"}"#), runsAhead: Bool = true,
        content: @escaping @Sendable (HTTPRequest) throws -> HTTPResponse = { _ in HTTPResponse(status: 404) }
    ) {
        state = Mutex(replies)
        time = ManualClock(runsAhead: runsAhead)
        self.created = created
        self.content = content
    }

    /// The requests so far, as `GET https://…`.
    var requests: [String] { get async { await state.requests } }
    /// When each query came, in seconds since the clock was made.
    var queryTimes: [Duration] { get async { await state.queryTimes } }

    var api: APIClient {
        APIClient(
            server: "https://jobs.example.com", credentials: [.bearer("token", "secret")],
            configuration: ClientConfiguration(transport: ClosureTransport { try await self.answer($0) }, clock: time.clock))
    }

    private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
        await state.note("\(request.method.rawValue) \(request.url)")
        switch (request.method, request.url) {
        case (.post, "https://jobs.example.com/jobs"): return try response(created)
        case (.get, "https://jobs.example.com/jobs/job_1"): return try response(await state.query(at: time.elapsed))
        default: return try content(request)
        }
    }

    private func response(_ reply: Reply) throws -> HTTPResponse {
        switch reply {
        case .json(let text, let status, let headers):
            var headers = headers
            headers["Content-Type"] = "application/json"
            return HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
        case .page(let text): return HTTPResponse(status: 200, headers: ["Content-Type": "text/html"], body: Array(text.utf8))
        case .failure(let reason): throw TransportFailure(reason, "scripted")
        }
    }
}

extension ScriptedTask {
    /// How the provider's tasks are followed.
    func follower(
        _ change: (inout TaskTerms) -> Void = { _ in }, content: TaskFollower<Job>.Call<BodyStream>? = nil
    ) -> TaskFollower<Job> {
        var terms = TaskTerms(succeeded: ["done"], failed: ["failed"])
        terms.progress = "/progress"
        terms.results = "/urls/*"
        terms.failureWords = "/error/message"
        terms.failureCode = "/error/code"
        change(&terms)
        let api = api
        return TaskFollower(
            api, OperationRequest("getJob", .get, "/jobs/{id}"), terms,
            query: { id, options in
                var request = OperationRequest("getJob", .get, "/jobs/{id}")
                request.path("id", id.text)
                return try await api.decoded(request, options: options)
            }, content: content)
    }

    /// Creates the task, and follows it.
    func create(
        _ follower: TaskFollower<Job>, deadline: Duration? = nil, options: CallOptions = .init()
    ) async throws -> TaskUpdates<Job> {
        let api = api
        return try await follower.updates(deadline: deadline, options: options) { options in
            let _: Job = try await api.decoded(OperationRequest("createJob", .post, "/jobs"), options: options)
        }
    }
}

extension ScriptedTask.Reply {
    /// A task of a status.
    static func status(_ status: String, progress: String? = nil) -> Self {
        .json(#"{"id": "job_1", "status": "\#(status)"\#(progress.map { #", "progress": \#($0)"# } ?? "")}"#)
    }

    static let done = Self.json(#"{"id": "job_1", "status": "done", "urls": ["https://files.example.com/a.mp4?s=1%2F2"]}"#)
}
