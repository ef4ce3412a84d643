/// What is to be done after a failed attempt.
enum Retry: Sendable, Equatable {
    /// The call is sent again after a pause.
    case after(Duration)
    /// The call has failed; the words say why it is not sent again where it could have been.
    case never(String?)
}

/// What decides whether a failed attempt is repeated.
struct RetryRules: Sendable {
    let policy: RetryPolicy
    let clock: CallClock
    let limit: CallLimit?
    /// Whether doing the work twice does what doing it once does.
    let isIdempotent: Bool
    /// Whether the body can be sent once more.
    let canRepeatBody: Bool

    /// Judges a failed attempt.
    func retry(after error: APIError, attempt: Int) -> Retry {
        guard isPassing(error), policy.maximumAttempts > 1 else { return .never(nil) }
        if attempt >= policy.maximumAttempts { return .never(nil) }
        guard isSafe(after: error) else {
            return .never("it is not sent again without an idempotency key, since its work could be done twice")
        }
        guard canRepeatBody else { return .never("it is not sent again, since its body can be read only once") }
        let asked = error.retryAfter(on: clock)
        if let asked, asked > policy.longestRetryAfter {
            return .never("the server asks to wait for \(asked), the longest wait is \(policy.longestRetryAfter)")
        }
        let pause = asked ?? policy.pause(after: attempt)
        if let left = limit?.deadline.timeLeft(on: clock), left <= pause {
            let whose = asked == nil ? "the next attempt would be made" : "the server asks to wait"
            return .never("\(whose)\(asked == nil ? " after" : " for") \(pause), and the call has \(max(left, .zero)) left")
        }
        return .after(pause)
    }

    /// Whether the same call could go well a moment later.
    private func isPassing(_ error: APIError) -> Bool {
        switch error.kind {
        case .status: error.status.map { policy.statuses.contains($0) || policy.refusals.contains($0) } ?? false
        case .connection, .brokenResponse: true
        case .timeout: error.timeLimit?.phase != .call && error.timeLimit?.phase != .deadline
        default: false
        }
    }

    private func isSafe(after error: APIError) -> Bool {
        isIdempotent || !error.mayHaveArrived || error.status.map { policy.refusals.contains($0) } ?? false
    }
}
