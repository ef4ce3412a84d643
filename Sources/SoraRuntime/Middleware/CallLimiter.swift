extension Middleware {
    /// Lets so many calls of its clients run at once; the others wait in the order in which they came.
    ///
    /// A call runs until its answer is read to the end or let go: who holds a stream unread holds a place. Pauses between attempts hold none.
    public static func limiting(to count: Int) -> Middleware {
        let line = CallLine(places: count)
        return Middleware { request, _, next in
            try await line.enter()
            do {
                let response = try await next(request)
                return response.watched(by: BodyWatch { _ in line.leave() })
            } catch {
                line.leave()
                throw error
            }
        }
    }
}

/// A number of places, and a line of those who wait for one.
final class CallLine: Sendable {
    private typealias Waiter = CheckedContinuation<Void, any Error>

    private struct State: Sendable {
        var free: Int
        var nextID = 0
        /// The numbers of those who wait, in order; who gave up is no longer in `waiters`.
        var line: ArraySlice<Int> = []
        var waiters: [Int: Waiter] = [:]
        /// Those who gave up before they stood in line.
        var cancelled: Set<Int> = []
    }

    private let state: Locked<State>

    init(places: Int) {
        state = Locked(State(free: max(1, places)))
    }

    /// How many places are free, and how many wait.
    var counts: (free: Int, waiting: Int) { state.withLock { ($0.free, $0.waiters.count) } }

    /// Waits for a place; throws `CancellationError` where the task is cancelled before it has one.
    func enter() async throws {
        try Task.checkCancellation()
        let id = state.withLock { state -> Int? in
            guard state.free == 0 else {
                state.free -= 1
                return nil
            }
            state.nextID += 1
            return state.nextID
        }
        guard let id else { return }
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { stand($0, id) }
        } onCancel: {
            giveUp(id)
        }
    }

    /// Gives a place back, to the first who waits.
    func leave() {
        let next = state.withLock { state -> Waiter? in
            while let id = state.line.popFirst() {
                if let waiter = state.waiters.removeValue(forKey: id) { return waiter }
            }
            state.free += 1
            return nil
        }
        next?.resume()
    }

    private func stand(_ waiter: Waiter, _ id: Int) {
        let outcome = state.withLock { state -> Result<Void, any Error>? in
            if state.cancelled.contains(id) { return .failure(CancellationError()) }
            guard state.free == 0 else {
                state.free -= 1
                return .success(())
            }
            state.waiters[id] = waiter
            state.line.append(id)
            return nil
        }
        if let outcome { waiter.resume(with: outcome) }
    }

    private func giveUp(_ id: Int) {
        let waiter = state.withLock { state -> Waiter? in
            let waiter = state.waiters.removeValue(forKey: id)
            if waiter == nil { state.cancelled.insert(id) }
            return waiter
        }
        waiter?.resume(throwing: CancellationError())
    }
}
