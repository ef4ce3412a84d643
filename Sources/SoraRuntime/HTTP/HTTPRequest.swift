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
    /// From the start of connecting until the connection stands, with TLS.
    public var connect: Duration
    /// The longest time without a byte in either direction; waiting for whoever reads the answer or makes the body does not count.
    public var idle: Duration?
    /// The whole call, with its redirects and its body.
    public var total: Duration?

    /// Creates timeouts; the defaults are our choice: 15 s, two minutes, none.
    public init(connect: Duration = .seconds(15), idle: Duration? = .seconds(120), total: Duration? = nil) {
        self.connect = connect
        self.idle = idle
        self.total = total
    }
}
