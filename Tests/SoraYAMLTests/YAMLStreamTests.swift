import Testing

@testable import SoraYAML

@Suite struct YAMLStreamTests {
    @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "--- # nothing\n...\n"])
    func emptyDocument(_ text: String) {
        #expect(parse(marked: text).node == nil)
        #expect(findings(text).map { $0.drop { $0 != " " } } == [" error: the document is empty"])
    }

    @Test func secondDocument() {
        #expect(
            findings("a: 1\n1️⃣---2️⃣\nb: 2\n") == [
                "1️⃣ error: a second YAML document starts here", "help: Put each document into a file of its own.",
            ])
    }

    @Test func directivesAndDocumentMarks() {
        #expect(parse(marked: "%YAML 1.2\n---\na: 1\n...\n").node?.outline == "{a: integer(1)}")
    }

    @Test func jsonIsYAMLToo() {
        #expect(parse(marked: "{\"a\":[1,true,null,\"x\"]}").node?.outline == "{a: [integer(1), boolean(true), null(null), 'x']}")
    }

    @Test func scalarsThatFoldAndEscape() {
        let node = parse(marked: "a: \"x\\ty\\u00e9\\0\"\nb: one\n  two\nc: >\n  one\n  two\n").node
        #expect(node?.outline == "{a: 'x\tyé\0', b: 'one two', c: 'one two\n'}")
    }
}
