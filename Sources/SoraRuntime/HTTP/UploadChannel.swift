/// Carries the chunks of a request body from the task that makes them to the thread that sends them, one at a time.
final class UploadChannel: Sendable {
    /// What the sending side finds.
    enum Reading {
        /// So many bytes were copied.
        case bytes(Int)
        /// Nothing is there yet; `onReadable` is called once there is.
        case wait
        case end
        case failed
    }

    private struct State {
        var chunk: [UInt8] = []
        var offset = 0
        var isEnded = false
        var failure: (any Error)?
        var writer: CheckedContinuation<Void, any Error>?
        var senderWaits = false
        var pump: Task<Void, Never>?
    }

    private let state = Locked(State())
    private let source: ChunkSource
    private let onReadable: @Sendable () -> Void

    init(_ source: ChunkSource, onReadable: @escaping @Sendable () -> Void) {
        self.source = source
        self.onReadable = onReadable
    }

    /// The error with which the body's own source ended.
    var failure: (any Error)? { state.withLock { $0.failure } }

    /// Starts the task that reads the source, at the first call.
    func start() {
        state.withLock { state in
            guard state.pump == nil, !state.isEnded else { return }
            state.pump = Task { [self] in
                do {
                    let next = try source.makeReader()
                    while let chunk = try await next() {
                        if !chunk.isEmpty { try await write(chunk) }
                    }
                    end(nil)
                } catch {
                    end(error)
                }
            }
        }
    }

    /// Copies what is there, without waiting.
    func read(into space: UnsafeMutableRawBufferPointer) -> Reading {
        var writer: CheckedContinuation<Void, any Error>?
        let reading = state.withLock { state -> Reading in
            let count = min(space.count, state.chunk.count - state.offset)
            if count > 0 {
                state.chunk.withUnsafeBytes {
                    space.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[state.offset..<state.offset + count]))
                }
                state.offset += count
                if state.offset == state.chunk.count {
                    state.chunk = []
                    state.offset = 0
                    writer = state.writer
                    state.writer = nil
                }
                return .bytes(count)
            }
            if state.failure != nil { return .failed }
            if state.isEnded { return .end }
            state.senderWaits = true
            return .wait
        }
        writer?.resume()
        return reading
    }

    /// Stops the source: nobody will read any more.
    func close() {
        let (pump, writer) = state.withLock { state in
            state.isEnded = true
            defer { state.writer = nil }
            return (state.pump, state.writer)
        }
        pump?.cancel()
        writer?.resume(throwing: CancellationError())
    }

    /// Hands a chunk over and waits until it is gone.
    private func write(_ chunk: [UInt8]) async throws {
        try await withCheckedThrowingContinuation { (writer: CheckedContinuation<Void, any Error>) in
            let (isClosed, mustWake) = state.withLock { state in
                guard !state.isEnded else { return (true, false) }
                state.chunk = chunk
                state.offset = 0
                state.writer = writer
                defer { state.senderWaits = false }
                return (false, state.senderWaits)
            }
            if isClosed { writer.resume(throwing: CancellationError()) }
            if mustWake { onReadable() }
        }
    }

    private func end(_ error: (any Error)?) {
        let mustWake = state.withLock { state in
            guard !state.isEnded else { return false }
            state.isEnded = true
            state.failure = error
            defer { state.senderWaits = false }
            return state.senderWaits
        }
        if mustWake { onReadable() }
    }
}
