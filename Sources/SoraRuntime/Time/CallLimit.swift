/// The earlier one of a call's own limit and its deadline.
struct CallLimit: Sendable {
    let deadline: Deadline
    private let phase: TimeLimit.Phase

    /// Chooses the limit of a call; nil where there is none.
    init?(_ options: CallOptions, _ configuration: ClientConfiguration) {
        let own = (options.timeout ?? (options.timeouts ?? configuration.timeouts).total).map {
            Deadline.after($0, on: configuration.clock)
        }
        guard let deadline = Deadline.earlier(own, options.deadline) else { return nil }
        self.deadline = deadline
        phase = deadline == own ? .call : .deadline
    }

    /// What an error says once it has passed.
    func failure(mayHaveArrived: Bool) -> TransportFailure {
        TransportFailure(TimeLimit(phase, deadline.limit), mayHaveArrived: mayHaveArrived)
    }

    /// Does something, and stops it when the limit passes on the clock.
    func enforce<Value: Sendable>(
        on clock: CallClock, _ progress: CallProgress, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await clock.expire(deadline.moment)
                throw failure(mayHaveArrived: progress.mayHaveArrived)
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }
}

/// How far a call has come, for whoever ends it from outside.
final class CallProgress: Sendable {
    private let state = Locked((attempts: 1, mayHaveArrived: false))

    var attempts: Int { state.withLock { $0.attempts } }
    /// Whether any attempt may have reached the server.
    var mayHaveArrived: Bool { state.withLock { $0.mayHaveArrived } }

    /// Notes that an attempt is handed to the transport.
    func note(attempt: Int) {
        state.withLock { $0 = (attempt, true) }
    }

    /// Notes how an attempt ended that began when the others had arrived or not.
    func note(mayHaveArrived: Bool) {
        state.withLock { $0.mayHaveArrived = mayHaveArrived }
    }
}
