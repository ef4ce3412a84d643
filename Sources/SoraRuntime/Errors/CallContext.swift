/// What an error tells about the call, and what must not be seen in it.
struct CallContext: Sendable {
    let operation: String
    let method: HTTPMethod
    let path: String
    var redaction = Redaction()

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
            return APIError(kind(of: error), context: self, head: head, words: error.words, mayHaveArrived: error.mayHaveArrived)
        case let error as InvalidRequest: return APIError(.invalidRequest, context: self, words: error.words)
        case let error as MissingCredential: return APIError(.missingCredential, context: self, words: error.words)
        case let error as RefusedRedirect: return APIError(.redirect, context: self, words: error.words, mayHaveArrived: true)
        case let error as BodyTooLarge:
            return APIError(
                .tooLarge, context: self, head: head, words: "the answer is longer than \(error.limit) bytes", mayHaveArrived: true)
        default:
            return APIError(.connection, context: self, head: head, words: "\(error)", mayHaveArrived: true)
        }
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
