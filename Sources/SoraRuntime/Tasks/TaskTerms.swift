/// How a task is followed, as `x-task` of a document says: made by generated code, used by `TaskFollower`.
///
/// Places are JSON Pointers, in which `*` stands for all elements of an array. Capitals of statuses do not count.
public struct TaskTerms: Sendable {
    /// Where the creating call's answer tells the task's identifier.
    public var id = "/id"
    /// Where the status stands.
    public var status = "/status"
    /// The statuses of tasks that have their result.
    public var succeeded: [String]
    /// The statuses of tasks that never will; a task of any other status goes on.
    public var failed: [String]
    /// Where the progress stands: a number, or a text such as `100%`.
    public var progress: String?
    /// The progress of a task that is done.
    public var completeProgress = 100.0
    /// Where the addresses of the result stand.
    public var results: String?
    /// Where that stands which the call for the result's bytes takes; nil where it takes the task's identifier.
    public var contentID: String?
    /// How long the result can be fetched.
    public var resultLifetime: Duration?
    /// Where the reason of a failure stands; an empty text is none.
    public var failureWords: String?
    /// Where the code of a failure stands.
    public var failureCode: String?
    /// How long after an answer to ask again.
    public var interval: Duration = .seconds(10)
    /// How long after the creation to ask first; nil takes the interval.
    public var first: Duration?
    /// What each interval is multiplied by to make the next.
    public var growth = 1.0
    /// The longest interval.
    public var longest: Duration?
    /// How long a status of 404 means that the task is not known yet.
    public var grace: Duration = .seconds(30)
    /// How long to wait where the caller does not say.
    public var deadline: Duration = .seconds(3_600)

    /// Creates the terms of a task that is asked for every 10 seconds, for an hour.
    public init(succeeded: [String] = [], failed: [String] = []) {
        self.succeeded = succeeded
        self.failed = failed
    }

    /// The interval after another one.
    func interval(after current: Duration) -> Duration {
        guard growth > 1 else { return current }
        let next = current * growth
        return longest.map { min(next, $0) } ?? next
    }
}
