import Foundation

/// Where the chunks of a streamed body come from; opened once for every time that the body is sent.
public struct ChunkSource: Sendable {
    /// Gives the next chunk, or nil at the end.
    public typealias Reader = () async throws -> [UInt8]?

    /// The number of bytes of all chunks, where it is known; a source that gives more or fewer fails the call.
    public let length: Int?
    /// Whether it can be opened more than once; a body that cannot is never sent again.
    public let isRepeatable: Bool

    private let open: @Sendable () throws -> Reader

    /// Creates a source from a closure that starts anew with every call, unless it is said to be one that cannot.
    public init(length: Int? = nil, isRepeatable: Bool = true, open: @escaping @Sendable () throws -> Reader) {
        self.length = length
        self.isRepeatable = isRepeatable
        self.open = open
    }

    /// Creates a source from a sequence of chunks, which is taken for one that can be gone through only once.
    public init<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, length: Int? = nil, isRepeatable: Bool = false
    ) where Chunks.Element == [UInt8] {
        self.init(length: length, isRepeatable: isRepeatable) {
            var iterator = chunks.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    /// Creates a source that reads a file in pieces of 64 KiB.
    public init(contentsOf url: URL) throws {
        self.init(length: try fileLength(url)) {
            let file = try FileHandle(forReadingFrom: url)
            return {
                guard let data = try file.read(upToCount: 65_536), !data.isEmpty else {
                    try file.close()
                    return nil
                }
                return [UInt8](data)
            }
        }
    }

    /// Starts the chunks from the beginning; the reader refuses to give another number of bytes than `length`.
    func makeReader() throws -> Reader {
        let next = try open()
        guard let length else { return next }
        var left = length
        return {
            let chunk = try await next()
            left -= chunk?.count ?? 0
            guard left >= 0, chunk != nil || left == 0 else { throw ChunkLengthMismatch(expected: length, difference: -left) }
            return chunk
        }
    }
}

/// A body gave another number of bytes than it had announced.
struct ChunkLengthMismatch: Error, CustomStringConvertible {
    let expected: Int
    let difference: Int

    var description: String {
        difference < 0 ? "its length is \(expected) bytes, but it ended \(-difference) short" : "it is longer than its \(expected) bytes"
    }
}
