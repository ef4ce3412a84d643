/// Asks for one task again and again: knows when the next query is due, and which failures are none.
struct TaskPoller<Answer: Sendable>: Sendable {
    let follower: TaskFollower<Answer>
    let id: String
    let options: CallOptions
    let deadline: Deadline
    /// Until when a status of 404 means that the task is not known yet.
    let graceEnd: ContinuousClock.Instant
    /// When the next query is due.
    var next: ContinuousClock.Instant
    private var interval: Duration
    private var progress: Double?
    private var status: String?
    /// The failure of the latest query, if it failed.
    private var failure: APIError?

    init(
        follower: TaskFollower<Answer>, id: String, options: CallOptions, deadline: Deadline, graceEnd: ContinuousClock.Instant,
        next: ContinuousClock.Instant
    ) {
        self.follower = follower
        self.id = id
        self.options = options
        self.deadline = deadline
        self.graceEnd = graceEnd
        self.next = next
        interval = follower.terms.interval
    }

    private var clock: CallClock { follower.api.configuration.clock }

    /// Waits until a query is due and asks, until an answer tells something.
    mutating func update() async throws -> TaskUpdate<Answer> {
        while true {
            try Task.checkCancellation()
            let moment = min(next, deadline.moment)
            if moment > clock.now() { try await clock.sleep(moment) }
            if deadline.hasPassed(on: clock) { throw late() }
            let reply = try await ask()
            next = clock.now() + max(interval, reply.pause ?? .zero)
            interval = follower.terms.interval(after: interval)
            if let update = try update(after: reply) { return update }
        }
    }

    /// Asks once; throws cancellation alone.
    private func ask() async throws -> TaskReply<Answer> {
        let record = ResponseRecord()
        let options = options.query(until: deadline).recording(to: record)
        do {
            let answer = try await follower.query(TaskID(id), options)
            return TaskReply(.success(answer), record.response, on: clock)
        } catch {
            try Task.checkCancellation()
            return TaskReply(.failure(try follower.context.translate(error)), record.response, on: clock)
        }
    }

    /// Reads a reply; nil where it tells nothing but that one has to ask again.
    private mutating func update(after reply: TaskReply<Answer>) throws -> TaskUpdate<Answer>? {
        guard let response = reply.response, let value = reply.value else {
            guard case .failure(let error) = reply.answer else { return nil }
            let isEarly = error.kind == .status && error.status == 404 && clock.now() < graceEnd
            guard isEarly || error.mayPass else { throw error.about(id) }
            failure = error
            return nil
        }
        failure = nil
        let state = TaskState(value, follower.terms)
        status = state.status ?? status
        if let told = state.progress { progress = max(told, progress ?? 0) }
        switch state.phase {
        case .failed: throw failed(state, response)
        case .running: return update(.running, try? reply.answer.get())
        case .succeeded:
            let answer: Answer
            do { answer = try reply.answer.get() } catch { throw error.about(id) }
            if progress != nil { progress = 1 }
            let finished = FinishedTask(id: id, answer: answer, state: state, follower: follower, options: options)
            return update(.succeeded, answer, finished)
        }
    }

    private func update(_ phase: TaskPhase, _ answer: Answer?, _ finished: FinishedTask<Answer>? = nil) -> TaskUpdate<Answer> {
        TaskUpdate(taskID: id, phase: phase, status: status, progress: progress, answer: answer, finished: finished)
    }

    private func failed(_ state: TaskState, _ response: APIResponse) -> APIError {
        var error = APIError(
            .taskFailed, context: response.context, head: response.head, body: response.bytes, words: state.failureWords)
        error.taskStatus = state.status
        error.taskFailureCode = state.failureCode
        return error.about(id)
    }

    private func late() -> APIError {
        var words = "the task has no result after \(deadline.limit)"
        if let status { words += "; its status is \(status)" }
        if let failure { words += "; the last query failed: \(failure.words.isEmpty ? "\(failure.kind)" : failure.words)" }
        var error = APIError(.taskDeadline, context: follower.context, words: words, mayHaveArrived: true)
        error.taskStatus = status
        return error.about(id)
    }
}
