import SoraDiagnostics
import Testing

@testable import SoraYAML

@Suite struct MappingTests {
    @Test func everyDuplicateIsReportedWithBothPlaces() {
        #expect(
            findings("1️⃣a: 1\nb: {2️⃣200: x, 3️⃣'200': y}\n4️⃣a: 2\n5️⃣a: 3\n") == [
                "3️⃣ error: the key ‘200’ stands twice in this mapping", "help: Remove or rename one of the two.",
                "2️⃣ note: it stands here first",
                "4️⃣ error: the key ‘a’ stands twice in this mapping", "help: Remove or rename one of the two.",
                "1️⃣ note: it stands here first",
                "5️⃣ error: the key ‘a’ stands twice in this mapping", "help: Remove or rename one of the two.",
                "1️⃣ note: it stands here first",
            ])
    }

    @Test func duplicatesInLongMappings() {
        let lines = (0..<40).map { "key\($0): \($0)\n" }
        #expect(findings(lines.joined() + "1️⃣key30: again\n").first == "1️⃣ error: the key ‘key30’ stands twice in this mapping")
        let node = parse(marked: lines.joined()).node
        #expect((0..<40).allSatisfy { node?["key\($0)"]?.scalar?.text == "\($0)" })
        #expect(node?["key40"] == nil)
    }

    @Test func scalarKeysAreTheirText() {
        #expect(
            parse(marked: "200: a\n1.0: b\ntrue: c\nno: d\n~: e\n").node?.outline == "{200: 'a', 1.0: 'b', true: 'c', no: 'd', ~: 'e'}")
    }

    @Test func keysThatAreNoText() {
        #expect(
            findings("? 1️⃣[a, b]\n: x\n? 2️⃣{c: d}\n: y\n?3️⃣\n: z\n") == [
                "1️⃣ error: this key is no text but a sequence",
                "2️⃣ error: this key is no text but a mapping",
                "3️⃣ error: a key is expected before ‘:’",
            ])
    }

    @Test func handMadeMappingsAreSearched() {
        let file = SourceFile(path: "", bytes: [])
        let place = SourcePosition(line: 1, column: 1)
        let node = Node(.sequence([]), file: file, start: place, end: place)
        let mapping = Mapping((0..<20).map { Mapping.Entry("k\($0)", keyNode: node, value: node) })
        #expect(mapping.entry("k19")?.key == "k19")
        #expect(mapping["k20"] == nil)
    }
}
