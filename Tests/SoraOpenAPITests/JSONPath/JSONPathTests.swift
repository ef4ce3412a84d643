import SoraYAML
import Testing

@testable import SoraOpenAPI

@Suite("JSONPath")
struct JSONPathTests {
    /// The texts of the scalars that an expression finds, and `{}` or `[]` for what is none.
    private func found(_ expression: String, in text: String) throws -> [String] {
        try JSONPathParser.parse(expression).matches(in: parsed(text)).map { match in
            match.node.scalar?.text ?? (match.node.mapping == nil ? "[]" : "{}")
        }
    }

    @Test(
        "finds children by name, index, slice and wildcard",
        arguments: [
            ("$", ["{}"]), ("$.b.x", ["1"]), ("$['b']['x']", ["1"]), ("$[\"b\"].y", ["2"]), ("$.*", ["[]", "{}"]),
            ("$.a[0]", ["p"]), ("$.a[-1]", ["s"]), ("$.a[9]", []), ("$.a[1:3]", ["q", "r"]), ("$.a[::2]", ["p", "r"]),
            ("$.a[::-1]", ["p", "q", "r", "s"]), ("$.a[-2:]", ["r", "s"]), ("$.a[:2:0]", []), ("$.b[*]", ["1", "2", "3"]),
            ("$.b['z','x']", ["1", "3"]), ("$.b['x','x']", ["1"]), ("$.a[0,-1,'x']", ["p", "s"]), ("$..x", ["1"]),
            ("$..[0]", ["p"]), ("$ .b\n[ 'x' , 'y' ]", ["1", "2"]), ("$.a.x", []), ("$.b[0]", []),
        ])
    func children(expression: String, expected: [String]) throws {
        #expect(try found(expression, in: "a: [p, q, r, s]\nb: {x: 1, y: 2, z: 3}\n") == expected)
    }

    @Test("reads escapes in names")
    func escapes() throws {
        let text = #"{"it's": 1, "a\"b": 2, "a/b": 3, "😀": 4, "x-y": 5}"#
        #expect(try found(#"$['it\'s']"#, in: text) == ["1"])
        #expect(try found(#"$["a\"b"]"#, in: text) == ["2"])
        #expect(try found(#"$['a\/b']"#, in: text) == ["3"])
        #expect(try found(#"$['\ud83d\uDE00']"#, in: text) == ["4"])
        #expect(try found("$.😀", in: text) == ["4"])
        #expect(try found("$['x-y']", in: text) == ["5"])
    }

    @Test(
        "filters by conditions",
        arguments: [
            ("@.in == 'query'", ["a", "c"]), ("@.in != 'query'", ["b", "d", "e"]), ("@.size > 1", ["b", "c"]), ("@.size <= 1.0", ["a"]),
            ("@.size", ["a", "b", "c"]), ("!@.size", ["d", "e"]), ("@.in=='query' && @.size>1", ["c"]),
            ("@.in=='query' || @.name=='b'", ["a", "b", "c"]), ("!(@.in=='query' || @.name=='b')", ["d", "e"]),
            ("@.on == true", ["d"]), ("@.on == null", ["e"]), ("@.on == @.off", ["a", "b", "c"]), ("@.tags[*]", ["d"]),
            ("@.size == $[1].size", ["b"]), ("@.tags == $[3].tags", ["d"]), ("@.name < 'c'", ["a", "b"]), ("@.tags[?@ == 'x']", ["d"]),
            ("@.size == 2 || @.in == 'query' && @.size == 1", ["a", "b"]), ("@.size == 2e0", ["b"]), ("'a' == @['name']", ["a"]),
        ])
    func filters(condition: String, expected: [String]) throws {
        let text = """
            - {name: a, in: query, size: 1}
            - {name: b, in: path, size: 2}
            - {name: c, in: query, size: 0x10}
            - {name: d, on: true, tags: [x, y]}
            - {name: e, on: null}
            """
        let matches = try JSONPathParser.parse("$[?\(condition)]").matches(in: parsed(text))
        #expect(matches.map { $0.node["name"]?.string } == expected)
    }

    @Test("yields each place once, parents before children, in the order of the text")
    func documentOrder() throws {
        let text = "a: {n: {n: 1}}\nb: {n: 2}\n"
        let matches = try JSONPathParser.parse("$['b','a',*]..n").matches(in: parsed(text))
        #expect(matches.map(\.location.steps) == [[0, 0], [0, 0, 0], [1, 0]])
    }

    @Test("tells an anchor's places apart")
    func aliases() throws {
        let matches = try JSONPathParser.parse("$.*.x").matches(in: parsed("a: &a {x: 1}\nb: *a\n"))
        #expect(matches.map(\.location.steps) == [[0, 0], [1, 0]])
        #expect(matches[0].node === matches[1].node)
    }

    @Test(
        "locates mistakes",
        arguments: [
            ("paths", 0, "a JSONPath expression begins with ‘$’"),
            ("$.", 2, "the expression ends where a name or ‘*’ was expected"),
            ("$.x-y", 3, "‘-’ cannot stand in a name after a dot; write ['…'] for such a key"),
            ("$.paths./pets", 8, "expected a name or ‘*’, not ‘/’"),
            ("$[01]", 2, "an index has no leading zero"),
            ("$[a]", 2, "expected a name in quotes, an index, a slice, ‘*’ or ‘?’, not ‘a’"),
            ("$['a", 2, "the quote is never closed"),
            ("$['a'", 5, "the expression ends where ‘,’ or ‘]’ was expected"),
            (#"$['\x']"#, 3, #"there is no escape ‘\x’"#),
            (#"$['\ud800']"#, 3, "half of a surrogate pair stands alone"),
            ("$[?length(@.x) > 1]", 3, "functions such as ‘length()’ are not supported"),
            ("$[?@.x == yes]", 10, "text stands in quotes: ‘'yes'’"),
            ("$[?@.* == 1]", 3, "a query that may find several nodes cannot be compared"),
            ("$[?'a']", 6, "expected a comparison such as ‘==’, not ‘]’"),
            ("$[?(@.x == 1]", 12, "expected ‘)’, not ‘]’"),
            ("$.a b", 3, "expected a segment such as ‘.name’ or ‘[…]’, not ‘ ’"),
        ])
    func mistakes(expression: String, offset: Int, message: String) {
        #expect(throws: JSONPathError(message: message, offset: offset)) { try JSONPathParser.parse(expression) }
    }

    @Test("refuses to nest without end")
    func nesting() {
        let expression = "$[?" + String(repeating: "(", count: 100_000)
        #expect(throws: JSONPathError(message: "filters nest more than 64 levels deep", offset: 67)) {
            try JSONPathParser.parse(expression)
        }
    }
}
