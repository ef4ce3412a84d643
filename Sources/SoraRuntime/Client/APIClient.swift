import Foundation

/// Carries the operations of a document out: builds requests, adds credentials, tries again where that is safe, decodes answers, and throws `APIError`.
public struct APIClient: Sendable {
    public let server: ServerAddress
    public let credentials: [Credential]
    public let configuration: ClientConfiguration
    /// What an operation needs that says nothing itself: alternatives of scheme names; nil sends every credential.
    public let security: [[String]]?

    /// Creates a client; a credential that is nil has not been given.
    public init(
        server: ServerAddress, credentials: [Credential?] = [], security: [[String]]? = nil, configuration: ClientConfiguration = .init()
    ) {
        self.server = server
        self.credentials = credentials.compactMap { $0 }
        self.security = security
        self.configuration = configuration
    }

    /// Calls an operation and decodes its JSON answer.
    public func decoded<Value: Decodable>(
        _ request: OperationRequest, as type: Value.Type = Value.self, options: CallOptions = .init()
    ) async throws -> Value {
        try await response(request, options: options).decoded(type, by: answerValidation(options))
    }

    /// Calls an operation and decodes its JSON answer; nil where the answer has no body.
    public func decodedIfPresent<Value: Decodable>(
        _ request: OperationRequest, as type: Value.Type = Value.self, options: CallOptions = .init()
    ) async throws -> Value? {
        let response = try await response(request, options: options)
        return response.bytes.isEmpty ? nil : try response.decoded(type, by: answerValidation(options))
    }

    /// Calls an operation whose answer has no body, or none that matters.
    public func completed(_ request: OperationRequest, options: CallOptions = .init()) async throws {
        _ = try await response(request, options: options)
    }

    /// Calls an operation and gives its answer as text.
    public func text(_ request: OperationRequest, options: CallOptions = .init()) async throws -> String {
        try await response(request, options: options).text()
    }

    /// Calls an operation and gives the bytes of its answer, held in memory.
    public func data(_ request: OperationRequest, options: CallOptions = .init()) async throws -> Data {
        try await response(request, options: options).data
    }

    /// Calls an operation with several forms of success; the closure chooses by the status or the content type.
    public func answer<Value>(
        _ request: OperationRequest, options: CallOptions = .init(), _ read: (APIResponse) throws -> Value
    ) async throws -> Value {
        try read(await response(request, options: options))
    }

    /// Calls an operation and gives its answer while it comes.
    public func stream(_ request: OperationRequest, options: CallOptions = .init()) async throws -> BodyStream {
        let renewal = renewal(of: request, options: options)
        return try await Call(client: self, request: request, options: options) { [configuration] response, context in
            if response.head.contentCoding != nil { throw response.head.refusedCoding }
            options.onResponse?(APIResponse(head: response.head, bytes: [], context: context))
            try checkIsNoPage(response.head, for: request, context)
            return BodyStream(response, context: context, memoryLimit: configuration.maximumResponseBytes, renewal: renewal)
        }.value()
    }

    private func answerValidation(_ options: CallOptions) -> Validation { options.answerValidation ?? configuration.answerValidation }

    /// Calls an operation and reads its whole answer.
    func response(_ request: OperationRequest, options: CallOptions) async throws -> APIResponse {
        var request = request
        if configuration.acceptsGzip, request.headers["Accept-Encoding"] == nil { request.headers["Accept-Encoding"] = "gzip" }
        let answer = try await Call(client: self, request: request, options: options) { [configuration] response, context in
            try await AnswerReader(configuration: configuration, context: context).answer(response)
        }.value()
        options.onResponse?(answer)
        return answer
    }
}

/// Refuses a JSON or HTML answer where another content type was asked for: gateways send errors so, with a status of 200.
private func checkIsNoPage(_ head: HTTPResponseHead, for request: OperationRequest, _ context: CallContext) throws {
    guard let type = head.contentType, isJSON(type) || type == "text/html" else { return }
    guard let accept = request.isFile ? "a file" : request.accept else { return }
    let wanted = ["json", "html", "*/*", "application/*", "text/*"]
    if wanted.contains(where: { accept.contains($0) }) { return }
    throw APIError(.unexpectedContentType, context: context, head: head, words: "the answer is \(type) instead of \(accept)")
}
