/// What generated code calls to wait for tasks, as declarations alone.
let taskStub = #"""
    public struct TaskTerms: Sendable {
        public var id = "", status = "", completeProgress = 100.0, growth = 1.0
        public var progress, results, contentID, failureWords, failureCode: String?
        public var resultLifetime, first, longest: Duration?
        public var interval = Duration.zero, grace = Duration.zero, deadline = Duration.zero
        public var succeeded, failed: [String]
        public init() { (succeeded, failed) = ([], []) }
    }
    public struct TaskID: Sendable {
        public func value() -> String { "" }
        public func value<Value: FixedWidthInteger>(as type: Value.Type = Value.self) throws -> Value { 0 }
    }
    public struct FinishedTask<Answer: Sendable>: Sendable {}
    public struct TaskUpdate<Answer: Sendable>: Sendable {}
    public struct TaskUpdates<Answer: Sendable>: Sendable {
        public typealias Observer = @Sendable (TaskUpdate<Answer>) async -> Void
        public func finished(_ onProgress: Observer? = nil) async throws -> FinishedTask<Answer> { FinishedTask() }
    }
    public struct TaskFollower<Answer: Sendable>: Sendable {
        public typealias Call<Value> = @Sendable (TaskID, CallOptions) async throws -> Value
        public init(
            _ api: APIClient, _ operation: OperationRequest, _ terms: TaskTerms, query: @escaping Call<Answer>, content: Call<BodyStream>? = nil
        ) {}
        public func updates(id: String, deadline: Duration?, options: CallOptions) -> TaskUpdates<Answer> { TaskUpdates() }
        public func updates(
            deadline: Duration?, options: CallOptions, creation create: (CallOptions) async throws -> Void
        ) async throws -> TaskUpdates<Answer> { TaskUpdates() }
    }
    """#
