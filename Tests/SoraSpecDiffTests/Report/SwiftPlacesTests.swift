import SoraDiagnostics
import Testing

@testable import SoraSpecDiff

@Suite struct SwiftPlacesTests {
    private let file = SourceFile(path: "a.yaml", bytes: Array(repeating: UInt8(ascii: " "), count: 100))

    @Test func `A finding knows the declarations made from its place`() {
        let findings = Sample.report.findings
        #expect(findings.map { $0.swiftChanges.map(\.symbol) } == [[], ["Shop.Video.size"], ["Shop.Video.seconds"]])
    }

    @Test(arguments: [
        (30..<35, [2, 3]), (20..<40, [1, 2, 3]), (22..<24, [1]), (31..<32, [2, 3]), (50..<60, [0]), (0..<100, [0, 1, 2, 3, 4]),
        (70..<75, [4]),
        (90..<91, [0]),
    ])
    func `Inside a place, or else the innermost around it`(_ place: Range<Int>, _ expected: [Int]) {
        let places = SwiftPlaces(
            [0..<100, 20..<40, 30..<35, 30..<35, 70..<80].map { SwiftChange("x", before: nil, after: nil, effect: .adds, new: range($0)) })
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: nil, new: range(place))) == expected)
    }

    @Test func `Nothing around a place`() {
        let places = SwiftPlaces([SwiftChange("x", before: nil, after: nil, effect: .adds, old: range(10..<20))])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: nil, new: range(12..<13))) == [])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: range(30..<31), new: nil)) == [])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: range(1..<2), new: nil)) == [])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: range(20..<21), new: nil)) == [])
    }

    private func range(_ columns: Range<Int>) -> SourceRange {
        SourceRange(
            file: file, start: SourcePosition(line: 1, column: UInt32(columns.lowerBound + 1)),
            end: SourcePosition(line: 1, column: UInt32(columns.upperBound + 1)))
    }
}
