/// One call on its way: its attempts, the pauses between them, and the limit of time around them all.
struct Call<Value: Sendable>: Sendable {
    /// Takes what the caller wants out of a good answer; what it throws fails the attempt.
    typealias Reader = @Sendable (HTTPResponse, CallContext) async throws -> Value

    let client: APIClient
    let request: OperationRequest
    let options: CallOptions
    let read: Reader

    var configuration: ClientConfiguration { client.configuration }

    /// Holds the request to the document's rules and carries the call out; throws `APIError` or `CancellationError`.
    func value() async throws -> Value {
        try request.validate(by: options.validation ?? configuration.validation)
        guard let limit = CallLimit(options, configuration) else { return try await attempts(nil, nil) }
        let progress = CallProgress()
        do {
            guard !limit.deadline.hasPassed(on: configuration.clock) else { throw limit.failure(mayHaveArrived: false) }
            return try await limit.enforce(on: configuration.clock, progress) { try await attempts(limit, progress) }
        } catch let failure as TransportFailure {
            var context = CallContext(request)
            context.attempt = progress.attempts
            throw try context.translate(failure)
        }
    }

    /// Tries until an answer is there, or the last attempt has failed.
    private func attempts(_ limit: CallLimit?, _ progress: CallProgress?) async throws -> Value {
        var attempt = Attempt(call: self, limit: limit, progress: progress)
        var mayHaveArrived = false
        while true {
            let failed: FailedAttempt
            do {
                return try await attempt.value()
            } catch let error as FailedAttempt {
                failed = error
            }
            var error = failed.error
            let retry = try await attempt.renewal(after: error) ?? rules(limit).retry(after: error, attempt: attempt.number)
            mayHaveArrived = mayHaveArrived || (error.mayHaveArrived && !isRefusal(error))
            progress?.note(mayHaveArrived: mayHaveArrived)
            guard case .after(let pause) = retry else {
                error.mayHaveArrived = error.mayHaveArrived || mayHaveArrived
                if case .never(let words) = retry { error.whyNotRetried = words }
                attempt.report(error, failed.answer?.status, pause: nil)
                if let answer = failed.answer { options.onResponse?(answer) }
                throw error
            }
            attempt.report(error, failed.answer?.status, pause: pause)
            if pause > .zero { try await configuration.clock.sleep(for: pause) }
            try Task.checkCancellation()
            attempt.number += 1
        }
    }

    private var policy: RetryPolicy { options.retries ?? configuration.retries }

    /// Whether the server has refused to begin.
    private func isRefusal(_ error: APIError) -> Bool {
        error.status.map { $0 == 401 || policy.refusals.contains($0) } ?? false
    }

    private func rules(_ limit: CallLimit?) -> RetryRules {
        RetryRules(
            policy: policy, clock: configuration.clock, limit: limit, isIdempotent: isIdempotent, canRepeatBody: request.body.isRepeatable)
    }

    /// Whether sending the call twice does what sending it once does.
    var isIdempotent: Bool {
        if request.method.isIdempotent { return true }
        let header = configuration.idempotencyHeader
        return (options.idempotencyKey ?? options.headers[header] ?? request.headers[header])?.isEmpty == false
    }
}

/// Why an attempt failed, and its answer where there was one.
struct FailedAttempt: Error {
    let error: APIError
    var answer: APIResponse?
}
