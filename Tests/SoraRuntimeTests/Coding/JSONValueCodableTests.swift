import Foundation
import SoraRuntime
import Testing

@Suite struct JSONValueCodableTests {
    private let value: JSONValue = [
        "null": nil, "bool": true, "int": -3, "big": .number(JSONNumber(UInt64.max)), "fraction": 0.1, "string": "1",
        "array": [[], [:]],
    ]

    @Test func passesThroughFoundationsCoders() throws {
        let data = try JSONEncoder().encode(value)
        #expect(try JSONValue(parsing: data) == value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data("[1, 1.5, 1e300]".utf8)) == [1, 1.5, 1e300])
    }

    @Test func passesThroughPropertyLists() throws {
        let value: JSONValue = ["a": [1, 2.5, true, "s"]]
        let data = try PropertyListEncoder().encode(value)
        #expect(try PropertyListDecoder().decode(JSONValue.self, from: data) == value)
    }

    @Test func refusesNumbersThatNoOtherCoderHolds() throws {
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(JSONValue(parsing: "1e999")) }
    }

    @Test func supportsContainersInsideContainers() throws {
        struct Nested: Codable, Equatable {
            var a = 1
            var b = [2, 3]

            init() {}

            init(from decoder: any Decoder) throws {
                let outer = try decoder.container(keyedBy: JSONKey.self)
                a = try outer.nestedContainer(keyedBy: JSONKey.self, forKey: "x").required("a")
                var elements = try outer.nestedUnkeyedContainer(forKey: "y")
                b = [try elements.decode(Int.self)]
                let last = try elements.nestedContainer(keyedBy: JSONKey.self)
                b.append(try last.required("b"))
            }

            func encode(to encoder: any Encoder) throws {
                var outer = encoder.container(keyedBy: JSONKey.self)
                var inner = outer.nestedContainer(keyedBy: JSONKey.self, forKey: "x")
                var elements = outer.nestedUnkeyedContainer(forKey: "y")
                try inner.write(a, "a")
                try elements.encode(b[0])
                var last = elements.nestedContainer(keyedBy: JSONKey.self)
                try last.write(b[1], "b")
            }
        }
        let value = try JSONValue(encoding: Nested())
        #expect(value == ["x": ["a": 1], "y": [2, ["b": 3]]])
        #expect(try value.decoded() == Nested())
        let error = #expect(throws: JSONCodingError.self) {
            try (["x": ["a": 1], "y": [2, ["b": ""]]] as JSONValue).decoded(as: Nested.self)
        }
        #expect(error?.description == "/y/1/b: expected an integer, found a string")
    }
}
