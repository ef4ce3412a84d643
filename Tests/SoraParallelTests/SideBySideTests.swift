import Testing

import SoraParallel

@Suite struct SideBySideTests {
    @Test func `Results come in the elements' order`() {
        let numbers = Array(0..<500)
        #expect(numbers.mapSideBySide { $0 * 2 } == numbers.map { $0 * 2 })
        #expect([Int]().mapSideBySide { $0 } == [])
    }

    @Test func `There is room for deep recursion`() {
        @Sendable func depth(_ count: Int) -> Int { count == 0 ? 0 : 1 + depth(count - 1) }
        #expect([100_000].mapSideBySide(depth) == [100_000])
    }
}
