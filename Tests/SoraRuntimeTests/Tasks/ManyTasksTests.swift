import Foundation
import SoraRuntime
import Testing

@Suite("A thousand tasks", .timeLimit(.minutes(5))) struct ManyTasksTests {
    @Test("All end rightly while a fifth of the calls fail, none is created twice, and the memory stays small") func thousand() async throws
    {
        let provider = ManyTasks()
        let time = ManualClock(runsAhead: true)
        let api = APIClient(
            server: "https://jobs.example.com",
            configuration: ClientConfiguration(transport: ClosureTransport { try await provider.answer($0) }, clock: time.clock))
        var terms = TaskTerms(succeeded: ["done"], failed: ["failed"])
        terms.progress = "/progress"
        // All share a clock that runs ahead, so that a moment of one is long for another.
        terms.deadline = .seconds(100 * 86_400)
        terms.grace = terms.deadline
        let follower = TaskFollower<Job>(api, OperationRequest("getJob", .get, "/jobs/{id}"), terms) { id, options in
            var request = OperationRequest("getJob", .get, "/jobs/{id}")
            request.path("id", id.text)
            return try await api.decoded(request, options: options)
        }
        let before = residentBytes()
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1_000 {
                group.addTask {
                    try await follower.updates(deadline: nil, options: .init()) { options in
                        let _: Job = try await api.decoded(OperationRequest("createJob", .post, "/jobs"), options: options)
                    }.finished().id
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(ids.count == 1_000)
        #expect(await provider.created == 1_000)
        #expect(await provider.failed > 500)
        // A sanitizer's shadow memory is not ours.
        guard ProcessInfo.processInfo.environment["SORA_SANITIZED"] == nil else { return }
        if let before, let after = residentBytes() { #expect(after - before < 200 << 20, "\((after - before) >> 20) MiB more") }
    }
}

/// A provider whose tasks take five queries, and which fails every fifth query in one of several ways.
private actor ManyTasks {
    private(set) var created = 0
    private(set) var failed = 0
    private var queries: [String: Int] = [:]
    private var calls = 0

    func answer(_ request: HTTPRequest) throws -> HTTPResponse {
        if request.method == .post {
            created += 1
            return HTTPResponse(json: #"{"id": "job_\#(created)"}"#)
        }
        calls += 1
        if calls % 5 == 0 { return try failure() }
        let count = queries[request.url, default: 0] + 1
        queries[request.url] = count
        return HTTPResponse(json: #"{"status": "\#(count < 5 ? "running" : "done")", "progress": \#(count * 20)}"#)
    }

    private func failure() throws -> HTTPResponse {
        failed += 1
        switch failed % 4 {
        case 0: throw TransportFailure(.connection, "the line broke")
        case 1: return HTTPResponse(status: 503)
        case 2: return HTTPResponse(status: 429, headers: ["Retry-After": "30"])
        default: return HTTPResponse(status: 404)
        }
    }
}

/// The memory that the process takes; nil where the system does not tell it in `/proc`.
private func residentBytes() -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4_096 }
}
