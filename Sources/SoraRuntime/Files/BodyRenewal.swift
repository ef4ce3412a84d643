/// How the call of a streamed answer is made once more.
struct BodyRenewal: Sendable {
    /// Calls again, with more headers, and with more statuses that are no error.
    let again: @Sendable (HTTPHeaders, [ClosedRange<Int>]) async throws -> BodyStream
    let clock: CallClock
    /// When the call's own time ends.
    let end: ContinuousClock.Instant?

    /// Whether the call's own time allows another attempt.
    var hasTimeLeft: Bool { end.map { clock.now() < $0 } ?? true }

    /// Waits before the call is made again: the longer the more attempts in a row have brought nothing.
    func pause(before failures: Int) async throws {
        guard failures > 0 else { return try Task.checkCancellation() }
        try await clock.sleep(for: .milliseconds(min(8_000, 250 << min(failures, 10))))
    }
}

extension APIClient {
    /// Makes the renewal of a call, which ends when the call's own time does.
    func renewal(of request: OperationRequest, options: CallOptions) -> BodyRenewal? {
        guard request.method == .get || request.method == .head else { return nil }
        let clock = configuration.clock
        let limit = CallLimit(options, configuration)
        return BodyRenewal(
            again: { headers, statuses in
                var request = request
                var options = options
                request.successStatuses += statuses
                for field in headers { options.headers[field.name] = field.value }
                if let limit { options.deadline = limit.deadline }
                return try await stream(request, options: options)
            }, clock: clock, end: limit?.deadline.moment)
    }
}

extension APIError {
    /// Whether the same call, of a kind that can be made twice, could go well a moment later.
    var isPassing: Bool {
        switch kind {
        case .brokenResponse, .connection, .timeout: true
        case .status: [408, 429, 500, 502, 503, 504].contains(status)
        default: false
        }
    }
}
