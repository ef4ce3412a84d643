import SoraSpecDiff
import Testing

/// The options of the rules on the wire.
@Suite struct WireOptionsTests {
    @Test func `Levels are ordered from draft to stable`() {
        #expect(StabilityLevel.allCases.shuffled().sorted() == [.draft, .alpha, .beta, .stable])
    }

    @Test func `What is not settled needs no sunset`() {
        var options = WireOptions(today: Day(number: 0))
        #expect(StabilityLevel.allCases.map(options.deprecationDays) == [0, 0, 0, 0])
        (options.betaDeprecationDays, options.stableDeprecationDays) = (31, 180)
        #expect(StabilityLevel.allCases.map(options.deprecationDays) == [0, 0, 31, 180])
    }
}
