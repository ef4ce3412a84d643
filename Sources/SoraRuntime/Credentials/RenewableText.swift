/// A text that is fetched once for everybody who needs it, and kept until it is discarded.
final class RenewableText: Sendable {
    typealias Waiter = CheckedContinuation<String, any Error>

    private struct State: Sendable {
        var text: String?
        var fetch: Task<Void, Never>?
        var waiters: [Int: Waiter] = [:]
        var nextID = 0
        /// Those who gave up before they began to wait.
        var cancelled: Set<Int> = []
    }

    private let state = Locked(State())
    private let fetch: @Sendable () async throws -> String

    init(_ fetch: @escaping @Sendable () async throws -> String) {
        self.fetch = fetch
    }

    /// How many wait for the text.
    var waiterCount: Int { state.withLock { $0.waiters.count } }

    /// Forgets a text, unless it has been replaced already.
    func discard(_ text: String) {
        state.withLock { if $0.text == text { $0.text = nil } }
    }

    /// Gives the text; whoever comes while it is being fetched waits for that fetch.
    func text() async throws -> String {
        let (text, id) = state.withLock { state in
            state.nextID += 1
            return (state.text, state.nextID)
        }
        if let text { return text }
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { enter($0, id) }
        } onCancel: {
            leave(id)
        }
    }

    private func enter(_ waiter: Waiter, _ id: Int) {
        let outcome = state.withLock { state -> Result<String, any Error>? in
            if state.cancelled.contains(id) { return .failure(CancellationError()) }
            if let text = state.text { return .success(text) }
            state.waiters[id] = waiter
            if state.fetch == nil { state.fetch = Task { await run() } }
            return nil
        }
        if let outcome { waiter.resume(with: outcome) }
    }

    /// Lets one go who is cancelled; the fetch goes on for the others, and ends with the last.
    private func leave(_ id: Int) {
        let (waiter, fetch) = state.withLock { state -> (Waiter?, Task<Void, Never>?) in
            guard let waiter = state.waiters.removeValue(forKey: id) else {
                state.cancelled.insert(id)
                return (nil, nil)
            }
            guard state.waiters.isEmpty else { return (waiter, nil) }
            defer { state.fetch = nil }
            return (waiter, state.fetch)
        }
        fetch?.cancel()
        waiter?.resume(throwing: CancellationError())
    }

    private func run() async {
        let result: Result<String, any Error>
        do {
            result = .success(try await fetch())
        } catch {
            result = .failure(error)
        }
        let waiters = state.withLock { state -> [Waiter] in
            // A fetch that everybody has left may end after the next one has begun.
            guard !Task.isCancelled else { return [] }
            if case .success(let text) = result, !text.isEmpty { state.text = text }
            defer {
                state.waiters = [:]
                state.fetch = nil
            }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume(with: result) }
    }
}
