import Foundation

@testable import SoraRuntime

/// A transport that plays one step for each request, and keeps the requests; after the last step it answers 200.
final class Script: HTTPTransport {
    typealias Step = @Sendable (HTTPRequest) async throws -> HTTPResponse

    private let steps: Locked<ArraySlice<Step>>
    private let seen = Locked<[HTTPRequest]>([])

    init(_ steps: [Step]) {
        self.steps = Locked(steps[...])
    }

    var requests: [HTTPRequest] { seen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        seen.withLock { $0.append(request) }
        guard let step = steps.withLock({ $0.popFirst() }) else { return HTTPResponse(json: "1") }
        return try await step(request)
    }
}

/// A step that answers with a status.
func status(_ status: Int, _ headers: HTTPHeaders = [:], _ body: String = "") -> Script.Step {
    { _ in HTTPResponse(status: status, headers: headers, body: Array(body.utf8)) }
}

/// A step that fails.
func failure(_ reason: TransportFailure.Reason, mayHaveArrived: Bool = true) -> Script.Step {
    { _ in throw TransportFailure(reason, "\(reason)", mayHaveArrived: mayHaveArrived) }
}

/// A step that never answers.
func silence(_: HTTPRequest) async throws -> HTTPResponse {
    try await Task.sleep(for: .seconds(3_600))
    return HTTPResponse(status: 200)
}

/// A client of a script, on a clock that runs ahead, with pauses of the longest length.
struct ScriptedClient {
    let script: Script
    let time: ManualClock
    var client: APIClient

    init(
        _ steps: [Script.Step], credentials: [Credential?] = [], retries: RetryPolicy = RetryPolicy(random: { 1 }),
        time: ManualClock = ManualClock(runsAhead: true), change: (inout ClientConfiguration) -> Void = { _ in }
    ) {
        script = Script(steps)
        self.time = time
        var configuration = ClientConfiguration(transport: script, retries: retries, clock: time.clock)
        change(&configuration)
        client = APIClient(server: "https://api.example", credentials: credentials, configuration: configuration)
    }

    /// Makes a call, and gives its error.
    func error(_ method: HTTPMethod = .get, _ options: CallOptions = .init()) async -> APIError? {
        do {
            try await call(method, options)
            return nil
        } catch {
            return error as? APIError
        }
    }

    /// Makes a call with a small JSON body.
    func call(_ method: HTTPMethod = .get, _ options: CallOptions = .init()) async throws {
        var request = OperationRequest("op", method, "/tasks")
        if method == .post { try request.body(json: ["a": 1]) }
        try await client.completed(request, options: options)
    }
}
