public import SoraYAML

/// A task that an operation creates and that goes on after its answer; made by `declaredTasks(of:reporting:)`, used by the planner.
///
/// `links` of the answer and `x-task` of the operation say it; everything that they speak of has been found.
public struct DeclaredTask {
    /// What `x-task` says, for its place.
    public var node: Node
    /// The operation that creates the task.
    public var creation: Operation
    /// The call that tells how far the task is.
    public var query: TaskCall
    /// The call that answers the result's bytes, where there is one.
    public var content: TaskCall?
    /// How the task is followed.
    public var terms: TaskTerms
    /// Where the facts come from, where the document says it.
    public var evidence: Evidence?
}

/// A call about a task: an operation that takes what tells the task from others, and nothing else that it cannot do without.
public struct TaskCall {
    /// The operation.
    public var operation: Operation
    /// The parameter that takes it.
    public var parameter: Parameter
}

/// How a task is followed; all durations are in milliseconds.
public struct TaskTerms: Hashable, Sendable {
    /// Where the creating call's answer tells the task's identifier.
    public var id: JSONPointer
    /// Where the query's answer tells the status.
    public var status: JSONPointer
    /// The statuses of tasks that go on; so does a task of any status that stands in no list.
    public var running: [String]
    /// The statuses of tasks that have their result.
    public var succeeded: [String]
    /// The statuses of tasks that never will.
    public var failed: [String]
    /// Where the query's answer tells the progress.
    public var progress: JSONPointer?
    /// The progress of a task that is done.
    public var completeProgress: Double
    /// Where the query's answer has the addresses of the result.
    public var results: JSONPointer?
    /// Where the query's answer tells what the call for the result's bytes takes, where that is not the task's identifier.
    public var contentID: JSONPointer?
    /// How long the result can be fetched.
    public var resultLifetime: Int?
    /// Where the query's answer tells why the task failed.
    public var failureWords: JSONPointer?
    /// Where the query's answer has the failure's code.
    public var failureCode: JSONPointer?
    /// When to ask.
    public var polling: TaskPolling
}

/// When to ask how far a task is; all durations are in milliseconds.
public struct TaskPolling: Hashable, Sendable {
    /// How long after the creation to ask first.
    public var first: Int
    /// How long after an answer to ask again.
    public var interval: Int
    /// What each interval is multiplied by to make the next.
    public var growth: Double
    /// The longest interval.
    public var longest: Int
    /// How long after the creation a status of 404 means that the task is not known yet.
    public var grace: Int
    /// How long to wait where the caller does not say.
    public var deadline: Int

    /// What holds where the document says nothing: every 10 seconds for an hour, a 404 forgiven for 30 seconds.
    public static let standard = TaskPolling(
        first: 10_000, interval: 10_000, growth: 1, longest: 10_000, grace: 30_000, deadline: 3_600_000)
}

extension TaskPolling {
    /// Says a duration in its greatest whole unit: `24 hours`, `90 seconds`.
    package static func words(_ milliseconds: Int) -> String {
        for (name, size) in [("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000), ("second", 1_000)] {
            // 24 hours and 60 seconds are said so.
            guard milliseconds % size == 0, milliseconds >= size, name == "second" || milliseconds >= 2 * size else { continue }
            let count = milliseconds / size
            return "\(count) \(name)\(count == 1 ? "" : "s")"
        }
        return "\(milliseconds) milliseconds"
    }
}
