/// One attempt of a call: it builds the request, sends it through middleware and transport, and judges the answer.
struct Attempt<Value: Sendable>: Sendable {
    let call: Call<Value>
    let limit: CallLimit?
    let progress: CallProgress?
    /// Which attempt it is, from 1.
    var number = 1
    /// The request with its credentials, once it is built.
    private var prepared: RequestBuilder.Prepared?
    private var hasRenewed = false

    init(call: Call<Value>, limit: CallLimit?, progress: CallProgress?) {
        self.call = call
        self.limit = limit
        self.progress = progress
    }

    /// Carries the attempt out; throws `FailedAttempt` or `CancellationError`.
    mutating func value() async throws -> Value {
        var context = CallContext(call.request)
        context.attempt = number
        context.limit = limit
        do {
            let prepared = try await takePrepared()
            context.redaction = prepared.secrets.redaction
            let response = try await send(prepared)
            guard call.request.successStatuses.contains(where: { $0.contains(response.head.status) }) else {
                throw try await AnswerReader(configuration: call.configuration, context: context).failure(response)
            }
            let value = try await call.read(response, context)
            report(nil, response.head.status, pause: nil)
            return value
        } catch let failed as FailedAttempt {
            throw failed
        } catch {
            throw FailedAttempt(error: try context.translate(error))
        }
    }

    /// Hands the request to the middleware, and by it to the transport.
    private func send(_ prepared: RequestBuilder.Prepared) async throws -> HTTPResponse {
        let configuration = call.configuration
        let follower = RedirectFollower(transport: configuration.transport, clock: configuration.clock, limit: limit)
        if configuration.middleware.isEmpty {
            progress?.note(attempt: number)
            return try await follower.send(prepared.request)
        }
        let chain = Middleware.chain(configuration.middleware, metadata(prepared)) { [progress, number] request in
            progress?.note(attempt: number)
            try request.validate()
            return try await follower.send(request)
        }
        return try await chain(prepared.request)
    }

    /// Gives the request; it is built anew for each attempt, unless that has been done to see whether credentials have changed.
    private mutating func takePrepared() async throws -> RequestBuilder.Prepared {
        if let prepared, prepared.isFresh {
            self.prepared?.isFresh = false
            return prepared
        }
        prepared = nil
        let new = try await RequestBuilder(client: call.client, request: call.request, options: call.options, limit: limit).build()
        prepared = new
        return new
    }

    /// Renews the credentials after a 401, once in a call; nil where that is not to be tried, or nothing came of it.
    mutating func renewal(after error: APIError) async throws -> Retry? {
        guard error.status == 401, !hasRenewed, call.request.body.isRepeatable, let old = prepared else { return nil }
        let proofs = old.proofs.filter { $0.secret.canChange }
        guard !proofs.isEmpty else { return nil }
        hasRenewed = true
        for proof in proofs { proof.secret.discard(proof.revealed) }
        do {
            var new = try await takePrepared()
            guard new.proofs.map(\.revealed) != old.proofs.map(\.revealed) else { return nil }
            new.isFresh = true
            prepared = new
            return .after(.zero)
        } catch let error as MissingCredential {
            return .never(error.words)
        }
    }
}

// MARK: - What others see of it

extension Attempt {
    private func metadata(_ prepared: RequestBuilder.Prepared?) -> CallMetadata {
        let request = call.request
        return CallMetadata(
            operation: request.operation, method: request.method, path: request.path, attempt: number, isIdempotent: call.isIdempotent,
            secrets: prepared?.secrets ?? CallSecrets())
    }

    /// Tells the observers how the attempt ended; one that sent nothing was none.
    func report(_ error: APIError?, _ status: Int?, pause: Duration?) {
        let observers = [call.configuration.onAttempt, call.options.onAttempt]
        guard let prepared, observers.contains(where: { $0 != nil }) else { return }
        let attempt = CallAttempt(call: metadata(prepared), error: error, status: status, pause: pause)
        for observer in observers { observer?(attempt) }
    }
}
