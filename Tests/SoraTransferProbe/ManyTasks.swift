import Foundation
import SoraRuntime

/// Tasks that are created and waited for at once by one client, as one prompt each: `kitten 0`, `kitten 1`, …
///
/// The even ones bear an idempotency key, so that their creation may be sent again in doubt; the odd ones do not.
struct ManyTasks: Sendable {
    /// How the tasks ended.
    struct Outcome: Codable {
        /// The identifiers of the tasks that have a result.
        var finished: [String] = []
        /// The prompts of those of which the creation's answer was lost, as its error says.
        var inDoubt: [String] = []
        /// What else came of tasks.
        var wrong: [String] = []
        /// The memory that all of them took, in KiB.
        var memory = 0
    }

    private let api: APIClient
    private let follower: TaskFollower<JSONValue>

    /// Creates the client of a provider.
    init(of provider: String, transport: any HTTPTransport) {
        let pauses = RetryPolicy(maximumAttempts: 2, firstPause: .milliseconds(20), refusals: [429, 503])
        let configuration = ClientConfiguration(transport: transport, timeouts: HTTPTimeouts(idle: .seconds(60)), retries: pauses)
        let api = APIClient(server: ServerAddress(provider), configuration: configuration)
        var terms = TaskTerms(succeeded: ["completed"], failed: ["failed"])
        (terms.progress, terms.results) = ("/progress", "/results/*")
        (terms.interval, terms.grace, terms.deadline) = (.milliseconds(200), .zero, .seconds(240))
        follower = TaskFollower(api, OperationRequest("getVideo", .get, "/videos/{id}"), terms) { id, options in
            var request = OperationRequest("getVideo", .get, "/videos/{id}")
            request.path("id", id.text)
            return try await api.decoded(request, options: options)
        }
        self.api = api
    }

    /// Creates so many tasks, and waits until the last has ended.
    func outcome(of count: Int) async -> Outcome {
        await withTaskGroup(of: Outcome.self) { group in
            for number in 0..<count { group.addTask { await outcome(ofNumber: number) } }
            return await group.reduce(into: Outcome()) { all, one in
                all.finished += one.finished
                all.inDoubt += one.inDoubt
                all.wrong += one.wrong
            }
        }
    }

    private func outcome(ofNumber number: Int) async -> Outcome {
        let prompt = "kitten \(number)"
        let key = number % 2 == 0 ? "order-\(number)" : nil
        do {
            let finished = try await create(prompt, options: CallOptions(idempotencyKey: key)).finished()
            guard finished.status == "completed", finished.links.count == 1 else { return Outcome(wrong: ["\(finished)"]) }
            return Outcome(finished: [finished.id])
        } catch let error as APIError where key == nil && error.mayHaveArrived && error.taskID == nil && error.status == nil {
            return Outcome(inDoubt: [prompt])
        } catch {
            return Outcome(wrong: ["\(prompt): \(error)"])
        }
    }

    /// Creates a task; refusals, of which a fifth of the calls may die, are met with patience.
    private func create(_ prompt: String, options: CallOptions) async throws -> TaskUpdates<JSONValue> {
        try await follower.updates(deadline: nil, options: options) { options in
            var options = options
            options.retries = RetryPolicy(maximumAttempts: 12, firstPause: .milliseconds(20), refusals: [429, 503])
            var request = OperationRequest("createVideo", .post, "/videos")
            try request.body(json: ["prompt": prompt])
            _ = try await api.decoded(request, as: JSONValue.self, options: options)
        }
    }
}
