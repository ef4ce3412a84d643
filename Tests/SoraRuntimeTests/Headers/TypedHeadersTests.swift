import Foundation
import Testing

@testable import SoraRuntime

struct TypedHeadersTests {
    private struct Headers: TypedHeaders {
        let headers: HTTPHeaders
        init(_ headers: HTTPHeaders) { self.headers = headers }
    }
    private struct Point: Decodable, Equatable {
        var x: Int
        var label: String
    }

    private func headers(_ text: String) -> Headers { Headers(["X": text]) }

    @Test("A text is read as what its type takes: digits as a number, or as the text that they are")
    func values() {
        #expect(headers("12").value("x", as: Int.self) == 12)
        #expect(headers("12").value("X", as: String.self) == "12")
        #expect(headers("12").value("X", as: JSONValue.self) == "12")
        #expect(headers("-1.5e3").value("X", as: Double.self) == -1500)
        #expect(headers("true").value("X", as: Bool.self) == true)
        #expect(headers("").value("X", as: String.self) == "")
        #expect(headers("2024-02-29").value("X", as: CalendarDate.self)?.rawValue == "2024-02-29")
    }

    @Test("What does not fit, or is not there, is nil", arguments: ["", "1.5", "twelve", "[1]", "null", "\"1\""])
    func misfits(text: String) {
        #expect(headers(text).value("X", as: Int.self) == nil)
        #expect(headers(text).value("Y", as: Int.self) == nil)
        #expect(headers(text).list("Y", as: [Int].self) == nil)
    }

    @Test("Lists are parted at commas, and all of their elements are read alike")
    func lists() {
        #expect(headers("1, 2 ,3").list("X", as: [Int].self) == [1, 2, 3])
        #expect(headers("1,b").list("X", as: [String].self) == ["1", "b"])
        #expect(headers("1,b").list("X", as: [Int].self) == nil)
        #expect(headers("").list("X", as: [Int].self) == [])
        #expect(headers((0..<1000).map(String.init).joined(separator: ",")).list("X", as: [Int].self) == Array(0..<1000))
    }

    @Test("Objects are read in both of their forms")
    func objects() {
        let point = Point(x: 1, label: "2")
        #expect(headers("x,1,label,2").members("X", explode: false) == point)
        #expect(headers("x=1, label=2").members("X", explode: true) == point)
        #expect(headers("x=1,label").members("X", explode: true, as: Point.self) == nil)
        #expect(headers("x,1,label").members("X", explode: false, as: Point.self) == nil)
        #expect(headers("a=1=2").members("X", explode: true) == ["a": "1=2"])
    }

    @Test("JSON is read as JSON")
    func json() {
        #expect(headers(#"{"x": 1, "label": "2"}"#).json("X") == Point(x: 1, label: "2"))
        #expect(headers("nothing").json("X", as: Point.self) == nil)
    }
}
