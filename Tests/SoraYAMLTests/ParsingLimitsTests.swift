import Testing

@testable import SoraYAML

@Suite struct ParsingLimitsTests {
    @Test(arguments: ["api.yaml", "api.json"])
    func hundredThousandSequences(_ path: String) {
        let text = String(repeating: "[", count: 500) + "1️⃣" + String(repeating: "[", count: 99_500)
        #expect(findings(text, path: path) == ["1️⃣ error: this is nested more than 500 levels deep"])
    }

    @Test func sequencesOnLinesOfTheirOwn() {
        #expect(findings(String(repeating: "[\n", count: 100_000)) == ["501:1 error: this is nested more than 500 levels deep"])
    }

    @Test(arguments: ["{a: ", "- ", "? "])
    func otherNesting(_ opening: String) {
        #expect(
            findings(String(repeating: opening, count: 100_000)) == [
                "1:\(500 * opening.utf8.count + 1) error: this is nested more than 500 levels deep"
            ])
    }

    @Test func blockMappings() {
        let text = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(findings(text) == ["501:501 error: this is nested more than 500 levels deep"])
    }

    @Test(arguments: ["api.yaml", "api.json"])
    func deepestNestingAllowed(_ path: String) {
        let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(parse(marked: text, path: path).node != nil)
    }

    @Test func longText() {
        let limits = ParsingLimits(depth: 10, aliasedNodes: 10, bytes: 8)
        #expect(findings("a: 123456", limits: limits) == ["error: the text is 9 bytes long; at most 8 are read"])
    }
}
