#if canImport(Darwin)
    import Foundation

    /// Writes the chunks of a body into the stream that `URLSession` reads.
    ///
    /// `@unchecked Sendable` holds because `output` is used on `queue` alone.
    final class StreamPump: @unchecked Sendable {
        private let output: OutputStream
        private let queue = DispatchQueue(label: "sora-codegen.body")

        private init(_ output: OutputStream) {
            self.output = output
        }

        /// Starts a task that writes, and returns the stream to read from; nil where there is none to be had.
        static func start(_ source: ChunkSource, onFailure: @escaping @Sendable (any Error) -> Void) -> InputStream? {
            var input: InputStream?
            var output: OutputStream?
            Stream.getBoundStreams(withBufferSize: 65_536, inputStream: &input, outputStream: &output)
            guard let input, let output else { return nil }
            let pump = StreamPump(output)
            pump.queue.async { pump.output.open() }
            Task {
                do {
                    let next = try source.makeReader()
                    while let chunk = try await next(), await pump.write(chunk) {}
                } catch {
                    onFailure(error)
                }
                pump.queue.async { pump.output.close() }
            }
            return input
        }

        /// Writes a chunk; false where nobody reads any more.
        private func write(_ chunk: [UInt8]) async -> Bool {
            await withCheckedContinuation { writer in
                queue.async { [self] in
                    var written = 0
                    while written < chunk.count {
                        let count = chunk[written...].withUnsafeBufferPointer { bytes in
                            bytes.baseAddress.map { output.write($0, maxLength: bytes.count) } ?? 0
                        }
                        guard count > 0 else { return writer.resume(returning: false) }
                        written += count
                    }
                    writer.resume(returning: true)
                }
            }
        }
    }
#endif
