import Foundation

/// The clock that calls go by: their limits of time, the pauses between attempts, the waits of tasks.
///
/// `continuous` is the machine's own; a `ManualClock` gives one that tests move, so that they never sleep.
public struct CallClock: Sendable {
    /// Gives the present moment.
    public let now: @Sendable () -> ContinuousClock.Instant
    /// Gives the date and time of day.
    public let date: @Sendable () -> Date
    /// Waits until a moment comes; throws `CancellationError` at once when the task is cancelled.
    public let sleep: @Sendable (_ moment: ContinuousClock.Instant) async throws -> Void
    /// Waits as `sleep` does, for a limit that should not pass: a clock that runs ahead to the next sleeper does not run ahead for it.
    public let expire: @Sendable (_ moment: ContinuousClock.Instant) async throws -> Void

    /// Creates a clock; where `expire` is not given, it is `sleep`.
    public init(
        now: @escaping @Sendable () -> ContinuousClock.Instant, date: @escaping @Sendable () -> Date = { Date() },
        sleep: @escaping @Sendable (_ moment: ContinuousClock.Instant) async throws -> Void,
        expire: (@Sendable (_ moment: ContinuousClock.Instant) async throws -> Void)? = nil
    ) {
        self.now = now
        self.date = date
        self.sleep = sleep
        self.expire = expire ?? sleep
    }

    /// The machine's clock, which goes on while the machine sleeps.
    public static let continuous = CallClock(
        now: { ContinuousClock.now }, sleep: { moment in try await Task.sleep(until: moment, clock: .continuous) })
}

extension CallClock {
    /// Waits for a time.
    public func sleep(for time: Duration) async throws {
        try await sleep(now() + time)
    }
}
