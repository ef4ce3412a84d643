/// How an attempt of a call ended, for whoever watches.
public struct CallAttempt: Sendable {
    /// Which attempt it was, and of what.
    public let call: CallMetadata
    /// Why it failed; nil where it went well.
    public let error: APIError?
    /// The status of its answer, where there was one.
    public let status: Int?
    /// The pause before the next attempt; nil where it was the last.
    public let pause: Duration?
}
