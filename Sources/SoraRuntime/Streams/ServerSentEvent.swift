/// One event of a `text/event-stream` answer: [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html).
public struct ServerSentEvent: Hashable, Sendable {
    /// The event's type; `message` where the stream names none.
    public var name: String
    /// The lines of the data, parted by line feeds.
    public var data: String
    /// The last identifier that the stream has given, this event's or an earlier one's.
    public var id: String?

    /// Creates an event.
    public init(name: String = "message", data: String, id: String? = nil) {
        self.name = name
        self.data = data
        self.id = id
    }
}

/// Takes a stream of events apart, whatever the places at which its chunks are cut.
struct EventParser {
    private var lines = LineSplitter()
    private var name = ""
    private var data: [String] = []
    private var id: String?
    private var isFirstLine = true
    /// The identifier of the last event that was complete: where a stream that breaks off goes on.
    private(set) var lastID: String?
    /// How long the server asks to wait before the next connection, in milliseconds.
    private(set) var retry: Int?

    init() {}

    /// Goes on where another stream of the same events broke off.
    init(after other: EventParser) {
        id = other.lastID
        lastID = other.lastID
        retry = other.retry
    }

    /// Takes the next bytes, and yields the events that they complete; an event that its stream ends within is none.
    mutating func events(from chunk: [UInt8]) -> [ServerSentEvent] {
        lines.lines(from: chunk).compactMap { take($0) }
    }

    /// How many bytes wait for the end of their event.
    var waiting: Int { data.reduce(lines.waiting) { $0 + $1.utf8.count } }

    private mutating func take(_ bytes: [UInt8]) -> ServerSentEvent? {
        var line = bytes[...]
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        isFirstLine = false
        if line.isEmpty { return dispatch() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        let text = String(decoding: value, as: UTF8.self)
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data": data.append(text)
        case "event": name = text
        case "id" where !text.utf8.contains(0): id = text
        case "retry" where !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }: retry = Int(text) ?? retry
        default: break
        }
        return nil
    }

    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            name = ""
            data = []
            lastID = id
        }
        if data.isEmpty { return nil }
        return ServerSentEvent(name: name.isEmpty ? "message" : name, data: data.joined(separator: "\n"), id: id)
    }
}
