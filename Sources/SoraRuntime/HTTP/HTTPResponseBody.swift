/// The bytes of an answer in chunks of any size; read once, by one task, and only as fast as they are asked for.
public struct HTTPResponseBody: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    private let nextChunk: @Sendable () async throws -> [UInt8]?

    /// Creates a body from a closure that gives the next chunk, or nil at the end.
    public init(next: @escaping @Sendable () async throws -> [UInt8]?) {
        nextChunk = next
    }

    /// Creates a body that stands in memory.
    public init(_ bytes: [UInt8]) {
        let rest = Locked<[UInt8]?>(bytes.isEmpty ? nil : bytes)
        nextChunk = {
            rest.withLock { rest in
                defer { rest = nil }
                return rest
            }
        }
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(nextChunk: nextChunk)
    }

    /// Gives the chunks of a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let nextChunk: @Sendable () async throws -> [UInt8]?

        public mutating func next() async throws -> [UInt8]? {
            try await nextChunk()
        }
    }
}

extension HTTPResponseBody {
    /// Reads all bytes; stops with `BodyTooLarge` beyond `limit`.
    func bytes(upTo limit: Int) async throws -> [UInt8] {
        var all: [UInt8] = []
        for try await chunk in self {
            guard all.count + chunk.count <= limit else { throw BodyTooLarge(limit: limit) }
            if all.isEmpty { all = chunk } else { all += chunk }
        }
        return all
    }

    /// Reads at most `limit` bytes and leaves the rest.
    func prefix(upTo limit: Int) async throws -> [UInt8] {
        var all: [UInt8] = []
        for try await chunk in self {
            all += chunk.prefix(limit - all.count)
            if all.count >= limit { break }
        }
        return all
    }
}

/// A body has more bytes than may be held in memory.
struct BodyTooLarge: Error {
    let limit: Int
}
