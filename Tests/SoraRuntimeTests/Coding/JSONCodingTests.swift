import Foundation
import SoraRuntime
import Testing

@Suite struct JSONCodingTests {
    private static let order = VideoOrder(
        model: "sora-3", seconds: 10, note: .null, parts: [.init(url: "u", weight: 0.5), .init(url: "v")], result: .count(3),
        additionalProperties: ["z": [1, nil, true], "a": ["k": "v"]])
    private static let text =
        #"{"model":"sora-3","seconds":10,"note":null,"parts":[{"url":"u","weight":0.5},{"url":"v","weight":null}],"#
        + #""result":3,"a":{"k":"v"},"z":[1,null,true]}"#

    @Test func writesMembersInTheOrderOfTheType() throws {
        #expect(try String(decoding: JSONCoding.encode(Self.order), as: UTF8.self) == Self.text)
    }

    @Test func readsBackWhatItWrote() throws {
        #expect(try JSONCoding.decode(VideoOrder.self, from: Self.text.utf8) == Self.order)
    }

    @Test func worksWithFoundationsCoders() throws {
        #expect(try JSONDecoder().decode(VideoOrder.self, from: Data(Self.text.utf8)) == Self.order)
        let data = try JSONEncoder().encode(Self.order)
        #expect(try JSONValue(parsing: data) == JSONValue(parsing: Self.text))
    }

    @Test func tellsAbsentFromNull() throws {
        func note(_ text: String) throws -> Nullable<String>? {
            try JSONCoding.decode(VideoOrder.self, from: #"{"model":"m","parts":[]\#(text)}"#.utf8).note
        }
        #expect(try note("") == nil)
        #expect(try note(#","note":null"#) == .null)
        #expect(try note(#","note":"n""#) == "n")
        #expect(try JSONValue(encoding: VideoOrder(model: "m")) == ["model": "m", "parts": []])
    }

    @Test func keepsTheNullOfAnyJSON() throws {
        struct Holder: Decodable {
            let any: JSONValue?
            init(from decoder: any Decoder) throws { any = try decoder.container(keyedBy: JSONKey.self).optional("any") }
        }
        #expect(try JSONCoding.decode(Holder.self, from: "{}".utf8).any == nil)
        #expect(try JSONCoding.decode(Holder.self, from: #"{"any":null}"#.utf8).any == .null)
    }

    @Test(arguments: [
        (#"{"model":"m"}"#, "/parts: expected a value, found nothing"),
        (#"{"model":1,"parts":[]}"#, "/model: expected a string, found a number"),
        (#"{"model":"m","parts":{}}"#, "/parts: expected an array, found an object"),
        (#"{"model":"m","parts":[{"url":"u"}]}"#, "/parts/0/weight: expected a value, found nothing"),
        (#"{"model":"m","parts":[{"url":null,"weight":1}]}"#, "/parts/0/url: expected a string, found null"),
        (#"{"model":"m","parts":[],"seconds":1.5}"#, "/seconds: expected an integer, found 1.5"),
        (#"{"model":"m","parts":[],"seconds":"secret"}"#, "/seconds: expected an integer, found a string"),
        (
            #"{"model":"m","parts":[],"seconds":1e30}"#,
            "/seconds: expected an integer from -9223372036854775808 to 9223372036854775807, found 1e30"
        ),
        (#"{"model":"m","parts":[],"result":{"type":"part","url":1}}"#, "/result/url: expected a string, found a number"),
        ("[]", "expected an object, found an array"),
    ])
    func namesThePlaceOfWhatDoesNotFit(_ text: String, _ message: String) {
        let error = #expect(throws: JSONCodingError.self) { try JSONCoding.decode(VideoOrder.self, from: text.utf8) }
        #expect(error?.description == message)
    }

    @Test func stopsAtTypesThatAreNestedTooDeeply() throws {
        struct Tree: Codable { var branches: [Tree] }
        func nested(_ depth: Int) -> String {
            String(repeating: #"{"branches":["#, count: depth) + String(repeating: "]}", count: depth)
        }
        #expect(throws: Never.self) { try JSONCoding.decode(Tree.self, from: nested(50).utf8) }
        let error = #expect(throws: JSONCodingError.self) { try JSONCoding.decode(Tree.self, from: nested(200).utf8) }
        #expect(error?.description.hasSuffix(": expected at most 100 values in each other, found more") == true)
        #expect(throws: Never.self) { try JSONCoding.decode([String: JSONValue].self, from: nested(200).utf8) }
    }

    @Test func hidesTheTextThatATypeRefuses() throws {
        enum Closed: String, Codable { case a }
        let error = #expect(throws: JSONCodingError.self) { try (["k": ["secret"]] as JSONValue).decoded(as: [String: [Closed]].self) }
        #expect(error?.description == "/k/0: expected a value that its type allows, found another")
    }

    @Test func refusesToWriteWhatJSONCannotHold() {
        let error = #expect(throws: JSONCodingError.self) { try JSONValue(encoding: ["a": [1, Double.nan]]) }
        #expect(error?.description == "/a/1: expected a finite number, found nan")
    }

    @Test func codesScalars() throws {
        #expect(try JSONCoding.decode([Int].self, from: "[1, 1.0, 10e-1]".utf8) == [1, 1, 1])
        #expect(try JSONCoding.decode([UInt8].self, from: "[255]".utf8) == [255])
        #expect(throws: JSONCodingError.self) { try JSONCoding.decode([UInt8].self, from: "[256]".utf8) }
        #expect(try JSONCoding.decode([UInt64].self, from: "[18446744073709551615]".utf8) == [.max])
        #expect(try JSONCoding.decode([Double].self, from: "[1, 1e300]".utf8) == [1, 1e300])
        #expect(throws: JSONCodingError.self) { try JSONCoding.decode([Double].self, from: "[1e999]".utf8) }
        #expect(try JSONCoding.decode([Float].self, from: "[0.1]".utf8) == [0.1])
        #expect(try JSONCoding.decode([Decimal].self, from: "[0.1]".utf8) == [Decimal(string: "0.1")])
        #expect(try JSONCoding.decode([Data].self, from: #"["aGk="]"#.utf8) == [Data("hi".utf8)])
        #expect(try JSONCoding.decode([URL].self, from: #"["http://a/b"]"#.utf8) == [URL(string: "http://a/b")])
        #expect(try JSONCoding.decode([Int?].self, from: "[1, null]".utf8) == [1, nil])
        #expect(try JSONCoding.decode(Int?.self, from: "null".utf8) == nil)

        #expect(try JSONValue(encoding: [Decimal(string: "0.1")]).text() == "[0.1]")
        #expect(try JSONValue(encoding: [Data("hi".utf8)]) == ["aGk="])
        #expect(try JSONValue(encoding: [URL(string: "http://a/b")]) == ["http://a/b"])
        #expect(try JSONValue(encoding: [Float(0.1)]).text() == "[0.1]")
        #expect(try JSONValue(encoding: [1.0, 0.1]).text() == "[1,0.1]")
        #expect(try JSONValue(encoding: UInt64.max).text() == "18446744073709551615")
        #expect(try JSONValue(encoding: Int?.none) == .null)
    }

    @Test func sortsDictionaries() throws {
        let dictionary = Dictionary(uniqueKeysWithValues: (10..<40).map { ("k\($0)", $0) })
        let value = try JSONValue(encoding: dictionary)
        #expect(value.object?.keys == dictionary.keys.sorted())
        #expect(try value.decoded() == dictionary)
    }

    @Test func keepsNumbersToTheDigit() throws {
        let text = #"{"a":[1.10,123456789012345678901234567890,1E400,-0]}"#
        #expect(try String(decoding: JSONCoding.encode(JSONCoding.decode(JSONValue.self, from: text.utf8)), as: UTF8.self) == text)
        #expect(try JSONCoding.decode([JSONNumber].self, from: "[1.10]".utf8).map(\.text) == ["1.10"])
    }
}
