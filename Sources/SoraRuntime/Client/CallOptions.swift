/// What one call may ask for beside its parameters; what is nil or empty is left to the client's configuration and the document.
public struct CallOptions: Sendable {
    /// How long the whole call may take, with all its attempts.
    public var timeout: Duration?
    /// All limits of time of the call instead of the configuration's.
    public var timeouts: HTTPTimeouts?
    /// When the call has to be done, beside its own limit: the earlier one counts.
    public var deadline: Deadline?
    /// How often the call is tried.
    public var retries: RetryPolicy?
    /// By what the server knows an attempt that it has seen before; with it a call that creates something may be sent again.
    public var idempotencyKey: String?
    /// Where the call goes, with its credentials, whatever the client and the document say.
    public var server: ServerAddress?
    /// Headers that are added, and replace those of the same name.
    public var headers: HTTPHeaders
    /// Values that are added to the query.
    public var query: [String: String]
    /// Members that are added to the JSON object of the body, and replace those of the same name.
    public var bodyMembers: JSONObject
    /// How strictly the request is held to the rules of the document before it is sent; what `query` and `bodyMembers` add is not.
    public var validation: Validation?
    /// How strictly the answer is held to the rules of the document before it is decoded.
    public var answerValidation: Validation?
    /// Sees the answer of the call, whether it is a success or an error, before it is decoded.
    public var onResponse: (@Sendable (APIResponse) -> Void)?
    /// Sees how each attempt ends, beside the configuration's observer.
    public var onAttempt: (@Sendable (CallAttempt) -> Void)?

    public init(
        timeout: Duration? = nil, timeouts: HTTPTimeouts? = nil, deadline: Deadline? = nil, retries: RetryPolicy? = nil,
        idempotencyKey: String? = nil, server: ServerAddress? = nil, headers: HTTPHeaders = [:], query: [String: String] = [:],
        bodyMembers: JSONObject = [:], validation: Validation? = nil, answerValidation: Validation? = nil,
        onResponse: (@Sendable (APIResponse) -> Void)? = nil,
        onAttempt: (@Sendable (CallAttempt) -> Void)? = nil
    ) {
        self.timeout = timeout
        self.timeouts = timeouts
        self.deadline = deadline
        self.retries = retries
        self.idempotencyKey = idempotencyKey
        self.server = server
        self.headers = headers
        self.query = query
        self.bodyMembers = bodyMembers
        self.validation = validation
        self.answerValidation = answerValidation
        self.onResponse = onResponse
        self.onAttempt = onAttempt
    }
}
