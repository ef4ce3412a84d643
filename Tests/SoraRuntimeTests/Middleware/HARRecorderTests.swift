import Foundation
import Testing

@testable import SoraRuntime

@Suite(.timeLimit(.minutes(5)))
struct HARRecorderTests {
    /// What [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/) demands, and no members but its own and those with `_`.
    private let schema = SchemaTable([
        #"{"type": "object", "required": ["log"], "properties": {"log": {"$ref": 1}}, "additionalProperties": false}"#,
        #"{"type": "object", "required": ["version", "creator", "entries"], "properties": {"version": {"const": "1.2"}, "creator": {"type": "object", "required": ["name", "version"], "additionalProperties": {"type": "string"}}, "entries": {"type": "array", "items": {"$ref": 2}}}, "additionalProperties": false}"#,
        #"{"type": "object", "required": ["startedDateTime", "time", "request", "response", "cache", "timings"], "properties": {"startedDateTime": {"type": "string", "format": "date-time"}, "time": {"type": "number", "minimum": 0}, "request": {"$ref": 3}, "response": {"$ref": 4}, "cache": {"type": "object", "maxProperties": 0}, "timings": {"type": "object", "required": ["send", "wait", "receive"], "additionalProperties": {"type": "number", "minimum": 0}}, "comment": {"type": "string"}}, "patternProperties": {"^_": true}, "additionalProperties": false}"#,
        #"{"type": "object", "required": ["method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"], "properties": {"method": {"type": "string"}, "url": {"type": "string", "format": "uri"}, "httpVersion": {"type": "string"}, "cookies": {"$ref": 5}, "headers": {"$ref": 5}, "queryString": {"$ref": 5}, "postData": {"type": "object", "required": ["mimeType", "text"], "properties": {"mimeType": {"type": "string"}, "text": {"type": "string"}, "comment": {"type": "string"}}, "additionalProperties": false}, "headersSize": {"type": "integer", "minimum": -1}, "bodySize": {"type": "integer", "minimum": -1}}, "additionalProperties": false}"#,
        #"{"type": "object", "required": ["status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL", "headersSize", "bodySize"], "properties": {"status": {"type": "integer"}, "statusText": {"type": "string"}, "httpVersion": {"type": "string"}, "cookies": {"$ref": 5}, "headers": {"$ref": 5}, "content": {"type": "object", "required": ["size", "mimeType"], "properties": {"size": {"type": "integer"}, "mimeType": {"type": "string"}, "text": {"type": "string"}, "comment": {"type": "string"}}, "additionalProperties": false}, "redirectURL": {"type": "string"}, "headersSize": {"type": "integer", "minimum": -1}, "bodySize": {"type": "integer", "minimum": -1}}, "additionalProperties": false}"#,
        #"{"type": "array", "items": {"type": "object", "required": ["name", "value"], "additionalProperties": {"type": "string"}}}"#,
    ])

    private func entries(_ recorder: HARRecorder) throws -> [JSONValue] {
        let har = try JSONValue(parsing: recorder.har())
        #expect(schema.evaluate(0, har, checks: .all).isEmpty, "\(schema.evaluate(0, har, checks: .all))")
        return try #require(har["log"]?["entries"]?.array)
    }

    @Test func `records a call without what is secret`() async throws {
        let call = LeakyCall()
        try await call.make()
        let entry = try #require(try entries(call.recorder).first)
        #expect(LeakyCall.shown(in: String(decoding: call.recorder.har(), as: UTF8.self)) == [])
        #expect(entry["request"]?["url"]?.string == "https://api.example/tasks?key=%3Credacted%3E&page=1")
        #expect(entry["request"]?["queryString"] == [["name": "key", "value": "<redacted>"], ["name": "page", "value": "1"]])
        #expect(entry["request"]?["cookies"] == [["name": "sid", "value": "<redacted>"]])
        #expect(entry["request"]?["postData"]?["text"] == #"{"prompt":"<redacted>","model":"m-1"}"#)
        #expect(entry["response"]?["status"] == 200 && entry["response"]?["cookies"] == [["name": "sid", "value": "<redacted>"]])
        #expect(entry["_operation"] == "op" && entry["_attempt"] == 1)
    }

    @Test func `records each attempt, failures and times`() async throws {
        let time = ManualClock(runsAhead: true)
        let recorder = HARRecorder(clock: time.clock)
        let scripted = ScriptedClient(
            [
                failure(.connection),
                { _ in
                    time.advance(by: .milliseconds(30))
                    return HTTPResponse(
                        head: .init(status: 503, headers: ["Content-Type": "text/plain"]),
                        body: HTTPResponseBody { throw TransportFailure(.brokenResponse, "cut short") })
                },
            ], time: time, change: { $0.middleware = [recorder.middleware] })
        try await scripted.call()
        let entries = try entries(recorder)
        #expect(entries.map { $0["response"]?["status"]?.int } == [0, 503, 200])
        #expect(entries.map { $0["comment"]?.string } == ["connection", "cut short", nil])
        #expect(entries[1]["time"] == 30 && entries[1]["timings"] == ["send": 0, "wait": 30, "receive": 0])
        #expect(entries[2]["startedDateTime"] == "2027-01-15T08:00:01.530Z")
    }

    @Test func `bounds bodies and entries`() async throws {
        let recorder = HARRecorder(maximumBodyBytes: 10, maximumEntries: 2)
        let scripted = ScriptedClient(
            [
                status(200), status(200, ["Content-Type": "text/plain"], "line one\nline two"),
                status(200, ["Content-Type": "application/json"], "[1,2,3,4,5,6]"),
            ],
            change: { $0.middleware = [recorder.middleware] })
        for _ in 0..<3 { try await scripted.call() }
        let entries = try entries(recorder)
        #expect(entries.map { $0["response"]?["content"]?["text"]?.string } == ["line one", nil])
        #expect(entries.map { $0["response"]?["content"]?["size"]?.int } == [17, 13])
        #expect(entries.allSatisfy { $0["response"]?["content"]?["comment"]?.string?.hasPrefix("not recorded whole: ") == true })
    }

    @Test func `records streams when they are read or let go, and bodies that are not in memory by their kind`() async throws {
        let recorder = HARRecorder()
        let scripted = ScriptedClient(
            [{ _ in HTTPResponse(head: .init(status: 200, headers: ["Content-Type": "text/plain"]), body: HTTPResponseBody { [0x61] }) }],
            change: { $0.middleware = [recorder.middleware] })
        var request = OperationRequest("op", .put, "/a")
        request.body(bytes: .chunks(ChunkSource(chunks(["a"]))), contentType: "video/mp4")
        do {
            let stream = try await scripted.client.stream(request)
            #expect(try entries(recorder).isEmpty)
            var iterator = stream.makeAsyncIterator()
            _ = try await iterator.next()
        }
        let entry = try #require(try entries(recorder).first)
        #expect(entry["request"]?["bodySize"] == -1 && entry["request"]?["postData"]?["mimeType"] == "video/mp4")
        #expect(entry["response"]?["content"]?["text"] == "a")
    }
}
