/// What happens where the connection of an event stream breaks off.
///
/// The call is made again with `Last-Event-ID` where that can be done: its method is GET, and the stream names its events. A stream that
/// cannot go on ends with an `APIError`.
public struct EventReconnection: Sendable, Hashable {
    /// How many attempts in a row may bring no event.
    public var maximumAttempts: Int
    /// The pause before the first attempt, unless the server says another one by `retry:`; each further one is twice as long.
    public var pause: Duration
    /// What no pause exceeds, whatever the server says.
    public var longestPause: Duration
    /// Whether the call is made again after a good end of the answer too, as browsers do; a server ends such a stream with status 204.
    public var afterEnd: Bool

    /// Creates rules; the defaults are our choice: five attempts, the first after a second, the longest pause half a minute.
    public init(maximumAttempts: Int = 5, pause: Duration = .seconds(1), longestPause: Duration = .seconds(30), afterEnd: Bool = false) {
        self.maximumAttempts = maximumAttempts
        self.pause = pause
        self.longestPause = longestPause
        self.afterEnd = afterEnd
    }

    /// A stream that breaks off is over.
    public static let none = EventReconnection(maximumAttempts: 0)

    /// The pause before an attempt, the first of which is 1.
    func pause(before attempt: Int, asked milliseconds: Int?) -> Duration {
        var pause = milliseconds.map { .milliseconds(min($0, 86_400_000)) } ?? self.pause
        for _ in 1..<max(1, attempt) where pause < longestPause { pause *= 2 }
        return min(pause, longestPause)
    }
}
