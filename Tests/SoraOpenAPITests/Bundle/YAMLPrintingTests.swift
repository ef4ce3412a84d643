import SoraYAML
import Testing

@testable import SoraOpenAPI

@Suite("Printing YAML")
struct YAMLPrintingTests {
    private func printed(_ text: String) throws -> String { String(decoding: yaml(of: try parsed(text)), as: UTF8.self) }

    @Test("prints blocks")
    func blocks() throws {
        let text = """
            a:
              - x: 1
                z:
                  - p
                  - q
              - - nested
                - list
              - {}
              - []
            b: {}
            c: []
            d: null

            """
        #expect(try printed(text) == text)
    }

    @Test(
        "quotes what YAML 1.1 or 1.2 would take for something else",
        arguments: [
            "yes", "No", "on", "y", "null", "~", "", "true", "200", "-1", "1_000", "0o17", "0x1F", "12:30:45", "2024-01-01",
            "2024-01-01T10:00:00Z", "1.5", ".5", "1e3", ".inf", "=", "<<", "- a", "? a", ": a", "a: b", "a #b", "a:", " a", "a ", "#a",
            "*a", "&a", "!a", "%a", "@a", "`a", "[a", "{a", "|", ">", "'a", "\"a",
        ])
    func quoted(value: String) {
        #expect(YAMLStringStyle(onOneLine: value) == .singleQuoted)
    }

    @Test(
        "leaves plain text plain",
        arguments: [
            "a", "a b", "it's", "a:b", "a#b", "/pets/{id}", "nobody", "yesterday", "x-1", "http://a.b", "3.0.1", "ü", "日本", "$ref", "(a)",
        ])
    func plain(value: String) { #expect(YAMLStringStyle(onOneLine: value) == .plain) }

    @Test("keeps lines as lines, with the line ends that they have")
    func lines() throws {
        #expect(try printed(#"a: "x\ny""#) == "a: |-\n  x\n  y\n")
        #expect(try printed(#"a: "x\ny\n""#) == "a: |\n  x\n  y\n")
        #expect(try printed(#"{a: "x\n\n\n", b: 1}"#) == "a: |+\n  x\n\n\nb: 1\n")
        #expect(try printed(#"a: "  x\ny""#) == "a: |2-\n    x\n  y\n")
        #expect(try printed(#"a: "\tx\ny""#) == "a: |2-\n  \tx\n  y\n")
        #expect(try printed(#"- ["x\ny"]"#) == "- - |-\n    x\n    y\n")
        #expect(try printed(#"a: "\n""#) == "a: \"\\n\"\n")
        #expect(try printed(#"a: "x\r\ny""#) == "a: \"x\\r\\ny\"\n")
    }

    @Test("escapes what does not show")
    func escapes() throws {
        #expect(try printed(#"a: "\e[0m\u2028\u202E\U000E0001\uFEFF\"\\""#) == "a: \"\\x1B[0m\\u2028\\u202E\\U000E0001\\uFEFF\\\"\\\\\"\n")
    }

    @Test("writes numbers as both versions read them")
    func numbers() throws {
        #expect(
            try printed("[1, +2, 0o17, 0x1F, 010, 1e3, .5, 5., -.inf, 1.50, 123456789012345678901234567890]")
                == "- 1\n- 2\n- 15\n- 0x1F\n- 10\n- 1.0e+3\n- 0.5\n- 5\n- -.inf\n- 1.50\n- 123456789012345678901234567890\n")
    }

    @Test("puts a very long key after a question mark")
    func longKey() throws {
        let key = String(repeating: "k", count: 1_500)
        #expect(try printed("? \(key)\n: {a: 1}\n") == "? \(key)\n:\n  a: 1\n")
    }

    @Test(
        "prints what it reads again as the same",
        arguments: ["a\n b\n\n  c", "\n a", " \n a", "a\n ", "a \nb", "x\n\t", "#\n- a: b\n", "---\n..."])
    func roundTrip(value: String) throws {
        let node = try parsed("a: b")
        let before = node.with(.scalar(Scalar(value, kind: .string)))
        let entry = Mapping.Entry("k", keyNode: node, value: before)
        let tree = node.with(.sequence([before, node.with(.mapping(Mapping([entry, Mapping.Entry("l", keyNode: node, value: before)])))]))
        let after = try parsed(String(decoding: yaml(of: tree), as: UTF8.self))
        #expect(ComparedValue(after) == ComparedValue(tree))
    }
}
