/// The events of a `text/event-stream` answer as they come, each with its data decoded; can be read once.
///
/// The stream ends with the answer, or with an event whose data is `[DONE]`, by which several providers say so. Where the connection breaks
/// off, `reconnecting(_:)` says what happens.
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
    private var reconnection = EventReconnection()

    init(_ body: BodyStream) {
        self.body = body
    }

    /// Gives the same events by other rules for connections that break off.
    public func reconnecting(_ reconnection: EventReconnection) -> EventStream {
        var stream = self
        stream.reconnection = reconnection
        return stream
    }

    public func makeAsyncIterator() -> Iterator { Iterator(EventConnection(body, reconnection)) }

    /// Gives the events; throws `APIError` where the answer ends early, or an event's data does not fit its type.
    public struct Iterator: AsyncIteratorProtocol {
        private var connection: EventConnection

        fileprivate init(_ connection: EventConnection) {
            self.connection = connection
        }

        public mutating func next() async throws -> Element? {
            guard let event = try await connection.next() else { return nil }
            return Element(event: event, value: try connection.chunks.decoded(Value.self, from: Array(event.data.utf8)))
        }
    }
}
