/// Why a transport could not carry a request out.
public struct TransportFailure: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Reason: Sendable, Hashable {
        /// No connection could be made, or it broke before the answer began.
        case connection
        /// The server cannot be trusted, or a secure connection could not be made.
        case security
        /// One of the request's timeouts passed.
        case timeout
        /// The answer breaks HTTP, or ended before it was complete.
        case brokenResponse
        /// The request cannot be sent as it is.
        case invalidRequest
        /// The request's own body could not be read.
        case requestBody
    }

    public var reason: Reason
    /// What happened, for people; holds no part of the request.
    public var words: String
    /// Whether the server may have carried the request out; sending it again could do the work twice.
    public var mayHaveArrived: Bool
    /// The limit that was not kept, where it was one.
    public var limit: TimeLimit?

    public init(_ reason: Reason, _ words: String, mayHaveArrived: Bool = true) {
        self.reason = reason
        self.words = words
        self.mayHaveArrived = mayHaveArrived
    }

    /// Creates the failure of a request that took too long.
    public init(_ limit: TimeLimit, mayHaveArrived: Bool = true) {
        self.init(.timeout, limit.description, mayHaveArrived: mayHaveArrived)
        self.limit = limit
    }

    public var description: String { words }
}
