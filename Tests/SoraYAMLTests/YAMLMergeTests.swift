import Testing

@testable import SoraYAML

@Suite struct YAMLMergeTests {
    @Test func keysOfItsOwnWinWhereverTheyStand() {
        let node = parse(marked: "a: &a {x: 1, y: 2, z: 3}\nb:\n  x: own\n  <<: *a\n  z: own\n").node
        #expect(node?["b"]?.outline == "{x: 'own', y: integer(2), z: 'own'}")
    }

    @Test func earlierSourcesWin() {
        let node = parse(marked: "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc:\n  <<: [*a, *b, {z: 3}]\n").node
        #expect(node?["c"]?.outline == "{x: integer(1), y: integer(2), z: integer(3)}")
    }

    @Test func mergedEntriesKeepTheirNodes() throws {
        let node = try #require(parse(marked: "a: &a {x: [1]}\nb: {<<: *a}\n").node)
        #expect(node["b"]?["x"] === node["a"]?["x"])
    }

    @Test func quotedMergeKeyIsAKey() {
        #expect(parse(marked: "'<<': {a: 1}\n").node?.outline == "{<<: {a: integer(1)}}")
    }

    @Test func wrongSources() {
        #expect(
            findings("a:\n  <<: 1️⃣text\nb:\n  2️⃣<<: [{x: 1}, 3️⃣[1]]\nc:\n  <<:4️⃣\n") == [
                "1️⃣ error: ‘<<’ merges a mapping or a sequence of mappings, not ‘text’",
                "3️⃣ error: ‘<<’ merges a mapping or a sequence of mappings, not a sequence", "2️⃣ note: it is merged here",
                "4️⃣ error: ‘<<’ merges a mapping or a sequence of mappings, not null",
            ])
    }

    @Test func secondMergeKey() {
        #expect(
            findings("a:\n  1️⃣<<: {x: 1}\n  2️⃣<<: {y: 1}\n") == [
                "2️⃣ error: the key ‘<<’ stands twice in this mapping", "help: Merge several mappings with one: ‘<<: [*a, *b]’.",
                "1️⃣ note: it stands here first",
            ])
    }
}
