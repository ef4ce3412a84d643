/// What came of one query for a task.
struct TaskReply<Answer: Sendable> {
    /// The answer as the document has it, or why there is none.
    let answer: Result<Answer, APIError>
    /// The answer as it came, where it is a success.
    let response: APIResponse?
    /// Its JSON.
    let value: JSONValue?
    /// How long the server asks to wait before the next query.
    let pause: Duration?

    init(_ answer: Result<Answer, APIError>, _ response: APIResponse?, on clock: CallClock) {
        self.answer = answer
        var headers = response?.headers
        if case .failure(let error) = answer, response == nil || error.status != response?.status { headers = error.headers }
        pause = headers?.retryAfter(on: clock)
        var isWhole = true
        if case .failure(let error) = answer { isWhole = error.kind == .decoding || error.kind == .unexpectedContentType }
        let success = response.flatMap { isWhole && (200...299).contains($0.status) ? $0 : nil }
        self.response = success
        value = success.flatMap { try? JSONValue(parsing: $0.bytes) }
    }
}

extension APIError {
    /// Whether the same query could go well a moment later: nobody was there, there was too much to do, or a gateway put in its own page.
    var mayPass: Bool {
        switch kind {
        case .connection, .timeout, .brokenResponse, .unexpectedContentType: true
        case .decoding: (200...299).contains(status ?? 0)
        case .status: status.map { [408, 425, 429].contains($0) || (500...599).contains($0) } ?? false
        default: false
        }
    }

    /// The same error, which tells the task that it is about.
    func about(_ id: String) -> APIError {
        var error = self
        error.taskID = id
        return error
    }
}

extension CallOptions {
    /// What of the options holds for a query: it ends with the task's deadline, and has no body.
    func query(until end: Deadline) -> CallOptions {
        var options = self
        options.deadline = Deadline.earlier(end, deadline)
        options.idempotencyKey = nil
        options.bodyMembers = [:]
        return options
    }
}
