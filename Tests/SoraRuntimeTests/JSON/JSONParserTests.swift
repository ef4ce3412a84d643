import Foundation
import SoraRuntime
import Testing

@Suite struct JSONParserTests {
    @Test func readsEveryKindOfValue() throws {
        let value = try JSONValue(parsing: #" {"a": [1, -2.50e+3, true, false, null], "b": {"c": "d"}, "e": [], "f": {}} "#)
        #expect(value["a"]?.array?.count == 5)
        #expect(value["a"]?[1]?.number?.text == "-2.50e+3")
        #expect(value == ["a": [1, -2500, true, false, nil], "b": ["c": "d"], "e": [], "f": [:]])
        #expect(value.object?.keys == ["a", "b", "e", "f"])
    }

    @Test func readsEscapesAndUnicode() throws {
        #expect(try JSONValue(parsing: #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é😀""#) == "\"\\/\u{8}\u{C}\n\r\té😀é😀")
        #expect(try JSONValue(parsing: #""a\ud83d\u0041\udc00""#) == "a\u{FFFD}A\u{FFFD}")
        #expect(try JSONValue(parsing: #""a\ud83d\n""#) == "a\u{FFFD}\n")
    }

    @Test func takesBytesOfAnyCollection() throws {
        #expect(try JSONValue(parsing: Data("[1]".utf8)) == [1])
        #expect(try JSONValue(parsing: [UInt8]("[1]".utf8)[...]) == [1])
        #expect(try JSONValue(parsing: "[1]".utf8) == [1])
        #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == [1])
    }

    @Test func keepsTheLastOfSeveralMembersOfOneName() throws {
        let value = try JSONValue(parsing: #"{"a": 1, "b": 2, "a": 3}"#)
        #expect(value.text() == #"{"a":3,"b":2}"#)
        let many = (0..<40).map { "\"k\($0 % 25)\": \($0)" }.joined(separator: ",")
        let object = try #require(JSONValue(parsing: "{\(many)}").object)
        #expect(object.count == 25)
        #expect(object["k3"] == 28)
        #expect(object["k20"] == 20)
    }

    @Test(arguments: [
        ("", "line 1, column 1: expected a value, found the end of the text"),
        ("  \n é", "line 2, column 2: expected a value, found the byte 0xC3"),
        ("[1,]", "line 1, column 4: expected a value, found `]`"),
        ("[1 2]", "line 1, column 4: expected `,` or `]`, found `2`"),
        (#"{"é": 1,}"#, "line 1, column 9: expected a member's name in quotes, found `}`"),
        (#"{"a" 1}"#, "line 1, column 6: expected `:`, found `1`"),
        (#"{"a": 1"#, "line 1, column 8: expected `,` or `}`, found the end of the text"),
        ("01", "line 1, column 2: a number must not begin with a zero before other digits"),
        ("-", "line 1, column 2: expected a digit, found the end of the text"),
        ("1.", "line 1, column 3: expected a digit, found the end of the text"),
        ("1e", "line 1, column 3: expected a digit, found the end of the text"),
        (".5", "line 1, column 1: expected a value, found `.`"),
        ("+1", "line 1, column 1: expected a value, found `+`"),
        ("tru", "line 1, column 4: expected `true`, found the end of the text"),
        ("NaN", "line 1, column 1: expected a value, found `N`"),
        ("\"a", "line 1, column 3: expected `\"`, found the end of the text"),
        ("\"a\n\"", "line 1, column 3: a control character in a string must be escaped"),
        (#""\x""#, "line 1, column 3: expected one of `\"\\/bfnrtu` after a backslash, found `x`"),
        (#""\u12g4""#, "line 1, column 6: expected four hexadecimal digits after `\\u`, found `g`"),
        ("1 1", "line 1, column 3: expected the end of the text, found `1`"),
    ])
    func refuses(_ text: String, _ message: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        #expect(error?.description == message)
    }

    @Test(
        arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF0, 0x9F, 0x98, 0x22]]
            as [[UInt8]])
    func refusesBytesThatAreNotUTF8(_ bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes) }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22, 0x5C, 0x6E] + bytes.dropFirst()) }
    }

    @Test func stopsAtNestingThatIsTooDeep() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try JSONValue(parsing: nested(512)).text() == nested(512))
        let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: nested(513)) }
        #expect(error?.offset == 512)
        #expect(error?.reason == "values are nested more than 512 deep")
    }
}
