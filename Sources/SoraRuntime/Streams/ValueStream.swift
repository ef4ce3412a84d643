/// The values of an answer that is a sequence of JSON texts, as they come; can be read once.
///
/// Reads [JSON Lines](https://jsonlines.org) (`application/jsonl`, `application/x-ndjson`) and
/// [JSON text sequences](https://www.rfc-editor.org/rfc/rfc7464) (`application/json-seq`), whose texts may have several lines. Empty lines are
/// passed over.
public struct ValueStream<Value: Decodable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Value

    /// The status and the headers.
    public var response: HTTPResponseHead { body.response }
    private let body: BodyStream

    init(_ body: BodyStream) {
        self.body = body
    }

    public func makeAsyncIterator() -> Iterator { Iterator(chunks: body.makeAsyncIterator()) }

    /// Gives the values; throws `APIError` where the answer ends early, or a text does not fit the type.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var chunks: BodyStream.Iterator
        private var lines: LineSplitter
        private var waiting: ArraySlice<[UInt8]> = []
        private var isAtEnd = false

        fileprivate init(chunks: BodyStream.Iterator) {
            self.chunks = chunks
            let isSequence = chunks.head.contentType?.hasSuffix("json-seq") == true
            lines = LineSplitter(atRecordSeparators: isSequence)
        }

        public mutating func next() async throws -> Value? {
            while true {
                while let line = waiting.popFirst() {
                    let text = line.drop { $0 == 0x1E || $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
                    if !text.isEmpty { return try chunks.decoded(Value.self, from: Array(text)) }
                }
                if isAtEnd { return nil }
                if let chunk = try await chunks.next() {
                    waiting = lines.lines(from: chunk)[...]
                    try chunks.checkMemory(lines.waiting)
                } else {
                    isAtEnd = true
                    if let last = lines.last() { waiting = [last] }
                }
            }
        }
    }
}

extension BodyStream.Iterator {
    /// Decodes a part of the body; throws an `APIError` that tells the place where it does not fit.
    func decoded<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        do {
            return try BodyCoding.decode(type, from: bytes)
        } catch {
            throw APIError(.decoding, context: context, head: head, body: bytes, pointer: error.pointer, words: error.words)
        }
    }
}

extension APIClient {
    /// Calls an operation and gives the events of its answer while they come.
    public func events<Value>(
        _ request: OperationRequest, of type: Value.Type = Value.self, options: CallOptions = .init()
    ) async throws -> EventStream<Value> {
        EventStream(try await stream(request, options: options))
    }

    /// Calls an operation and gives the values of its answer, a sequence of JSON texts, while they come.
    public func values<Value>(
        _ request: OperationRequest, of type: Value.Type = Value.self, options: CallOptions = .init()
    ) async throws -> ValueStream<Value> {
        ValueStream(try await stream(request, options: options))
    }
}
