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
            [0..<100, 20..<40, 30..<35, 30..<35, 70..<80].map { SwiftChange("x", before: nil, after: "x", effect: .adds, new: range($0)) })
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: nil, new: range(place))) == expected)
    }

    @Test func `Nothing around a place`() {
        let places = SwiftPlaces([SwiftChange("x", before: "x", after: nil, effect: .adds, old: range(10..<20))])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: nil, new: range(12..<13))) == [])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: range(30..<31), new: nil)) == [])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: range(1..<2), new: nil)) == [])
        #expect(places.positions(of: Change(Sample.tagAdded, [], old: range(20..<21), new: nil)) == [])
    }

    @Test(arguments: [
        ("a:\n  b: 1\n  c: 2\nd: 3\n", "b", "b: 1"), ("a:\n  b: 1\n  c: 2\nd: 3\n", "a", "a:\n  b: 1\n  c: 2"),
        ("a:\n- 1\n\n# x\n- 2\nb: 1", "a", "a:\n- 1\n\n# x\n- 2"), ("- a:\n    x: 1\n  b: 1\n", "a", "a:\n    x: 1"),
        ("{\"a\": {\"b\": \"}\", \"c\": [1]}, \"d\": 2}", "\"a\"", "\"a\": {\"b\": \"}\", \"c\": [1]}"),
        ("{a: x y, b: 2}", "a", "a: x y"), ("{\"a\": \"x,\\\"}\", \"b\": 2}", "\"a\"", "\"a\": \"x,\\\"}\""), ("- a\n- b\n", "a", "a"),
        ("a: {", "a", "a: {"), ("{a: \"", "a", "a: \""),
    ])
    func `The range of a key with its value`(_ text: String, _ key: String, _ expected: String) {
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        let range = Sample.place(key, in: file).withValue
        #expect(range == Sample.place(expected, in: file))
    }

    @Test func `An entry of required names its property`() {
        let text = """
            Other:
              properties:
                size: {type: string}
            Video:
              properties:
                box:
                  properties:
                    size: {type: integer}
                size: {type: string}
              required:
                - size

            """
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        let lines: [UInt32] = [3, 8, 9]
        let changes = lines.map { line in
            let column: UInt32 = line == 8 ? 9 : 5
            return SwiftChange(
                "\(line)", before: "x", after: "y", effect: .breaks,
                new: SourceRange(
                    file: file, start: SourcePosition(line: line, column: column), end: SourcePosition(line: line, column: column + 4)))
        }
        let entry = SourceRange(file: file, start: SourcePosition(line: 11, column: 7), end: SourcePosition(line: 11, column: 11))
        #expect(SwiftPlaces(changes).positions(of: Change(Sample.removed, ["size"], old: nil, new: entry)) == [2])
    }

    private func range(_ columns: Range<Int>) -> SourceRange {
        SourceRange(
            file: file, start: SourcePosition(line: 1, column: UInt32(columns.lowerBound + 1)),
            end: SourcePosition(line: 1, column: UInt32(columns.upperBound + 1)))
    }
}
