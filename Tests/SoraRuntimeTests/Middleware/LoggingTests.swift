import Foundation
import Testing

@testable import SoraRuntime

/// Secrets in every place that a call has, and a server that sends them back in every place that an answer has.
struct LeakyCall {
    static let secrets = ["bearer/secret+1", "query secret&2", "cookie-secret-3", "header-secret-4", "own-field-5", "own-header-6"]
    let lines = Locked<[String]>([])
    let recorder = HARRecorder(hiding: LeakyCall.names)
    static let names = HiddenNames(headers: ["X-Own"], fields: ["Prompt"])

    /// Makes a call that is logged with all that logs can hold.
    func make(_ status: Int = 200) async throws {
        let scripted = ScriptedClient(
            [
                { request in
                    let echo = request.headers.map(\.value).joined(separator: " ").replacing("/", with: "\\/")
                    let body = #"{"prompt": "own-field-5", "echo": "\#(echo) \#(request.url)", "list": [{"token": "own-field-5"}]}"#
                    let headers: HTTPHeaders = [
                        "Content-Type": "application/json", "Set-Cookie": "sid=cookie-secret-3; Path=/",
                        "X-Echo": request.headers["Authorization"] ?? "",
                        "X-Link": "https://a.example/next?key=query%20secret%262&page=2",
                    ]
                    return HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
                }
            ],
            credentials: [
                .bearer("b", "bearer/secret+1"), .apiKey("q", in: .query("key"), "query secret&2"),
                .apiKey("c", in: .cookie("sid"), "cookie-secret-3"), .apiKey("h", in: .header("X-Key"), "header-secret-4"),
            ],
            retries: .none,
            change: { [lines] in
                $0.middleware = [
                    .logging(.bodies, hiding: Self.names) { line in lines.withLock { $0.append(line) } }, recorder.middleware,
                ]
            })
        var request = OperationRequest("op", .post, "/tasks")
        try request.body(json: ["prompt": "own-field-5", "model": "m-1"] as JSONValue)
        try await scripted.client.completed(request, options: .init(headers: ["X-Own": "own-header-6"], query: ["page": "1"]))
    }

    /// Tells which secrets a text shows, in any spelling.
    static func shown(in text: String) -> [String] {
        let plain = text.replacing("\\/", with: "/")
        return secrets.filter { plain.contains($0) || plain.contains(PercentEncoding.all.encode($0)) }
    }
}

@Suite(.timeLimit(.minutes(5)))
struct LoggingTests {
    @Test func `logs all of a call but what is secret`() async throws {
        let call = LeakyCall()
        try await call.make()
        let lines = call.lines.withLock { $0 }
        #expect(LeakyCall.shown(in: lines.joined(separator: "\n")) == [])
        #expect(lines.first == "op #1 → POST https://api.example/tasks?key=<redacted>&page=1")
        for line in [
            "op #1 → Authorization: <redacted>", "op #1 → X-Key: <redacted>", "op #1 → X-Own: <redacted>",
            #"op #1 → {"prompt":"<redacted>","model":"m-1"}"#, "op #1 ← X-Echo: <redacted>",
            "op #1 ← X-Link: https://a.example/next?key=<redacted>&page=2",
        ] {
            #expect(lines.contains(line), "\(lines)")
        }
        #expect(lines.last?.hasPrefix(#"op #1 ← {"prompt":"<redacted>","echo":""#) == true)
        #expect(lines.last?.hasSuffix(#""list":[{"token":"<redacted>"}]}"#) == true)
    }

    @Test func `keeps to its line and its detail, and tells of failures`() async throws {
        let lines = Locked<[String]>([])
        func log(_ detail: Middleware.LogDetail, _ steps: [Script.Step]) async -> [String] {
            let time = ManualClock(runsAhead: true)
            let scripted = ScriptedClient(
                steps, time: time,
                change: { $0.middleware = [.logging(detail, clock: time.clock) { line in lines.withLock { $0.append(line) } }] })
            _ = await scripted.error()
            return lines.withLock { lines in
                defer { lines = [] }
                return lines
            }
        }
        #expect(
            await log(.calls, [failure(.connection)]) == [
                "op #1 → GET https://api.example/tasks", "op #1 ✗ connection after 0.0 seconds", "op #2 → GET https://api.example/tasks",
                "op #2 ← 200 after 0.0 seconds",
            ])
        let text = await log(.bodies, [status(200, ["Content-Type": "text/plain", "X-A": "a\u{202E}b"], "one\ntwo\u{1B}[31m")])
        #expect(text.suffix(3) == ["op #1 ← Content-Type: text/plain", "op #1 ← X-A: a b", "op #1 ← one two [31m"])
        let video = await log(.bodies, [status(200, ["Content-Type": "video/mp4"], "1234")])
        #expect(video.last == "op #1 ← 4 bytes of video/mp4")
        let long = await log(
            .bodies, [status(200, ["Content-Type": "application/json"], #"{"token": "\#(String(repeating: "t", count: 20_000))"}"#)])
        #expect(long.last == "op #1 ← 20013 bytes of application/json")
    }

    @Test func `hides fields in the lines of a stream, which passes as it comes`() async throws {
        let lines = Locked<[String]>([])
        let scripted = ScriptedClient(
            [status(200, ["Content-Type": "text/event-stream"], "data: {\"token\": \"t-1\", \"n\": 1}\n\ndata: [DONE]\n\n")],
            change: { $0.middleware = [.logging(.bodies) { line in lines.withLock { $0.append(line) } }] })
        var request = OperationRequest("op", .get, "/events")
        request.accept = "text/event-stream"
        var values: [JSONValue] = []
        for try await event in try await scripted.client.events(request, of: JSONValue.self) { values.append(event.value) }
        #expect(values == [["token": "t-1", "n": 1]])
        #expect(lines.withLock { $0.last } == #"op #1 ← data: {"token":"<redacted>","n":1}  data: [DONE]  "#)
    }
}
