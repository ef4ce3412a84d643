import Foundation

/// What is recorded of one attempt.
final class HAREntry: Sendable {
    private struct Answer: Sendable {
        var head: HTTPResponseHead?
        var headTime: Duration?
        var copy: BoundedCopy
        var error: String?
    }

    private let request: HTTPRequest
    private let call: CallMetadata
    private let veil: CallVeil
    private let clock: CallClock
    private let start: ContinuousClock.Instant
    private let date: Date
    private let limit: Int
    private let answer: Locked<Answer>

    init(_ request: HTTPRequest, _ call: CallMetadata, _ veil: CallVeil, _ limit: Int, _ clock: CallClock) {
        self.request = request
        self.call = call
        self.veil = veil
        self.clock = clock
        self.limit = limit
        start = clock.now()
        date = clock.date()
        answer = Locked(Answer(copy: BoundedCopy(limit: limit)))
    }

    func note(_ head: HTTPResponseHead) {
        answer.withLock { $0.head = head }
        answer.withLock { $0.headTime = elapsed }
    }

    func note(_ chunk: [UInt8]) {
        answer.withLock { $0.copy.append(chunk) }
    }

    func note(_ error: any Error) {
        let words = veil.text("\(error)")
        answer.withLock { $0.error = words }
    }

    /// Writes the entry, when the attempt has ended.
    func json() -> JSONValue {
        let answer = answer.withLock { $0 }
        let total = elapsed
        let wait = answer.headTime ?? total
        var entry: JSONObject = [
            "startedDateTime": .string(DateTime(date).rawValue), "time": milliseconds(total), "request": requestJSON,
            "response": json(of: answer), "cache": [:],
            "timings": ["send": 0, "wait": milliseconds(wait), "receive": milliseconds(total - wait)],
            "_operation": .string(call.operation), "_attempt": .number(JSONNumber(Int64(call.attempt))),
        ]
        if let error = answer.error { entry["comment"] = .string(error) }
        return .object(entry)
    }

    private var elapsed: Duration { start.duration(to: clock.now()) }

    private var address: String { veil.address(request.url).replacingOccurrences(of: CallVeil.hidden, with: "%3Credacted%3E") }

    private var requestJSON: JSONValue {
        var size = -1
        var copy = BoundedCopy(limit: limit)
        if case .bytes(let bytes) = request.body { copy.append(bytes) }
        if case .none = request.body { size = 0 } else if copy.count > 0 { size = copy.count }
        let query = request.url.firstIndex(of: "?").map { request.url[request.url.index(after: $0)...] } ?? ""
        var json: JSONObject = [
            "method": .string(request.method.rawValue), "url": .string(address), "httpVersion": "HTTP/1.1",
            "cookies": cookies(request.headers.values("Cookie").flatMap { $0.split(separator: ";") }),
            "headers": headers(request.headers), "queryString": .array(veil.pairs(query).map { field($0.name, $0.value) }),
            "headersSize": -1, "bodySize": .number(JSONNumber(Int64(size))),
        ]
        if size != 0 {
            let type = request.headers["Content-Type"] ?? "application/octet-stream"
            var data: JSONObject = ["mimeType": .string(veil.text(type))]
            text(of: copy, type, to: &data)
            if data["text"] == nil { data["text"] = "" }
            json["postData"] = .object(data)
        }
        return .object(json)
    }

    private func json(of answer: Answer) -> JSONValue {
        let head = answer.head ?? HTTPResponseHead(status: 0)
        let type = head.headers["Content-Type"] ?? "x-unknown"
        var content: JSONObject = ["size": .number(JSONNumber(Int64(answer.copy.count))), "mimeType": .string(veil.text(type))]
        if answer.copy.count > 0 { text(of: answer.copy, type, to: &content) }
        return [
            "status": .number(JSONNumber(Int64(head.status))), "statusText": "", "httpVersion": "HTTP/1.1",
            "cookies": cookies(head.headers.values("Set-Cookie").map { $0.prefix { $0 != ";" } }), "headers": headers(head.headers),
            "content": .object(content), "redirectURL": .string(veil.address(head.headers["Location"] ?? "")), "headersSize": -1,
            "bodySize": .number(JSONNumber(Int64(answer.copy.count))),
        ]
    }

    /// Adds the text of a body, or says why there is none.
    private func text(of copy: BoundedCopy, _ type: String, to json: inout JSONObject) {
        let plainType = HTTPResponseHead(status: 0, headers: ["Content-Type": type]).contentType
        if let text = veil.body(copy.bytes, plainType, isWhole: copy.isWhole) { json["text"] = .string(text) }
        if json["text"] == nil || !copy.isWhole { json["comment"] = .string("not recorded whole: \(copy.count) bytes") }
    }

    private func headers(_ headers: HTTPHeaders) -> JSONValue {
        .array(veil.headers(headers).map { field($0.name, $0.value) })
    }

    /// The names of cookies; their values are hidden.
    private func cookies(_ pairs: [Substring]) -> JSONValue {
        .array(pairs.map { field(veil.text($0.prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces)), CallVeil.hidden) })
    }

    private func field(_ name: String, _ value: String) -> JSONValue {
        ["name": .string(name), "value": .string(value)]
    }

    private func milliseconds(_ duration: Duration) -> JSONValue {
        let (seconds, attoseconds) = duration.components
        return .number(JSONNumber(seconds * 1_000 + attoseconds / 1_000_000_000_000_000))
    }
}
