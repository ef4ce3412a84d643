/// The updates of a task, each asked for when it is waited for and due; ends when the task has its result.
///
/// It throws an `APIError` that has the task's identifier: of kind `taskFailed` where the task failed, of kind `taskDeadline` where the deadline
/// passed, else what the query threw. Failures that pass, such as a broken connection or a status of 503, are no reason to end.
/// Where the Swift task is cancelled, it throws `CancellationError` at once. It may be iterated more than once: nothing is created anew.
///
/// ```swift
/// for try await update in client.videoUpdates(id: id) {
///     print(update.status ?? "", update.progress ?? 0)
/// }
/// ```
public struct TaskUpdates<Answer: Sendable>: AsyncSequence, Sendable {
    public typealias Element = TaskUpdate<Answer>
    /// Is told of updates.
    public typealias Observer = @Sendable (TaskUpdate<Answer>) async -> Void

    /// What tells the task from others.
    public let taskID: String
    private let poller: TaskPoller<Answer>
    private let wasCreated: Bool

    init(_ follower: TaskFollower<Answer>, id: String, wasCreated: Bool, until deadline: Deadline, _ options: CallOptions) {
        taskID = id
        self.wasCreated = wasCreated
        let now = follower.api.configuration.clock.now()
        poller = TaskPoller(
            follower: follower, id: id, options: options, deadline: deadline, graceEnd: now + follower.terms.grace,
            next: wasCreated ? now + (follower.terms.first ?? follower.terms.interval) : now)
    }

    public func makeAsyncIterator() -> Iterator { Iterator(poller: poller, isNew: wasCreated) }

    /// Waits for the end of the task, and tells of each update.
    public func finished(_ onProgress: Observer? = nil) async throws -> FinishedTask<Answer> {
        for try await update in self {
            await onProgress?(update)
            if let finished = update.finished { return finished }
        }
        throw CancellationError()
    }

    /// Asks for the updates.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var poller: TaskPoller<Answer>
        /// True until the creation has been told of.
        fileprivate var isNew: Bool
        private var hasEnded = false

        fileprivate init(poller: TaskPoller<Answer>, isNew: Bool) {
            self.poller = poller
            self.isNew = isNew
        }

        public mutating func next() async throws -> TaskUpdate<Answer>? {
            if hasEnded { return nil }
            if isNew {
                isNew = false
                return TaskUpdate(taskID: poller.id, phase: .created, status: nil, progress: nil, answer: nil, finished: nil)
            }
            do {
                let update = try await poller.update()
                hasEnded = update.finished != nil
                return update
            } catch {
                hasEnded = true
                throw error
            }
        }
    }
}
