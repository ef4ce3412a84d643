/// How often a call is tried, and how long the pauses are.
///
/// Whatever it says, a call is only sent again where that cannot do its work twice: if its method is idempotent, if it bears an idempotency key,
/// or if the attempt surely never reached the server. A body that can be read only once is never sent again.
public struct RetryPolicy: Sendable {
    /// The most attempts, the first one included.
    public var maximumAttempts: Int
    /// The upper end of the first pause; each further one's is twice as long. How long a pause is, is left to chance between zero and that.
    public var firstPause: Duration
    /// What the upper end of a pause never exceeds.
    public var longestPause: Duration
    /// The longest time that a server may ask to wait by `Retry-After`; the call fails at once where it asks for more.
    public var longestRetryAfter: Duration
    /// The statuses after which a call is sent again where that is safe.
    public var statuses: Set<Int>
    /// Statuses by which the servers of this client say that they have not begun to work, such as 429 of a gateway: after these every call
    /// is sent again, even one that creates something. Empty unless you know it of your provider.
    public var refusals: Set<Int>
    /// Gives numbers from 0 up to 1, 1 excluded.
    public var random: @Sendable () -> Double

    /// Creates a policy; the defaults are our choice.
    public init(
        maximumAttempts: Int = 3, firstPause: Duration = .milliseconds(500), longestPause: Duration = .seconds(8),
        longestRetryAfter: Duration = .seconds(60), statuses: Set<Int> = [408, 429, 500, 502, 503, 504], refusals: Set<Int> = [],
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.maximumAttempts = maximumAttempts
        self.firstPause = firstPause
        self.longestPause = longestPause
        self.longestRetryAfter = longestRetryAfter
        self.statuses = statuses
        self.refusals = refusals
        self.random = random
    }

    /// Three attempts, with pauses of up to half a second and a second.
    public static let standard = RetryPolicy()
    /// One attempt.
    public static let none = RetryPolicy(maximumAttempts: 1)

    /// Gives the pause after an attempt: exponential, with full jitter.
    func pause(after attempt: Int) -> Duration {
        var end = firstPause
        var doublings = attempt - 1
        while doublings > 0, end > .zero, end < longestPause {
            end *= 2
            doublings -= 1
        }
        return max(.zero, min(end, longestPause)) * random()
    }
}
