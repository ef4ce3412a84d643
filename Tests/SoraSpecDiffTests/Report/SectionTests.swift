import Testing

@testable import SoraSpecDiff

@Suite struct SectionTests {
    @Test func `What breaks stands first, and otherwise the order stays`() {
        let sections = Section.divide(Sample.report.findings)
        #expect(sections.map(\.operations) == [[Sample.create, Sample.list], [Sample.create]])
        #expect(sections.map { $0.findings.map(\.change.level) } == [[.error], [.warning, .info]])
        #expect(Section.divide([]).isEmpty)
    }
}
