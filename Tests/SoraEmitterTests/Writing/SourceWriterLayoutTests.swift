import Testing

@testable import SoraEmitter

@Suite struct SourceWriterLayoutTests {
    private let long = String(repeating: "a", count: 70)
    private let item = String(repeating: "b", count: 60)

    @Test func linesOfABlockAreIndented() {
        let text = written { file in
            file.block("enum A") { $0.block("enum B") { $0.line("case c") } }
        }
        #expect(text == "enum A {\n    enum B {\n        case c\n    }\n}")
    }

    @Test func aShortBodyStaysInTheLine() {
        #expect(written { $0.block("var a: Int", "1") } == "var a: Int { 1 }")
        #expect(written { $0.block("var \(long)", long) } == "var \(long) {\n    \(long)\n}")
    }

    @Test func aPairBreaksBetweenItsHalves() {
        #expect(written { $0.pair("a =", "b") } == "a = b")
        #expect(written { $0.pair("\(long) =", long) } == "\(long) =\n    \(long)")
    }

    @Test func aListTakesOneLineThenTwoThenOneForEachItem() {
        #expect(written { $0.list("f", ["a", "b"], " {") } == "f(a, b) {")
        #expect(written { $0.list("f", []) } == "f()")
        #expect(written { $0.list(long, [item, item], " {") } == "\(long)(\n    \(item), \(item)\n) {")
        #expect(written { $0.list("f", [item, item, item]) } == "f(\n    \(item),\n    \(item),\n    \(item)\n)")
    }

    @Test func aListLeavesRoomForCommasOfCollections() {
        let head = String(repeating: "a", count: SourceWriter.lineLength - 5)
        #expect(written { $0.list(head, ["[b]"], reserving: 0) } == "\(head)([b])")
        #expect(written { $0.list(head, ["[b]"], reserving: 1) } == "\(head)(\n    [b]\n)")
    }

    @Test func anArrayFillsItsLines() {
        #expect(written { $0.array("a = ", ["1", "2"]) } == "a = [1, 2]")
        #expect(written { $0.array("a = ", [item, item, item], ")") } == "a = [\n    \(item), \(item),\n    \(item),\n])")
        #expect(written { $0.array(long + long, ["1"]) } == "\(long)\(long)[\n    1\n]")
    }

    @Test func aLineOfTheWholeLengthIsNotBroken() {
        let head = String(repeating: "a", count: SourceWriter.lineLength - 4)
        #expect(written { $0.pair(head, "bcd") } == "\(head) bcd")
        #expect(written { $0.pair(head, "bcde") } == "\(head)\n    bcde")
    }
}
