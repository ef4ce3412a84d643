import SoraDiagnostics
import Testing

@testable import SoraYAML

@Suite struct YAMLPlaceTests {
    @Test func scalarsKeysAndFlowCollections() throws {
        try expectPlaces("1️⃣name2️⃣: 3️⃣Sora4️⃣  # a comment\nlist: 5️⃣[1, 2]6️⃣\n") { node in
            let name = try #require(node.mapping?.entry("name"))
            return [(name.keyNode, "1️⃣", "2️⃣"), (name.value, "3️⃣", "4️⃣"), (try #require(node["list"]), "5️⃣", "6️⃣")]
        }
    }

    @Test func columnsAreCountedInScalars() throws {
        try expectPlaces("日本e\u{301}🎬: 1️⃣'x'2️⃣\n") { [(try #require($0["日本e\u{301}🎬"]), "1️⃣", "2️⃣")] }
    }

    @Test func blockCollectionsEndWithTheirLastChild() throws {
        try expectPlaces("1️⃣a:\n  2️⃣b: 13️⃣\n\n# a comment\n\nlist:\n- 4️⃣x: y5️⃣\n# another\n") { node in
            [(node, "1️⃣", "5️⃣"), (try #require(node["a"]), "2️⃣", "3️⃣"), (try #require(node["list"]?.sequence?.first), "4️⃣", "5️⃣")]
        }
    }

    @Test func blockCollectionsWithEmptyOrAliasedLastChild() throws {
        try expectPlaces("a: &x 1\nb:\n  1️⃣c: *x2️⃣\n\nd:\n  3️⃣e:4️⃣\n\nf: 1\n") { node in
            [(try #require(node["b"]), "1️⃣", "2️⃣"), (try #require(node["d"]), "3️⃣", "4️⃣")]
        }
    }

    @Test func blockScalarsEndWithTheirText() throws {
        try expectPlaces("a: 1️⃣|\n  one\n\n  two2️⃣\n\n\nb: 3️⃣>4️⃣\n\nc: 5️⃣|+\n  x6️⃣\n") { node in
            [
                (try #require(node["a"]), "1️⃣", "2️⃣"), (try #require(node["b"]), "3️⃣", "4️⃣"), (try #require(node["c"]), "5️⃣", "6️⃣"),
            ]
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(_ lineBreak: String) throws {
        try expectPlaces("a: 1\(lineBreak)b:\(lineBreak)  c: 1️⃣x2️⃣\(lineBreak)") { [(try #require($0["b"]?["c"]), "1️⃣", "2️⃣")] }
    }

    /// libyaml takes these three for line breaks; editors and YAML 1.2 do not.
    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func foreignLineBreaksAreCharacters(_ foreign: String) throws {
        let text = "a: x\(foreign)y: z\u{E000}\n"
        #expect(findings("a: x\(foreign)y1️⃣: z\n").first == "1️⃣ error: a ‘:’ is not allowed here")
        try expectPlaces("a: 1️⃣x\(foreign)y2️⃣ # \(foreign)\nb: 3️⃣'\u{E000}\(foreign) z'4️⃣\n") { node in
            #expect(node["a"]?.string == "x\(foreign)y")
            #expect(node["b"]?.string == "\u{E000}\(foreign) z")
            return [(try #require(node["a"]), "1️⃣", "2️⃣"), (try #require(node["b"]), "3️⃣", "4️⃣")]
        }
        #expect(SourceFile(path: "", bytes: Array(text.utf8)).lineCount == 2)
    }

    private func expectPlaces(_ marked: String, _ expected: (Node) throws -> [(Node, String, String)]) rethrows {
        let source = MarkedText(marked)
        let outcome = parse(marked: marked)
        #expect(outcome.findings == [])
        guard let node = outcome.node else { return }
        for (node, start, end) in try expected(node) {
            #expect(source.marks[node.start].map(String.init) == start, "\(node.start)")
            #expect(source.marks[node.end].map(String.init) == end, "\(node.end)")
        }
    }
}
