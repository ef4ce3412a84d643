/// The events of a `text/event-stream` answer as they come, each with its data decoded; can be read once.
///
/// The stream ends with the answer, or with an event whose data is `[DONE]`, by which several providers say so.
public struct EventStream<Value: Decodable & Sendable>: AsyncSequence, Sendable {
    /// An event with its decoded data.
    public struct Element: Sendable {
        /// The event as it came.
        public let event: ServerSentEvent
        /// What its data holds.
        public let value: Value
    }

    /// The status and the headers.
    public var response: HTTPResponseHead { body.response }
    private let body: BodyStream

    init(_ body: BodyStream) {
        self.body = body
    }

    public func makeAsyncIterator() -> Iterator { Iterator(chunks: body.makeAsyncIterator()) }

    /// Gives the events; throws `APIError` where the answer ends early, or an event's data does not fit its type.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var chunks: BodyStream.Iterator
        private var parser = EventParser()
        private var waiting: ArraySlice<ServerSentEvent> = []
        private var isDone = false

        fileprivate init(chunks: BodyStream.Iterator) {
            self.chunks = chunks
        }

        public mutating func next() async throws -> Element? {
            while !isDone {
                if let event = waiting.popFirst() {
                    isDone = event.data == "[DONE]"
                    if isDone { return nil }
                    return Element(event: event, value: try chunks.decoded(Value.self, from: Array(event.data.utf8)))
                }
                guard let chunk = try await chunks.next() else { return nil }
                waiting = parser.events(from: chunk)[...]
                try chunks.checkMemory(parser.waiting)
            }
            return nil
        }
    }
}
