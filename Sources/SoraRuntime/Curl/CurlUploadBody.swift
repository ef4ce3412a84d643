#if os(Linux)
    import Foundation

    /// The body of a request as libcurl reads it: bytes in memory, or chunks that a task makes.
    ///
    /// `@unchecked Sendable` holds because `offset` is touched by the holder of the loop's turn alone and all the rest never changes.
    final class CurlUploadBody: @unchecked Sendable {
        /// The number of bytes; nil where they are sent as HTTP's own chunks.
        let length: Int?
        let isAbsent: Bool
        private let bytes: [UInt8]
        private let chunks: UploadChannel?
        private var offset = 0

        init(_ body: HTTPRequestBody, onReadable: @escaping @Sendable () -> Void) throws {
            do {
                let source = try body.chunkSource()
                chunks = source.map { UploadChannel($0, onReadable: onReadable) }
                length = source == nil ? try body.length() : source?.length
            } catch {
                throw TransportFailure(.requestBody, "the body cannot be read: \(error.localizedDescription)", mayHaveArrived: false)
            }
            if case .bytes(let bytes) = body { self.bytes = bytes } else { bytes = [] }
            if case .none = body { isAbsent = true } else { isAbsent = false }
        }

        /// The bytes of a body that is short enough to leave with the headers, in one segment and one call of the system.
        var smallBytes: [UInt8]? { (1...16_384).contains(bytes.count) ? bytes : nil }

        /// Whether a task makes it, or reads it from a file.
        var isMadeWhileSent: Bool { chunks != nil }

        /// The error with which the body's own source ended.
        var failure: (any Error)? { chunks?.failure }

        /// Copies what is there, without waiting.
        func read(into space: UnsafeMutableRawBufferPointer) -> UploadChannel.Reading {
            if let chunks {
                chunks.start()
                return chunks.read(into: space)
            }
            let count = min(space.count, bytes.count - offset)
            guard count > 0 else { return .end }
            bytes.withUnsafeBytes { space.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
            offset += count
            return .bytes(count)
        }

        /// Starts again from the first byte, where the bytes are still there.
        func rewind() -> Bool {
            guard chunks == nil else { return false }
            offset = 0
            return true
        }

        /// Stops the task that makes chunks.
        func close() {
            chunks?.close()
        }
    }
#endif
