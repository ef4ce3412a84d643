import Foundation

/// A clock for tests: it stands still until it is moved, or runs ahead to whoever sleeps, so that nothing waits.
///
/// ```swift
/// let time = ManualClock(runsAhead: true)
/// let client = Shop.Client(configuration: .init(transport: provider, clock: time.clock))
/// ```
public final class ManualClock: Sendable {
    private struct Sleeper: Sendable {
        let id: Int
        let moment: ContinuousClock.Instant
        let waiter: CheckedContinuation<Void, any Error>
    }

    private struct State: Sendable {
        var elapsed: Duration = .zero
        var nextID = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
        var pauses: [Duration] = []
        var observers: [(count: Int, waiter: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Locked(State())
    private let start = ContinuousClock.now
    private let startDate: Date
    private let runsAhead: Bool

    /// Creates a clock.
    ///
    /// - Parameters:
    ///   - date: The date and time of day at which it starts.
    ///   - runsAhead: Whether a `sleep` moves the clock to its end at once. Limits (`expire`) pass only when the clock is moved beyond them.
    public init(date: Date = Date(timeIntervalSince1970: 1_800_000_000), runsAhead: Bool = false) {
        startDate = date
        self.runsAhead = runsAhead
    }

    /// The clock, for `ClientConfiguration.clock`.
    public var clock: CallClock {
        CallClock(
            now: { self.now }, date: { self.date },
            sleep: { moment in
                self.state.withLock { $0.pauses.append(self.now(in: $0).duration(to: moment)) }
                if self.runsAhead {
                    try Task.checkCancellation()
                    self.advance(to: moment)
                } else {
                    try await self.wait(until: moment)
                }
            },
            expire: { moment in try await self.wait(until: moment) })
    }

    /// The present moment.
    public var now: ContinuousClock.Instant { state.withLock { now(in: $0) } }

    /// The time since the clock was made.
    public var elapsed: Duration { state.withLock { $0.elapsed } }

    /// The date and time of day.
    public var date: Date {
        let (seconds, attoseconds) = elapsed.components
        return startDate.addingTimeInterval(Double(seconds) + Double(attoseconds) / 1e18)
    }

    /// How long each `sleep` was to be, in the order of their beginnings; limits do not stand here.
    public var pauses: [Duration] { state.withLock { $0.pauses } }

    /// How long each one who waits now has still to wait, the shortest first.
    public var waits: [Duration] {
        state.withLock { state in state.sleepers.map { now(in: state).duration(to: $0.moment) }.sorted() }
    }

    /// Moves the clock, and wakes whoever has waited long enough.
    public func advance(by time: Duration) {
        advance(to: now + time)
    }

    /// Waits until so many wait on the clock.
    public func waitForSleepers(_ count: Int = 1) async {
        await withCheckedContinuation { waiter in
            let isReached = state.withLock { state in
                guard state.sleepers.count < count else { return true }
                state.observers.append((count, waiter))
                return false
            }
            if isReached { waiter.resume() }
        }
    }

    private func now(in state: State) -> ContinuousClock.Instant { start + state.elapsed }
}

extension ManualClock {
    private func advance(to moment: ContinuousClock.Instant) {
        let woken = state.withLock { state in
            state.elapsed = max(state.elapsed, start.duration(to: moment))
            let now = now(in: state)
            defer { state.sleepers.removeAll { $0.moment <= now } }
            return state.sleepers.filter { $0.moment <= now }.sorted { $0.moment < $1.moment }
        }
        for sleeper in woken { sleeper.waiter.resume() }
    }

    private func wait(until moment: ContinuousClock.Instant) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { add(Sleeper(id: id, moment: moment, waiter: $0)) }
        } onCancel: {
            cancel(id)
        }
    }

    private func add(_ sleeper: Sleeper) {
        var observers: [CheckedContinuation<Void, Never>] = []
        let outcome = state.withLock { state -> Result<Void, any Error>? in
            if state.cancelled.contains(sleeper.id) { return .failure(CancellationError()) }
            if sleeper.moment <= now(in: state) { return .success(()) }
            state.sleepers.append(sleeper)
            let count = state.sleepers.count
            observers = state.observers.filter { $0.count <= count }.map(\.waiter)
            state.observers.removeAll { $0.count <= count }
            return nil
        }
        if let outcome { sleeper.waiter.resume(with: outcome) }
        for observer in observers { observer.resume() }
    }

    private func cancel(_ id: Int) {
        let sleeper = state.withLock { state -> Sleeper? in
            guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else {
                state.cancelled.insert(id)
                return nil
            }
            return state.sleepers.remove(at: index)
        }
        sleeper?.waiter.resume(throwing: CancellationError())
    }
}
