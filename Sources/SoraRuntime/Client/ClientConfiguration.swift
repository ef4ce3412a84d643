/// What stays the same for all calls of a client.
public struct ClientConfiguration: Sendable {
    /// What carries the requests out.
    public var transport: any HTTPTransport
    public var timeouts: HTTPTimeouts
    /// What the limits, pauses and waits of calls go by.
    public var clock: CallClock
    /// What `User-Agent` says.
    public var userAgent: String
    /// The most bytes that an answer held in memory may have; streamed answers have no limit.
    public var maximumResponseBytes: Int
    /// The most bytes of an error's answer that are kept.
    public var maximumErrorBytes: Int

    /// Creates a configuration; the limits are our choice: 64 MiB and 1 MiB.
    public init(
        transport: any HTTPTransport = ClientConfiguration.standardTransport, timeouts: HTTPTimeouts = .init(),
        clock: CallClock = .continuous, userAgent: String = "sora-codegen", maximumResponseBytes: Int = 64 << 20,
        maximumErrorBytes: Int = 1 << 20
    ) {
        self.transport = transport
        self.timeouts = timeouts
        self.clock = clock
        self.userAgent = userAgent
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
