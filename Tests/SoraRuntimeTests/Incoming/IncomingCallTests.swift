import Foundation
import Testing

@testable import SoraRuntime

private struct Ping: Codable, Equatable { var type: String }
private struct Order: Codable, Equatable { var id: Int }

private enum Webhook: IncomingCall, Equatable {
    case ping(Ping)
    case order(Order)
    case unrecognized(JSONValue)

    static let table = SchemaTable([#"{"required":["type"]}"#, #"{"required":["id"],"properties":{"id":{"type":"integer"}}}"#])
    static let payloads = IncomingPayloads(by: table, [[(1, 1)], [(0, 0)]], calls: ["ping": 0, "order.shipped": 1])

    init(payload: Int?, of body: JSONValue) throws {
        switch payload {
        case 0: self = .ping(try body.decoded())
        case 1: self = .order(try body.decoded())
        default: self = .unrecognized(body)
        }
    }
}

struct IncomingCallTests {
    private func webhook(_ text: String, named name: String? = nil) throws -> Webhook {
        try name.map { try Webhook($0, body: text.utf8) } ?? Webhook(body: Data(text.utf8))
    }

    @Test func `the body tells which call came`() throws {
        #expect(try webhook(#"{"type": "ping"}"#) == .ping(Ping(type: "ping")))
        #expect(try webhook(#"{"id": 7, "type": "ping"}"#) == .order(Order(id: 7)))
        #expect(try webhook(#"{"id": "7"}"#) == .unrecognized(["id": "7"]))
        #expect(try JSONDecoder().decode(Webhook.self, from: Data(#"{"id": 7}"#.utf8)) == .order(Order(id: 7)))
    }

    @Test func `a name tells it before the body`() throws {
        #expect(try webhook(#"{"id": 7, "type": "ping"}"#, named: "ping") == .ping(Ping(type: "ping")))
        #expect(try webhook(#"{"id": 7}"#, named: "unheard of") == .order(Order(id: 7)))
        let error = try #require(throws: JSONCodingError.self) { try webhook(#"{"id": "7"}"#, named: "order.shipped") }
        #expect(error.pointer.description == "/id")
    }

    @Test func `a property's text tells it`() {
        let payloads = IncomingPayloads(by: "/type", ["ping": 3], calls: [:])
        #expect(payloads.number(for: ["type": "ping"]) == 3)
        #expect(
            payloads.number(for: ["type": "pong"]) == nil && payloads.number(for: ["type": 3]) == nil && payloads.number(for: "ping") == nil
        )
    }

    @Test func `a body that satisfies several schemas is that of the first group, and none where they share it`() {
        let table = SchemaTable([
            #"{"required":["a"]}"#, #"{"required":["b"]}"#, #"{"required":["a","b"]}"#,
            #"{"properties":{"c":{"enum":["x","y"]}},"required":["c"]}"#,
        ])
        let payloads = IncomingPayloads(by: table, [[(2, 7)], [(0, 8), (1, 9)], [(3, 10)]], calls: [:])
        #expect(payloads.number(for: ["a": 1, "b": 1]) == 7 && payloads.number(for: ["b": 1]) == 9)
        #expect(IncomingPayloads(by: table, [[(0, 8), (1, 9)], [(2, 7)]], calls: [:]).number(for: ["a": 1, "b": 1]) == nil)
        #expect(payloads.number(for: ["c": "x"]) == 10 && payloads.number(for: ["c": "new"]) == 10)
    }

    @Test func `a text tells what schemas would not, and they what has none`() {
        let table = SchemaTable([#"{"type":"object"}"#, #"{"required":["a"]}"#])
        let payloads = IncomingPayloads(by: "/code", ["x": 1], or: table, [[(1, 2)], [(0, 1)]], calls: [:])
        #expect(payloads.number(for: ["code": "x", "a": 1]) == 1 && payloads.number(for: ["code": "y", "a": 1]) == 2)
    }

    @Test func `what is no JSON is an error`() {
        #expect(throws: JSONSyntaxError.self) { try webhook("id=7") }
    }
}
