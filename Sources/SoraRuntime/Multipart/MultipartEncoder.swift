/// Gives the pieces of a body one after the other.
struct MultipartEncoder: Sendable {
    private let sources: [ChunkSource]

    /// Creates an encoder; throws where a file cannot be read.
    init(_ pieces: [HTTPRequestBody]) throws {
        sources = try pieces.map { piece in
            if case .bytes(let bytes) = piece { return ChunkSource(bytes) }
            return try piece.chunkSource() ?? ChunkSource([])
        }
    }

    /// The number of bytes of all pieces, where all of them know theirs.
    private var length: Int? {
        var sum = 0
        for source in sources {
            guard let length = source.length else { return nil }
            sum += length
        }
        return sum
    }

    /// Gives all chunks; a piece is opened when its turn comes.
    func chunkSource() -> ChunkSource {
        ChunkSource(length: length, isRepeatable: sources.allSatisfy(\.isRepeatable)) { [sources] in
            var waiting = sources[...]
            var current: ChunkSource.Reader?
            return {
                while true {
                    if let chunk = try await current?() { return chunk }
                    guard let next = waiting.popFirst() else { return nil }
                    current = try next.makeReader()
                }
            }
        }
    }
}

extension ChunkSource {
    /// Creates a source of bytes in memory, as one chunk.
    init(_ bytes: [UInt8]) {
        self.init(length: bytes.count) {
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            return {
                defer { rest = nil }
                return rest
            }
        }
    }
}
