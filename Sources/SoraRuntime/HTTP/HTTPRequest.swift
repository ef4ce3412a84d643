/// A request as a transport carries it out: `APIClient` makes it, an `HTTPTransport` sends it.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    /// The absolute address, percent-encoded, with its query.
    public var url: String
    public var headers: HTTPHeaders
    public var body: HTTPRequestBody
    public var timeouts: HTTPTimeouts

    public init(
        _ method: HTTPMethod, _ url: String, headers: HTTPHeaders = [:], body: HTTPRequestBody = .none, timeouts: HTTPTimeouts = .init()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeouts = timeouts
    }
}

/// How long a call may take.
public struct HTTPTimeouts: Sendable, Hashable {
    /// From the start of connecting until the connection stands, with TLS; on Apple systems `URLSession` has no such limit.
    public var connect: Duration
    /// From the end of the request until the first byte of the answer, on Apple systems from its start; nil takes `idle`.
    public var firstByte: Duration?
    /// The longest silence: the time without a byte in either direction, but not while whoever reads the answer or makes the body is waited for.
    public var idle: Duration?
    /// The whole call, with all its attempts, the pauses between them, its redirects and its body.
    public var total: Duration?

    /// Creates timeouts; the defaults are our choice: 15 s, two minutes, none.
    public init(connect: Duration = .seconds(15), firstByte: Duration? = nil, idle: Duration? = .seconds(120), total: Duration? = nil) {
        self.connect = connect
        self.firstByte = firstByte
        self.idle = idle
        self.total = total
    }
}
