import Testing

@testable import SoraRuntime

struct DeadlineTests {
    @Test func `tells what is left`() {
        let time = ManualClock()
        let deadline = Deadline.after(.seconds(10), on: time.clock)
        time.advance(by: .seconds(4))
        #expect(deadline.timeLeft(on: time.clock) == .seconds(6) && deadline.limit == .seconds(10) && !deadline.hasPassed(on: time.clock))
        time.advance(by: .seconds(6))
        #expect(deadline.hasPassed(on: time.clock))
    }

    @Test func `takes the earlier one`() {
        let time = ManualClock()
        let soon = Deadline.after(.seconds(1), on: time.clock)
        let late = Deadline.after(.seconds(2), on: time.clock)
        #expect(Deadline.earlier(soon, late) == soon && Deadline.earlier(late, soon) == soon)
        #expect(Deadline.earlier(nil, late) == late && Deadline.earlier(late, nil) == late && Deadline.earlier(nil, nil) == nil)
    }
}
