/// Reads the events of a stream, over one connection after the other.
struct EventConnection {
    private let reconnection: EventReconnection
    private var stream: BodyStream
    /// The chunks of the present connection.
    private(set) var chunks: BodyStream.Iterator
    private var parser = EventParser()
    private var waiting: ArraySlice<ServerSentEvent> = []
    private var isDone = false
    /// How many attempts in a row have brought no event.
    private var failures = 0

    init(_ stream: BodyStream, _ reconnection: EventReconnection) {
        self.stream = stream
        self.reconnection = reconnection
        chunks = stream.makeAsyncIterator()
    }

    /// Gives the next event; nil at the end.
    mutating func next() async throws -> ServerSentEvent? {
        while !isDone {
            if let event = waiting.popFirst() {
                isDone = event.data == "[DONE]"
                return isDone ? nil : event
            }
            guard let chunk = try await nextChunk() else {
                isDone = true
                return nil
            }
            waiting = parser.events(from: chunk)[...]
            if !waiting.isEmpty { failures = 0 }
            try chunks.checkMemory(parser.waiting)
        }
        return nil
    }

    /// Gives the next chunk, if need be of another connection; nil at the end.
    private mutating func nextChunk() async throws -> [UInt8]? {
        while true {
            do {
                if let chunk = try await chunks.next() { return chunk }
                guard reconnection.afterEnd, lastID != nil, failures < reconnection.maximumAttempts else { return nil }
            } catch let error as APIError where lastID != nil && error.isPassing && failures < reconnection.maximumAttempts {}
            guard try await reconnect() else { return nil }
        }
    }

    /// Makes the call again; false where the server says that the stream is over.
    private mutating func reconnect() async throws -> Bool {
        guard let renewal = stream.renewal, let lastID else { return false }
        while true {
            failures += 1
            try await renewal.clock.sleep(for: reconnection.pause(before: failures, asked: parser.retry))
            do {
                stream = try await renewal.again(["Last-Event-ID": lastID], [204...204])
                guard stream.response.status != 204 else { return false }
                chunks = stream.makeAsyncIterator()
                parser = EventParser(after: parser)
                return true
            } catch let error as APIError where error.isPassing && failures < reconnection.maximumAttempts {}
        }
    }

    /// Where the stream can go on; nil where it cannot.
    private var lastID: String? {
        guard stream.renewal?.hasTimeLeft == true, let id = parser.lastID, !id.isEmpty, isHeaderValue(id) else { return nil }
        return id
    }
}
