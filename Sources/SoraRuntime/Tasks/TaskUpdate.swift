/// How far a task is.
public struct TaskUpdate<Answer: Sendable>: Sendable {
    /// What tells the task from others: keep it, and waiting can be taken up again with it, in another process too.
    public let taskID: String
    /// What happens with the task.
    public let phase: TaskPhase
    /// The provider's word for it; nil where it has said none yet.
    public let status: String?
    /// From 0 to 1; nil where the provider has told none yet.
    ///
    /// It never goes back: where the provider tells less than before, it stays as it is, and `answer` has what the provider said.
    public let progress: Double?
    /// What the provider answered; nil of the creation, and where it is not what the document says.
    public let answer: Answer?
    /// The task with its result, in the last update of a task that succeeded.
    public let finished: FinishedTask<Answer>?
}

/// What happens with a task that has not failed: a failure is thrown.
public enum TaskPhase: String, Sendable, Hashable {
    /// It has been created; that is all that is known.
    case created
    /// It is queued, or goes on.
    case running
    /// It has its result.
    case succeeded
}
