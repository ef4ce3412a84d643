import SoraRuntime
import Testing

@Suite struct JSONValueTests {
    private let value: JSONValue = ["results": [["url": "u", "size": 1.0], nil], "ok": true, "a/b~c": 0]

    @Test func answersItsKindAlone() {
        #expect(value["ok"]?.bool == true)
        #expect(value["ok"]?.string == nil)
        #expect(value["results"]?[0]?["size"]?.int == 1)
        #expect(value["results"]?[0]?["size"]?.double == 1)
        #expect(value["results"]?[1]?.isNull == true)
        #expect(value["results"]?[2] == nil)
        #expect(value["results"]?[-1] == nil)
        #expect(value["none"] == nil)
    }

    @Test func changesMembers() {
        var value: JSONValue = nil
        value["a"] = 1
        value["b"] = [true]
        value["a"] = nil
        #expect(value == ["b": [true]])
    }

    @Test func followsPointers() throws {
        #expect(value[try #require(JSONPointer("/results/0/url"))] == "u")
        #expect(value[try #require(JSONPointer(""))] == value)
        #expect(value[try #require(JSONPointer("/a~1b~0c"))] == 0)
        #expect(value[try #require(JSONPointer("/results/00"))] == nil)
        #expect(value[try #require(JSONPointer("/results/-"))] == nil)
        #expect(JSONPointer("results") == nil)
        #expect(JSONPointer("/~2") == nil)
        #expect(JSONPointer("/~") == nil)
        #expect(JSONPointer("/a/\u{301}b")?.tokens == ["a", "\u{301}b"])
        #expect(JSONPointer(tokens: ["a/b~c", "", "0"]).description == "/a~1b~0c//0")
    }

    @Test func comparesStringsByCodePoint() {
        #expect(JSONValue.string("\u{E9}") != "e\u{301}")
    }

    @Test func writesCompactText() {
        #expect(value.text() == #"{"results":[{"url":"u","size":1},null],"ok":true,"a/b~c":0}"#)
        #expect(value.text(sorted: true) == #"{"a/b~c":0,"ok":true,"results":[{"size":1,"url":"u"},null]}"#)
        #expect(JSONValue.string("\"\\/\n\u{1}\u{1F}\u{7F}\u{2028}é").text() == "\"\\\"\\\\/\\n\\u0001\\u001f\u{7F}\u{2028}é\"")
    }
}
