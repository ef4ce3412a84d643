import Testing

@testable import SoraYAML

@Suite struct YAMLAliasTests {
    @Test func anchorsAndAliasesShareOneNode() throws {
        let node = try #require(parse(marked: "a: &x {b: 1}\nc: *x\n").node)
        #expect(node["c"] === node["a"])
    }

    @Test func anchorMayBeDefinedAnew() throws {
        let node = try #require(parse(marked: "a: &x 1\nb: *x\nc: &x 2\nd: *x\n").node)
        #expect(node.outline == "{a: integer(1), b: integer(1), c: integer(2), d: integer(2)}")
    }

    @Test func aliasMayBeAKey() {
        #expect(parse(marked: "a: &x name\n*x : 1\n").node?.outline == "{a: 'name', name: integer(1)}")
    }

    @Test func aliasWithoutAnchor() {
        #expect(
            findings("a: 1️⃣*x2️⃣\nb: [3️⃣*later]\nc: &later 1\n") == [
                "1️⃣-2️⃣ error: there is no anchor ‘&x’ before this alias", "help: Put the value in quotes if its ‘*’ belongs to the text.",
                "3️⃣ error: there is no anchor ‘&later’ before this alias",
                "help: Put the value in quotes if its ‘*’ belongs to the text.",
            ])
    }

    @Test func aliasInsideItsOwnAnchor() {
        #expect(
            findings("a: 1️⃣&x\n  b: 2️⃣*x\nc: &y [ 3️⃣*y]\n") == [
                "2️⃣ error: the alias ‘*x’ stands inside the value that it names", "1️⃣ note: ‘&x’ stands here",
                "3️⃣ error: the alias ‘*y’ stands inside the value that it names", "3:4 note: ‘&y’ stands here",
            ])
    }

    @Test func aliasBomb() {
        let lines = (1...20).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]\n" }
        let outcome = findings("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + lines.joined())
        #expect(
            outcome == [
                "6:45 error: with the alias ‘*a4’ the document's aliases stand for more than 1000000 values", "5:5 note: ‘&a4’ stands here",
            ])
    }

    @Test func aliasesAreFreeUpToTheLimit() {
        let limits = ParsingLimits(depth: 10, aliasedNodes: 6, bytes: 100)
        #expect(parse(marked: "a: &x [1, 2]\nb: *x\nc: *x\n", limits: limits).findings == [])
        #expect(findings("a: &x [1, 2]\nb: *x\nc: *x\nd: 1️⃣*x\n", limits: limits).first?.hasPrefix("1️⃣ error: with the alias") == true)
    }

    @Test func depthCountsThroughAliases() {
        let limits = ParsingLimits(depth: 4, aliasedNodes: 100, bytes: 1000)
        let text = "a: &a [1]\nb: &b [*a]\nc: &c [*b]\nd: [1️⃣*c]\n"
        #expect(findings(text, limits: limits) == ["1️⃣ error: this is nested more than 4 levels deep"])
        #expect(parse(marked: "a: &a [1]\nb: &b [*a]\nc: &c [*b]\nd: *c\n", limits: limits).findings == [])
    }
}
