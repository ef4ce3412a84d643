import Foundation
import SoraOperationClients
import SoraRuntime
import Testing

struct IncomingCallsTests {
    private func webhook(_ body: String) throws -> Incoming.Webhook { try Incoming.Webhook(body: Data(body.utf8)) }

    @Test("A body is the webhook that demands the most of it; webhooks of one payload are one case")
    func webhooks() throws {
        guard case .order(let order) = try webhook(#"{"id": 7, "zen": "calm"}"#) else { throw Surprise() }
        #expect(order == Incoming.Order(id: 7, zen: "calm"))
        guard case .ping(let ping) = try webhook(#"{"zen": "calm"}"#) else { throw Surprise() }
        #expect(ping.zen == "calm")
        guard case .unrecognized(let value) = try webhook(#"{"zem": "calm"}"#) else { throw Surprise() }
        #expect(value == ["zem": "calm"])
        guard case .ping = try Incoming.Webhook("ping", body: Data(#"{"id": 7, "zen": "calm"}"#.utf8)) else { throw Surprise() }
        guard case .order = try Incoming.Webhook("order.changed", body: Data(#"{"id": 7, "zen": "calm"}"#.utf8)) else { throw Surprise() }
    }

    @Test("The answer of a webhook has a type")
    func answers() throws {
        #expect(try JSONCoding.encode(Incoming.PingAnswer(heard: true)) == Array(#"{"heard":true}"#.utf8))
    }

    @Test("The callbacks of an operation are told apart by their constants")
    func callbacks() throws {
        guard case .progress(let progress) = try Incoming.CreateVideoCallback(body: #"{"kind": "progress", "percent": 5}"#.utf8) else {
            throw Surprise()
        }
        #expect(progress.percent == 5)
        guard case .finished = try Incoming.CreateVideoCallback(body: #"{"kind": "finished"}"#.utf8) else { throw Surprise() }
        guard case .unrecognized = try Incoming.CreateVideoCallback(body: #"{"kind": "lost"}"#.utf8) else { throw Surprise() }
        #expect(throws: JSONCodingError.self) { try Incoming.CreateVideoCallback(body: #"{"kind": "progress"}"#.utf8) }
    }

    @Test(
        "A text that stands for no variant, or none at all, is the variant that the document names for it",
        arguments: ["\"dog\"", "7", nil])
    func defaultVariants(kind: String?) throws {
        let json = kind.map { #"{"kind": \#($0), "legs": 4}"# } ?? #"{"legs": 4}"#
        if kind == "7" {
            #expect(throws: JSONCodingError.self) { try JSONCoding.decode(Incoming.Animal.self, from: Array(json.utf8)) }
            return
        }
        let value: Incoming.Animal = try JSONCoding.decode(from: Array(json.utf8))
        guard case .otherAnimal(let other) = value else { throw Surprise() }
        #expect(other.legs == 4)
        #expect(try JSONValue(parsing: JSONCoding.encode(value)) == JSONValue(parsing: json))
        guard case .cat = try JSONCoding.decode(from: Array(#"{"kind": "cat", "lives": 9}"#.utf8)) as Incoming.Animal else {
            throw Surprise()
        }
    }

    private struct Surprise: Error {}
}
