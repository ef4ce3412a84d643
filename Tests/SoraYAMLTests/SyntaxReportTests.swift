import Testing

@testable import SoraYAML

@Suite struct SyntaxReportTests {
    private let quotes = "help: Put the value in quotes."
    private let tabs = "help: Indent with spaces; YAML allows no tabs there."
    private let colon = "help: Check the line's indentation; put the value in quotes if the ‘:’ belongs to it."
    private let keys = "help: Indent all keys of a mapping alike."

    @Test(arguments: ["a:\n1️⃣\tb: 1\n", "a: 1\n  b\n1️⃣\tc\n", "a: |\n1️⃣\tb\n"])
    func tabs(_ text: String) {
        #expect(findings(text) == ["1️⃣ error: a tab stands in the indentation", tabs])
    }

    @Test(arguments: ["a: b1️⃣: c\n", "a: 1\n  b1️⃣: 2\n"])
    func colonInAValue(_ text: String) {
        #expect(findings(text) == ["1️⃣ error: a ‘:’ is not allowed here", colon])
    }

    @Test func indentationOfKeys() {
        #expect(
            findings("a:\n  2️⃣b:\n      c: 1\n    1️⃣d: 2\n") == [
                "1️⃣ error: a key of the mapping is expected here", keys, "2️⃣ note: the mapping starts here",
            ])
    }

    @Test func indentationOfEntries() {
        #expect(
            findings("a:\n  2️⃣- b\n  1️⃣c: 1\n") == [
                "1️⃣ error: a ‘-’ of the sequence is expected here", "help: Indent all entries of a sequence alike.",
                "2️⃣ note: the sequence starts here",
            ])
    }

    @Test(arguments: ["a: 1️⃣\"b\n  c\n", "a: 1️⃣'b\n"])
    func unclosedQuote(_ text: String) {
        #expect(findings(text) == ["1️⃣ error: this quoted text is never closed"])
    }

    @Test func quoteOpenAtTheDocumentsEnd() {
        #expect(findings("a: 1️⃣'b\n---\n'\n") == ["1️⃣ error: this quoted text is not closed before the document's end"])
    }

    @Test func escapes() {
        #expect(
            findings(#"a: "^1️⃣\d+$""#) == [
                "1️⃣ error: ‘\\d’ is no escape of YAML",
                "help: Write ‘\\\\’ for a backslash, or use single quotes, where it stands for itself.",
            ])
        #expect(findings(#"a: "\x1️⃣ZZ""#) == ["1️⃣ error: ‘\\x’, ‘\\u’ and ‘\\U’ are followed by 2, 4 and 8 hexadecimal digits"])
        #expect(
            findings(#"a: "\u1️⃣d83d\ude00""#) == [
                "1️⃣ error: this escape names no Unicode character",
                "help: Write ‘\\U0001F600’ instead of a surrogate pair; name the file ‘.json’ if it is JSON.",
            ])
    }

    @Test func flowCollections() {
        #expect(
            findings("a: 2️⃣[1, 2\nb1️⃣: 3\n") == ["1️⃣ error: a ‘,’ or ‘]’ is expected here", "2️⃣ note: the sequence starts here"])
        #expect(
            findings("a: 2️⃣{b: 1\nc1️⃣: 3\n") == ["1️⃣ error: a ‘,’ or ‘}’ is expected here", "2️⃣ note: the mapping starts here"])
    }

    @Test func charactersThatBeginNoValue() {
        #expect(findings("a: 1️⃣@b\n") == ["1️⃣ error: no value begins with ‘@’", quotes])
        #expect(findings("a: 1️⃣`b`\n") == ["1️⃣ error: no value begins with ‘`’", quotes])
        #expect(
            findings("a: *1️⃣\n") == [
                "1️⃣ error: a name is expected after ‘&’ or ‘*’", "help: Put the value in quotes if it begins with ‘&’ or ‘*’.",
            ])
        #expect(findings("a: 1️⃣!x!y z\n") == ["1️⃣ error: this tag's handle is not declared by a ‘%TAG’ line"])
    }

    @Test func thingsOutOfPlace() {
        #expect(findings("a: 1️⃣- b\n") == ["1️⃣ error: a ‘-’ is not allowed here", "help: Start the sequence on a line of its own."])
        #expect(findings("a: 1\n1️⃣b\nc: 2\n") == ["1️⃣ error: a ‘:’ is expected after this key"])
        #expect(
            findings("{a: 1}\n1️⃣b: 2\n") == ["1️⃣ error: the document has ended before this", "help: Check the line's indentation."])
        #expect(findings("a: |1️⃣x\n") == ["1️⃣ error: only a comment may follow here on this line"])
        #expect(findings("%YAML 3.0\n---\na: 1\n").map { $0.drop { $0 != " " } } == [" error: only YAML 1.1 and 1.2 are read"])
    }

    @Test(arguments: [("\0", "0000"), ("\u{1}", "0001"), ("\u{1B}", "001B"), ("\u{7F}", "007F"), ("\u{80}", "0080"), ("\u{FFFE}", "FFFE")])
    func characters(_ character: String, _ number: String) {
        #expect(
            findings("a: 1\nb: é1️⃣\(character)x\n") == [
                "1️⃣ error: the character U+\(number) is not allowed in YAML",
                "help: Remove it, or write it as an escape in double quotes.",
            ])
    }

    @Test func problemsWithoutWordsOfOurs() {
        #expect(
            findings("%YAML 1.2\n%YAML 1.2\n---\na: 1\n").map { $0.drop { $0 != " " } } == [
                " error: the text is no YAML: found duplicate %YAML directive"
            ])
    }
}
