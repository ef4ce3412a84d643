import Foundation
import Testing

@testable import SoraRuntime

@Suite(.timeLimit(.minutes(5)))
struct ManualClockTests {
    @Test func `wakes who has slept long enough, in order`() async throws {
        let time = ManualClock()
        let woken = Locked<[Int]>([])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for seconds in [3, 1, 2] {
                group.addTask {
                    try await time.clock.sleep(for: .seconds(seconds))
                    woken.withLock { $0.append(seconds) }
                }
            }
            await time.waitForSleepers(3)
            #expect(time.waits == [.seconds(1), .seconds(2), .seconds(3)])
            time.advance(by: .milliseconds(1_500))
            try await group.next()
            #expect(woken.withLock { $0 } == [1] && time.waits == [.milliseconds(500), .milliseconds(1_500)])
            time.advance(by: .seconds(5))
            try await group.waitForAll()
        }
        #expect(Set(woken.withLock { $0 }) == [1, 2, 3])
        #expect(time.elapsed == .milliseconds(6_500) && Set(time.pauses) == [.seconds(1), .seconds(2), .seconds(3)])
    }

    @Test func `runs ahead to whoever sleeps, and not for limits`() async throws {
        let time = ManualClock(date: Date(timeIntervalSince1970: 100), runsAhead: true)
        let limit = Task { try await time.clock.expire(time.now + .seconds(60)) }
        await time.waitForSleepers()
        try await time.clock.sleep(for: .seconds(59))
        #expect(time.waits == [.seconds(1)] && time.date == Date(timeIntervalSince1970: 159))
        try await time.clock.sleep(for: .seconds(1))
        try await limit.value
        #expect(time.pauses == [.seconds(59), .seconds(1)])
    }

    @Test(arguments: [true, false])
    func `ends a sleep when its task is cancelled`(early: Bool) async throws {
        let time = ManualClock()
        let sleep = Task { try await time.clock.sleep(for: .seconds(1)) }
        if !early { await time.waitForSleepers() }
        sleep.cancel()
        await #expect(throws: CancellationError.self) { try await sleep.value }
        #expect(time.waits.isEmpty)
    }

    @Test func `lets the machine's clock sleep and be cancelled`() async throws {
        let clock = CallClock.continuous
        try await clock.sleep(clock.now())
        let sleep = Task { try await clock.sleep(for: .seconds(3_600)) }
        sleep.cancel()
        await #expect(throws: CancellationError.self) { try await sleep.value }
    }
}
