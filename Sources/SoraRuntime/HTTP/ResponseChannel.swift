/// Carries one answer from the thread that receives it to the task that reads it, and holds the receiver back.
///
/// The receiving side calls `accept`, `wake`, `offer`, `finish` and never waits; the reading side calls `head`, `next` and `abandon`.
final class ResponseChannel: Sendable {
    /// Bytes that may wait for the reader before the receiver is held back; four of libcurl's own pieces of 64 KiB.
    static let capacity = 262_144

    fileprivate enum Ending {
        case complete
        case failed(any Error)

        var error: (any Error)? {
            if case .failed(let error) = self { error } else { nil }
        }
    }

    fileprivate struct State {
        var head: HTTPResponseHead?
        var headWaiter: CheckedContinuation<HTTPResponseHead, any Error>?
        var buffer: [UInt8] = []
        var chunkWaiter: CheckedContinuation<[UInt8]?, any Error>?
        var receiverWaits = false
        var ending: Ending?
    }

    private let state = Locked(State())
    private let onSpace: @Sendable () -> Void
    private let onAbandoned: @Sendable () -> Void

    /// Creates a channel: `onSpace` is called when a receiver that was held back may go on, `onAbandoned` when nobody will read any more.
    init(onSpace: @escaping @Sendable () -> Void, onAbandoned: @escaping @Sendable () -> Void) {
        self.onSpace = onSpace
        self.onAbandoned = onAbandoned
    }
}

// MARK: - The receiving side

extension ResponseChannel {
    /// Keeps the head; the reader sees it at the next `wake` or `finish`, so that a short answer costs one change of threads.
    func accept(_ head: HTTPResponseHead) {
        state.withLock { $0.head = head }
    }

    /// Hands a head that was accepted to the reader who waits for it.
    func wake() {
        let waiting = state.withLock { state -> (CheckedContinuation<HTTPResponseHead, any Error>, HTTPResponseHead)? in
            guard let head = state.head, let waiter = state.headWaiter else { return nil }
            state.headWaiter = nil
            return (waiter, head)
        }
        if let (waiter, head) = waiting { waiter.resume(returning: head) }
    }

    /// Takes bytes for the reader; false where the receiver must keep them and wait for `onSpace`.
    func offer(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var waiter: CheckedContinuation<[UInt8]?, any Error>?
        let isTaken = state.withLock { state in
            guard state.ending == nil else { return true }
            if let reader = state.chunkWaiter {
                waiter = reader
                state.chunkWaiter = nil
                return true
            }
            if state.buffer.count >= Self.capacity {
                state.receiverWaits = true
                return false
            }
            state.buffer.append(contentsOf: bytes)
            return true
        }
        waiter?.resume(returning: [UInt8](bytes))
        return isTaken
    }

    /// Ends the answer, well or with an error; what the reader has not read yet stays readable.
    func finish(_ error: (any Error)?) {
        let waiters = state.withLock { state in
            if state.ending == nil { state.ending = error.map { .failed($0) } ?? .complete }
            return state.releaseWaiters()
        }
        waiters()
    }
}

// MARK: - The reading side

extension ResponseChannel {
    /// Waits for the head.
    func head() async throws -> HTTPResponseHead {
        if !Task.isCancelled, let head = state.withLock({ $0.head }) { return head }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                let outcome = state.withLock { state -> Result<HTTPResponseHead, any Error>? in
                    if let head = state.head { return .success(head) }
                    if case .failed(let error) = state.ending { return .failure(error) }
                    state.headWaiter = waiter
                    return nil
                }
                if let outcome { waiter.resume(with: outcome) }
            }
        } onCancel: {
            abandon(CancellationError())
        }
    }

    /// Waits for more bytes; nil at the end.
    func next() async throws -> [UInt8]? {
        if Task.isCancelled { abandon(CancellationError()) }
        if let outcome = take(waiter: nil) { return try outcome.get() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                if let outcome = take(waiter: waiter) { waiter.resume(with: outcome) }
            }
        } onCancel: {
            abandon(CancellationError())
        }
    }

    /// Gives up: whoever still waits gets the error, and the receiver stops.
    func abandon(_ error: any Error) {
        let (isNew, waiters) = state.withLock { state in
            guard state.ending == nil else { return (false, {}) }
            state.ending = .failed(error)
            state.buffer = []
            state.head = nil
            return (true, state.releaseWaiters())
        }
        guard isNew else { return }
        waiters()
        onAbandoned()
    }

    /// Takes what is there; nil where there is nothing yet, and the waiter, if any, is kept for later.
    private func take(waiter: CheckedContinuation<[UInt8]?, any Error>?) -> Result<[UInt8]?, any Error>? {
        var hasSpace = false
        let outcome = state.withLock { state -> Result<[UInt8]?, any Error>? in
            if !state.buffer.isEmpty {
                defer { state.buffer = [] }
                hasSpace = state.receiverWaits
                state.receiverWaits = false
                return .success(state.buffer)
            }
            switch state.ending {
            case .complete: return .success(nil)
            case .failed(let error): return .failure(error)
            case nil: break
            }
            guard state.chunkWaiter == nil else { return .failure(TransportFailure(.brokenResponse, "two tasks read one body")) }
            state.chunkWaiter = waiter
            return nil
        }
        if hasSpace { onSpace() }
        return outcome
    }
}

extension ResponseChannel.State {
    /// Takes the waiters out and returns what resumes them, to be called without the lock.
    mutating func releaseWaiters() -> () -> Void {
        let (headWaiter, chunkWaiter, head, ending) = (headWaiter, chunkWaiter, head, ending)
        self.headWaiter = nil
        self.chunkWaiter = nil
        return {
            if let head {
                headWaiter?.resume(returning: head)
            } else {
                headWaiter?.resume(throwing: ending?.error ?? TransportFailure(.brokenResponse, "the answer has no head"))
            }
            if let error = ending?.error { chunkWaiter?.resume(throwing: error) } else { chunkWaiter?.resume(returning: nil) }
        }
    }
}
