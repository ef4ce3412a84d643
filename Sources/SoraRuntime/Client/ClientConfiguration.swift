/// What stays the same for all calls of a client.
public struct ClientConfiguration: Sendable {
    /// What carries the requests out.
    public var transport: any HTTPTransport
    public var timeouts: HTTPTimeouts
    /// How often calls are tried.
    public var retries: RetryPolicy
    /// What stands around the transport, the first outermost.
    public var middleware: [Middleware]
    /// Sees how each attempt of each call ends.
    public var onAttempt: (@Sendable (CallAttempt) -> Void)?
    /// The header that bears a call's idempotency key.
    public var idempotencyHeader: String
    /// How strictly requests are held to the rules of their document before they are sent.
    public var validation: Validation
    /// How strictly answers are held to the rules of their document before they are decoded.
    public var answerValidation: Validation
    /// What the limits, pauses and waits of calls go by.
    public var clock: CallClock
    /// What `User-Agent` says.
    public var userAgent: String
    /// Whether answers that are held in memory are asked for in gzip.
    public var acceptsGzip: Bool
    /// The most bytes that an answer held in memory may have, inflated if it is compressed; streamed answers have no limit.
    public var maximumResponseBytes: Int
    /// The most bytes of an error's answer that are kept.
    public var maximumErrorBytes: Int

    /// Creates a configuration; the limits are our choice: 64 MiB and 1 MiB.
    public init(
        transport: any HTTPTransport = ClientConfiguration.standardTransport, timeouts: HTTPTimeouts = .init(),
        retries: RetryPolicy = .standard, middleware: [Middleware] = [], onAttempt: (@Sendable (CallAttempt) -> Void)? = nil,
        idempotencyHeader: String = "Idempotency-Key", validation: Validation = .strict, answerValidation: Validation = .off,
        clock: CallClock = .continuous, userAgent: String = "sora-codegen",
        acceptsGzip: Bool = false, maximumResponseBytes: Int = 64 << 20, maximumErrorBytes: Int = 1 << 20
    ) {
        self.transport = transport
        self.timeouts = timeouts
        self.retries = retries
        self.middleware = middleware
        self.onAttempt = onAttempt
        self.idempotencyHeader = idempotencyHeader
        self.validation = validation
        self.answerValidation = answerValidation
        self.clock = clock
        self.userAgent = userAgent
        self.acceptsGzip = acceptsGzip
        self.maximumResponseBytes = maximumResponseBytes
        self.maximumErrorBytes = maximumErrorBytes
    }

    /// The platform's own transport: `URLSession` on Apple systems, libcurl on Linux.
    public static var standardTransport: any HTTPTransport {
        #if canImport(Darwin)
            URLSessionTransport.shared
        #else
            CurlTransport.shared
        #endif
    }
}
