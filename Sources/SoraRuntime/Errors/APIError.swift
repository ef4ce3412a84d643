/// Why a call failed. It never holds a credential; a cancelled call throws `CancellationError` instead.
public struct APIError: Error, Sendable {
    /// The operation's name.
    public let operation: String
    public let method: HTTPMethod
    /// The path as the document writes it, without any value.
    public let path: String
    public let kind: Kind
    /// The status of the answer, where there was one.
    public let status: Int?
    /// The headers of the answer.
    public let headers: HTTPHeaders
    /// The body of the answer up to the configuration's limit, without the call's credentials.
    public let bodyBytes: [UInt8]
    /// The place of a decoding failure in the answer, as a JSON Pointer.
    public let pointer: String?
    /// What happened, for people: the message of the answer, or what the transport or the decoder says.
    public let words: String
    /// Whether the server may have carried the operation out, so that calling again could do it twice.
    public internal(set) var mayHaveArrived: Bool
    /// How many attempts were made, the one that failed last included.
    public internal(set) var attempts: Int
    /// Which limit of time was not kept, where `kind` is `timeout`.
    public internal(set) var timeLimit: TimeLimit?
    /// Why the call was not sent again, where a failure of its kind could pass.
    public internal(set) var whyNotRetried: String?
    /// Every way in which the request breaks the document's rules, where it was checked before sending.
    public internal(set) var violations: [SchemaViolation] = []
    /// The task that the call was about.
    public var taskID: String?
    /// The provider's last word for how far that task is.
    public internal(set) var taskStatus: String?
    /// The provider's code of the reason why that task failed.
    public internal(set) var taskFailureCode: String?

    init(
        _ kind: Kind, context: CallContext, head: HTTPResponseHead? = nil, body: [UInt8] = [], pointer: String? = nil, words: String,
        mayHaveArrived: Bool? = nil
    ) {
        operation = context.operation
        method = context.method
        path = context.path
        self.kind = kind
        status = head?.status
        headers = HTTPHeaders(head?.headers.map { .init(name: $0.name, value: context.redaction.clean($0.value)) } ?? [])
        bodyBytes = context.redaction.clean(body)
        self.pointer = pointer
        self.words = shown(context.redaction.clean(words))
        attempts = context.attempt
        self.mayHaveArrived = mayHaveArrived ?? (head != nil)
    }
}

extension APIError {
    /// The server's own name for the call, for its support.
    public var requestID: String? {
        for name in requestIDHeaders { if let id = headers[name], !id.isEmpty { return shown(id) } }
        return nil
    }

    /// Decodes the documented body of the error; nil where the answer has none or it is no JSON.
    public func body<Body: Decodable>(as type: Body.Type) throws -> Body? {
        do {
            return try BodyCoding.decode(type, from: bodyBytes)
        } catch {
            guard let pointer = error.pointer else { return nil }
            let context = CallContext(operation: operation, method: method, path: path)
            let head = status.map { HTTPResponseHead(status: $0, headers: headers) }
            throw APIError(.decoding, context: context, head: head, body: bodyBytes, pointer: pointer, words: error.words)
        }
    }
}

private let requestIDHeaders = [
    "X-Request-ID", "Request-ID", "X-Oneapi-Request-Id", "X-Correlation-ID", "X-Trace-ID", "X-Amzn-RequestId", "X-Amz-Request-Id",
    "X-Ms-Request-Id", "CF-Ray",
]
