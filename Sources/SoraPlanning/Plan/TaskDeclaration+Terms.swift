extension TaskDeclaration {
    /// How a task is followed: places are JSON Pointers, in which `*` stands for all elements, durations are milliseconds.
    ///
    /// What is as the runtime takes it by itself is nil.
    public struct Terms: Hashable, Sendable {
        /// Where the creating call's answer tells the task's identifier.
        public var id: String?
        /// Where the status stands.
        public var status: String?
        /// The statuses of tasks that have their result.
        public var succeeded: [String]
        /// The statuses of tasks that never will.
        public var failed: [String]
        /// Where the progress stands.
        public var progress: String?
        /// The progress of a task that is done.
        public var completeProgress: Double?
        /// Where the addresses of the result stand.
        public var results: String?
        /// Where that stands which the call for the result's bytes takes, if not the task's identifier.
        public var contentID: String?
        /// How long the result can be fetched.
        public var resultLifetime: Int?
        /// Where the reason of a failure stands.
        public var failureWords: String?
        /// Where the code of a failure stands.
        public var failureCode: String?
        /// How long after the creation to ask first.
        public var first: Int?
        /// How long after an answer to ask again.
        public var interval: Int?
        /// What each interval is multiplied by to make the next.
        public var growth: Double?
        /// The longest interval.
        public var longest: Int?
        /// How long a status of 404 means that the task is not known yet.
        public var grace: Int?
        /// How long to wait where the caller does not say.
        public var deadline: Int?

        /// Creates the terms of a task with nothing but statuses.
        public init(succeeded: [String], failed: [String]) {
            self.succeeded = succeeded
            self.failed = failed
        }
    }
}
