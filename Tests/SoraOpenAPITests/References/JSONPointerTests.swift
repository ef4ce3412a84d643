import Testing

@testable import SoraOpenAPI

@Suite("JSON Pointer")
struct JSONPointerTests {
    @Test(
        "reads the examples of RFC 6901",
        arguments: [
            ("", []), ("/foo/0", ["foo", "0"]), ("/", [""]), ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]), ("/~01", ["~1"]), ("/ ", [" "]),
        ])
    func reading(text: String, tokens: [String]) {
        #expect(JSONPointer(parsing: text)?.tokens == tokens)
        #expect(JSONPointer(tokens).description == text)
    }

    @Test("refuses what is no pointer", arguments: ["a", "/a~2", "/a~"])
    func refusal(text: String) { #expect(JSONPointer(parsing: text) == nil) }

    @Test("writes a fragment that can be read again")
    func fragment() {
        let pointer = JSONPointer(["paths", "/pets/{id}", "50 %", "ü~"])
        #expect(pointer.fragment == "#/paths/~1pets~1%7Bid%7D/50%20%25/%C3%BC~0")
        #expect(ReferenceText(pointer.fragment).flatMap { JSONPointer(parsing: $0.fragment) } == pointer)
    }
}
