/// The bytes of an answer in chunks of any size; read by one task, once unless it stands in memory, and only as fast as asked for.
public struct HTTPResponseBody: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    private enum Content: Sendable {
        case bytes([UInt8])
        case chunks(@Sendable () async throws -> [UInt8]?)
    }

    private let content: Content
    private let onClose: @Sendable () -> Void

    /// Creates a body from a closure that gives the next chunk, or nil at the end, and one that is called where nobody wants the rest.
    public init(next: @escaping @Sendable () async throws -> [UInt8]?, onClose: @escaping @Sendable () -> Void = {}) {
        content = .chunks(next)
        self.onClose = onClose
    }

    /// Creates a body that stands in memory, and can be read more than once.
    public init(_ bytes: [UInt8]) {
        content = .bytes(bytes)
        onClose = {}
    }

    /// Gives the rest up; reading it throws `CancellationError` from now on, unless it stands in memory.
    public func close() { onClose() }

    /// All bytes of a body that stands in memory.
    var bytesInMemory: [UInt8]? {
        if case .bytes(let bytes) = content { bytes } else { nil }
    }

    /// What gives the next chunk of a body that does not stand in memory.
    var nextChunk: @Sendable () async throws -> [UInt8]? {
        if case .chunks(let next) = content { next } else { { nil } }
    }

    public func makeAsyncIterator() -> Iterator {
        switch content {
        case .bytes(let bytes): Iterator(bytes: bytes, nextChunk: nil)
        case .chunks(let next): Iterator(bytes: [], nextChunk: next)
        }
    }

    /// Gives the chunks of a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var bytes: [UInt8]
        fileprivate let nextChunk: (@Sendable () async throws -> [UInt8]?)?

        public mutating func next() async throws -> [UInt8]? {
            if let nextChunk { return try await nextChunk() }
            defer { bytes = [] }
            return bytes.isEmpty ? nil : bytes
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
    /// Whether it only got too large when it was inflated.
    var isInflated = false
}
