import Foundation

/// Carries the operations of a document out: builds requests, adds credentials, follows redirects, decodes answers, and throws `APIError`.
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
        try await response(request, options: options).decoded(type)
    }

    /// Calls an operation and decodes its JSON answer; nil where the answer has no body.
    public func decodedIfPresent<Value: Decodable>(
        _ request: OperationRequest, as type: Value.Type = Value.self, options: CallOptions = .init()
    ) async throws -> Value? {
        let response = try await response(request, options: options)
        return response.bytes.isEmpty ? nil : try response.decoded(type)
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
        let (response, context) = try await succeeded(request, options)
        options.onResponse?(APIResponse(head: response.head, bytes: [], context: context))
        try checkIsNoPage(response.head, for: request, context)
        return BodyStream(response, context: context, memoryLimit: configuration.maximumResponseBytes, renewal: renewal)
    }
}

extension APIClient {
    /// Calls an operation and reads its whole answer.
    func response(_ request: OperationRequest, options: CallOptions) async throws -> APIResponse {
        let (response, context) = try await succeeded(request, options)
        do {
            if let length = response.head.expectedLength, request.method != .head, length > configuration.maximumResponseBytes {
                throw BodyTooLarge(limit: configuration.maximumResponseBytes)
            }
            let bytes = try await response.body.bytes(upTo: configuration.maximumResponseBytes)
            let answer = APIResponse(head: response.head, bytes: bytes, context: context)
            options.onResponse?(answer)
            return answer
        } catch {
            throw try context.translate(error, head: response.head)
        }
    }

    /// Sends a request and gives its answer if that is a success.
    private func succeeded(_ request: OperationRequest, _ options: CallOptions) async throws -> (HTTPResponse, CallContext) {
        var context = CallContext(request)
        do {
            let prepared = try await RequestBuilder(client: self, request: request, options: options).build()
            context.redaction = Redaction(prepared.secrets)
            let response = try await RedirectFollower(transport: configuration.transport).send(prepared.request)
            try checkCoding(response.head)
            guard request.successStatuses.contains(where: { $0.contains(response.head.status) }) else {
                throw try await error(of: response, options, context)
            }
            return (response, context)
        } catch {
            throw try context.translate(error)
        }
    }

    /// Reads the answer of a call that failed; whatever of its body has come counts.
    private func error(of response: HTTPResponse, _ options: CallOptions, _ context: CallContext) async throws -> APIError {
        var bytes: [UInt8] = []
        do {
            bytes = try await response.body.prefix(upTo: configuration.maximumErrorBytes)
        } catch let error as CancellationError {
            throw error
        } catch {}
        options.onResponse?(APIResponse(head: response.head, bytes: bytes, context: context))
        let words = ErrorMessage.find(in: bytes, contentType: response.head.contentType)
        return APIError(.status, context: context, head: response.head, body: bytes, words: words)
    }

    /// Refuses a compressed answer, which was not asked for.
    private func checkCoding(_ head: HTTPResponseHead) throws {
        guard let coding = head.headers["Content-Encoding"]?.lowercased() else { return }
        if ["gzip", "x-gzip", "deflate", "compress", "br", "zstd"].contains(where: { coding.contains($0) }) {
            throw TransportFailure(.brokenResponse, "the answer is compressed with \(printable(coding)), which was not asked for")
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
}
