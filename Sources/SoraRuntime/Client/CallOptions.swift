/// What one call may ask for beside its parameters.
public struct CallOptions: Sendable {
    /// How long the whole call may take; nil takes the configuration's.
    public var timeout: Duration?
    /// Where the call goes, with its credentials, whatever the client and the document say; nil leaves it to them.
    public var server: ServerAddress?
    /// Headers that are added, and replace those of the same name.
    public var headers: HTTPHeaders
    /// Sees the answer of the call, whether it is a success or an error, before it is decoded.
    public var onResponse: (@Sendable (APIResponse) -> Void)?

    public init(
        timeout: Duration? = nil, server: ServerAddress? = nil, headers: HTTPHeaders = [:],
        onResponse: (@Sendable (APIResponse) -> Void)? = nil
    ) {
        self.timeout = timeout
        self.server = server
        self.headers = headers
        self.onResponse = onResponse
    }
}
