/// Sees the bytes of an answer pass, and its end, once, even where nobody reads it to the end.
final class BodyWatch: Sendable {
    /// How a body ended.
    enum End: Sendable {
        case complete
        case failed(any Error)
        /// Nobody will read the rest.
        case dropped
    }

    private let onChunk: @Sendable ([UInt8]) -> Void
    private let onEnd: Locked<(@Sendable (End) -> Void)?>

    init(onChunk: @escaping @Sendable ([UInt8]) -> Void = { _ in }, onEnd: @escaping @Sendable (End) -> Void) {
        self.onChunk = onChunk
        self.onEnd = Locked(onEnd)
    }

    deinit {
        end(.dropped)
    }

    /// Notes bytes that pass.
    func take(_ chunk: [UInt8]) {
        onChunk(chunk)
    }

    /// Notes the end; a second one is none.
    func end(_ end: End) {
        let tell = onEnd.withLock { onEnd in
            defer { onEnd = nil }
            return onEnd
        }
        tell?(end)
    }
}

extension HTTPResponse {
    /// Gives the same answer, whose body is watched while it is read.
    func watched(by watch: BodyWatch) -> HTTPResponse {
        if let bytes = body.bytesInMemory {
            if !bytes.isEmpty { watch.take(bytes) }
            watch.end(.complete)
            return self
        }
        let (next, inner) = (body.nextChunk, body)
        return HTTPResponse(
            head: head,
            body: HTTPResponseBody(
                next: {
                    do {
                        guard let chunk = try await next() else {
                            watch.end(.complete)
                            return nil
                        }
                        watch.take(chunk)
                        return chunk
                    } catch {
                        watch.end(.failed(error))
                        throw error
                    }
                },
                onClose: {
                    inner.close()
                    watch.end(.dropped)
                }))
    }
}
