/// What an error tells about the call, and what must not be seen in it.
struct CallContext: Sendable {
    let operation: String
    let method: HTTPMethod
    let path: String
    var redaction = Redaction()
    /// Which attempt it is about.
    var attempt = 1
    /// The limit of time of the call.
    var limit: CallLimit?

    init(operation: String, method: HTTPMethod, path: String) {
        self.operation = operation
        self.method = method
        self.path = path
    }

    init(_ request: OperationRequest) {
        self.init(operation: request.operation, method: request.method, path: request.path)
    }

    /// Translates what a transport, a credential or a body throws; rethrows cancellation as it is.
    func translate(_ error: any Error, head: HTTPResponseHead? = nil) throws -> APIError {
        switch error {
        case let error as APIError: return error
        case let error as CancellationError: throw error
        case let error as TransportFailure:
            return translate(error, head)
        case let error as InvalidRequest: return APIError(.invalidRequest, context: self, words: error.words)
        case let error as MissingCredential: return APIError(.missingCredential, context: self, words: error.words)
        case let error as RefusedRedirect: return APIError(.redirect, context: self, words: error.words, mayHaveArrived: true)
        case let error as BodyTooLarge:
            return APIError(
                .tooLarge, context: self, head: head,
                words: "the answer is longer than \(error.limit) bytes" + (error.isInflated ? " when it is inflated" : ""),
                mayHaveArrived: true)
        default:
            return APIError(.connection, context: self, head: head, words: "\(error)", mayHaveArrived: true)
        }
    }

    /// Translates a failure; the time that a transport was given is what was left of the call's own.
    private func translate(_ failure: TransportFailure, _ head: HTTPResponseHead?) -> APIError {
        var failure = failure
        if failure.limit?.phase == .call, let limit { failure = limit.failure(mayHaveArrived: failure.mayHaveArrived) }
        var error = APIError(kind(of: failure), context: self, head: head, words: failure.words, mayHaveArrived: failure.mayHaveArrived)
        error.timeLimit = failure.limit
        return error
    }

    private func kind(of failure: TransportFailure) -> APIError.Kind {
        switch failure.reason {
        case .connection: .connection
        case .security: .security
        case .timeout: .timeout
        case .brokenResponse: .brokenResponse
        case .invalidRequest: .invalidRequest
        case .requestBody: .file
        }
    }
}
