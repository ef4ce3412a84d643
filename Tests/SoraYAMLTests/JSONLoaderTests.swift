import SoraDiagnostics
import Testing

@testable import SoraYAML

@Suite struct JSONLoaderTests {
    @Test func everyKindOfValue() {
        let outcome = json("{\"a\": [1, -0, 1.0, 1e3, -2.5E-7, 123456789012345678901234567890, true, false, null, \"x\", {}, []]}\n")
        #expect(outcome.findings == [])
        #expect(
            outcome.node?.outline == "{a: [integer(1), integer(-0), float(1.0), float(1e3), float(-2.5E-7), "
                + "integer(123456789012345678901234567890), boolean(true), boolean(false), null(null), 'x', {}, []]}")
    }

    @Test func escapes() {
        #expect(
            json(#"["\"\\\/\b\f\n\r\t", "\u00e9\u65E5", "\ud83d\ude00!", "a\u0000b"]"#).node?.outline
                == "['\"\\/\u{8}\u{C}\n\r\t', 'é日', '😀!', 'a\0b']")
    }

    @Test func charactersThatYAMLRefuses() {
        #expect(json("[\"\u{7F}\u{85}\u{2028}\u{FEFF}\u{FFFE}\"]").node?.sequence?.first?.string == "\u{7F}\u{85}\u{2028}\u{FEFF}\u{FFFE}")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func places(_ lineBreak: String) throws {
        let source = MarkedText("{\(lineBreak)\t\"日本\": 1️⃣\"é\\u00e9🎬\"2️⃣,\(lineBreak) 3️⃣\"b\"4️⃣: 5️⃣[1,\(lineBreak)2]6️⃣ }")
        let file = SourceFile(path: "a.JSON", bytes: Array(source.text.utf8))
        let node = try #require(parse(file, reporting: DiagnosticLog()))
        let entry = try #require(node.mapping?.entry("b"))
        #expect(source.describe(try #require(node["日本"]).range) == "1️⃣-2️⃣")
        #expect(source.describe(entry.keyNode.range) == "3️⃣-4️⃣")
        #expect(source.describe(entry.value.range) == "5️⃣-6️⃣")
    }

    @Test(arguments: ["[1, 1️⃣#x\n]", "1️⃣// x\n{}", "{} 1️⃣/* x */", "{\"a\" 1️⃣// x\n: 1}", "[1 1️⃣// x\n, 2]", "{1️⃣# x\n}"])
    func comments(_ text: String) {
        #expect(
            findings(text, path: "api.json") == [
                "1️⃣ error: JSON has no comments", "help: Remove the comment, or name the file ‘.yaml’ and write it with ‘#’.",
            ])
    }

    @Test(arguments: ["[1, 21️⃣,\n]", "{\"a\": 11️⃣, }"])
    func trailingCommas(_ text: String) {
        #expect(findings(text, path: "api.json") == ["1️⃣ error: JSON has no ‘,’ behind the last element", "help: Remove the comma."])
    }

    @Test(arguments: [
        ("[1️⃣yes2️⃣]", "‘yes’ is no JSON value"), ("[1️⃣NaN2️⃣]", "‘NaN’ is no JSON value"), ("[1️⃣True2️⃣]", "‘True’ is no JSON value"),
        ("[1️⃣-2️⃣]", "‘-’ is no JSON value"), ("[1️⃣1_0002️⃣]", "‘1_000’ is no JSON value"), ("[1️⃣0x1F2️⃣]", "‘0x1F’ is no JSON number"),
        ("[1️⃣+12️⃣]", "‘+1’ is no JSON number"), ("[1️⃣012️⃣]", "‘01’ is no JSON number"), ("[1️⃣-.52️⃣]", "‘-.5’ is no JSON number"),
        ("[1️⃣1.2️⃣]", "‘1.’ is no JSON number"), ("[1️⃣1.e52️⃣]", "‘1.e5’ is no JSON number"),
    ])
    func words(_ text: String, _ message: String) {
        #expect(findings(text, path: "api.json").first == "1️⃣-2️⃣ error: \(message)")
    }

    @Test(arguments: [
        ("1️⃣", "the document is empty"), ("{} 1️⃣x", "the text goes on behind the JSON value"), ("[1, 1️⃣'x']", "a value is expected here"),
        ("[1️⃣,]", "a value is expected here"), ("{1️⃣a: 1}", "a key in double quotes is expected here"),
        ("{1️⃣", "the text ends where a key is expected"), ("{\"a\"1️⃣ 1}", "a ‘:’ is expected here"),
        ("[1 1️⃣2]", "a ‘,’ or ‘]’ is expected here"), ("{\"a\": 1 1️⃣\"b\": 2}", "a ‘,’ or ‘}’ is expected here"),
        ("1️⃣[1, 2", "this array is never closed"), ("[1️⃣{\"a\": 1", "this object is never closed"),
        ("[1,1️⃣", "the text ends where a value is expected"),
    ])
    func grammar(_ text: String, _ message: String) {
        let spaced = text.replacing("\"a\"1️⃣ 1", with: "\"a\" 1️⃣1")
        #expect(findings(spaced, path: "api.json").first == "1️⃣ error: \(message)")
    }

    @Test(arguments: [
        ("[1️⃣\"x", "this string is never closed"), ("[1️⃣\"x\\", "this string is never closed"),
        ("[1️⃣\"x\ny\"]", "this string is not closed on its line"), ("[1️⃣\"\\n\ny\"]", "this string is not closed on its line"),
        ("[\"é1️⃣\ty\"]", "the character U+0009 is not allowed in a JSON string"), ("[\"1️⃣\\x412️⃣\"]", "‘\\x’ is no escape of JSON"),
        ("[\"1️⃣\\u00g0\"]", "‘\\u’ is followed by four hexadecimal digits"),
        ("[\"1️⃣\\u+123\"]", "‘\\u’ is followed by four hexadecimal digits"),
    ])
    func strings(_ text: String, _ message: String) {
        #expect(findings(text, path: "api.json").first == "1️⃣ error: \(message)")
    }

    @Test(arguments: ["\\ud83d", "\\ude00", "\\ud83d2️⃣\\u0041"])
    func loneSurrogates(_ escape: String) {
        let outcome = parse(marked: "[\"1️⃣\(escape)\"]", path: "api.json")
        #expect(
            outcome.findings.map { $0.drop { $0 != " " } } == [" warning: this escape is half of a surrogate pair; it is read as U+FFFD"])
        #expect(outcome.node?.sequence?.first?.string?.first == "\u{FFFD}")
    }

    @Test func duplicates() {
        #expect(
            findings("{1️⃣\"a\": 1, 2️⃣\"\\u0061\": 2}", path: "api.json") == [
                "2️⃣ error: the key ‘a’ stands twice in this mapping", "help: Remove or rename one of the two.",
                "1️⃣ note: it stands here first",
            ])
    }

    private func json(_ text: String) -> ParsingOutcome { parse(marked: text, path: "api.json") }
}
