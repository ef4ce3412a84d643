import SoraRuntime
import Testing

@Suite struct JSONObjectTests {
    @Test func keepsOrderThroughChanges() {
        var object: JSONObject = ["b": 1, "a": 2]
        object["c"] = 3
        object["b"] = 4
        object["a"] = nil
        object["none"] = nil
        #expect(object.description == #"{"b":4,"c":3}"#)
        #expect(object.keys == ["b", "c"])
    }

    @Test func isEqualInAnyOrder() {
        let a: JSONObject = ["a": 1, "b": [2]]
        let b: JSONObject = ["b": [2.0], "a": 1]
        #expect(a == b)
        #expect(a.hashValue == b.hashValue)
        #expect(a != ["a": 1, "c": [2]])
        #expect(a != ["a": 1])
    }

    @Test func findsMembersOfLargeObjects() {
        var object = JSONObject()
        for number in 0..<1000 { object["k\(number)"] = JSONValue.number(JSONNumber(number)) }
        #expect(object.count == 1000)
        #expect(object["k999"] == 999)
        object["k500"] = nil
        #expect(object["k500"] == nil)
        #expect(object["k999"] == 999)
        #expect(object["k1000"] == nil)
    }

    @Test func tellsNamesApartByCodePoint() {
        let object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
        #expect(object.count == 2)
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
    }
}
