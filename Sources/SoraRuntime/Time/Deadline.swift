/// The moment by which something has to be done, however many attempts and polls it takes.
public struct Deadline: Sendable, Hashable {
    /// The moment.
    public let moment: ContinuousClock.Instant
    /// The time that there was for it in the beginning, for errors.
    public let limit: Duration

    /// Creates a deadline so long from now.
    public static func after(_ limit: Duration, on clock: CallClock = .continuous) -> Deadline {
        Deadline(moment: clock.now() + limit, limit: limit)
    }

    /// Creates a deadline of which it is known how long it was in the beginning.
    public init(moment: ContinuousClock.Instant, limit: Duration) {
        self.moment = moment
        self.limit = limit
    }

    /// The time that is left; negative where the deadline has passed.
    public func timeLeft(on clock: CallClock) -> Duration {
        clock.now().duration(to: moment)
    }

    /// Tells whether the deadline has passed.
    public func hasPassed(on clock: CallClock) -> Bool {
        timeLeft(on: clock) <= .zero
    }

    /// Gives the earlier of two deadlines; one that is nil never comes.
    public static func earlier(_ first: Deadline?, _ second: Deadline?) -> Deadline? {
        guard let first, let second else { return first ?? second }
        return first.moment <= second.moment ? first : second
    }
}
