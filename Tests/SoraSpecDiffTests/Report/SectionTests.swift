import Testing

@testable import SoraSpecDiff

@Suite struct SectionTests {
    @Test func `What breaks stands first, and otherwise the order stays`() {
        let sections = Section.divide(Sample.report.findings)
        #expect(sections.map(\.subject.operations) == [[Sample.create, Sample.list], [Sample.create]])
        #expect(sections.map { $0.findings.map(\.change.level) } == [[.error], [.warning, .info]])
        #expect(Section.divide([]).isEmpty)
    }

    @Test func `Documents of a folder have sections of their own, under their names`() {
        var changes = [Sample.changes[0], Sample.changes[0], Change(Sample.tagAdded, ["x"], old: nil, new: nil)]
        for (position, name) in ["a.yaml", "b.yaml", "b.yaml"].enumerated() { changes[position].document = name }
        let report = DiffReport(Difference(changes: changes))
        #expect(Section.divide(report.findings).map(\.subject.document) == ["a.yaml", "b.yaml", "b.yaml"])
        let titles = report.render(as: .text).split(separator: "\n").filter { $0.hasPrefix("a.") || $0.hasPrefix("b.") }
        #expect(titles == ["a.yaml: POST /videos (createVideo)", "b.yaml: POST /videos (createVideo)", "b.yaml"])
        #expect(report.render(as: .markdown).contains("### `a.yaml`: `POST /videos`\n"))
        #expect(report.render(as: .html).contains("<h2><span class=\"document\">a.yaml</span> <b>POST</b> /videos <small>"))
        #expect(report.render(as: .json).contains("\"document\":\"b.yaml\",\"operation\":null"))
    }
}
