import Foundation
import SoraRuntime

/// The tasks of one scenario of the fault server, created and followed by one client whose clock runs ahead.
struct Studio {
    /// What the provider answers.
    struct Video: Decodable, Sendable {
        let id: String
        let status: String
        let progress: Int
    }

    /// What the provider counted.
    struct Report: Decodable {
        /// How often each prompt was worked on.
        let prompts: [String: Int]
        /// How often each task was asked for.
        let polls: [String: Int]
        /// How many calls failed on purpose, by how they did.
        let failures: [String: Int]
    }

    let fault: Fault
    let time = ManualClock(runsAhead: true)
    private let api: APIClient
    private let follower: TaskFollower<Video>

    /// Visits a scenario.
    init(
        _ scenario: String, transport: any HTTPTransport = loopback, retries: RetryPolicy = .none,
        _ change: (inout TaskTerms) -> Void = { _ in }
    ) throws {
        let fault = try Fault(scenario, transport: transport)
        let clock = time.clock
        let api = fault.client { ($0.clock, $0.retries) = (clock, retries) }
        var terms = TaskTerms(succeeded: ["completed"], failed: ["failed"])
        (terms.progress, terms.results, terms.resultLifetime) = ("/progress", "/results/*", .seconds(86_400))
        (terms.failureWords, terms.failureCode) = ("/error/message", "/error/code")
        change(&terms)
        follower = TaskFollower(api, fault.request(.get, "/videos/{id}"), terms) { id, options in
            var request = fault.request(.get, "/videos/{id}")
            request.path("id", id.text)
            return try await api.decoded(request, options: options)
        }
        (self.fault, self.api) = (fault, api)
    }

    /// Creates a task.
    func create(deadline: Duration? = nil, options: CallOptions = .init()) async throws -> TaskUpdates<Video> {
        try await follower.updates(deadline: deadline, options: options) { options in
            var request = fault.request(.post, "/videos")
            try request.body(json: ["prompt": "a kitten"])
            let _: Video = try await api.decoded(request, options: options)
        }
    }

    /// Follows a task that was created before.
    func updates(id: String) -> TaskUpdates<Video> { follower.updates(id: id, deadline: nil, options: .init()) }

    /// Asks what the provider counted.
    func report() async throws -> Report {
        let data = try await fault.client().data(fault.request(.get, "/report"))
        return try JSONDecoder().decode(Report.self, from: data)
    }
}
