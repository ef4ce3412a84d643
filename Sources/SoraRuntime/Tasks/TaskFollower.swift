/// How the tasks of one kind are followed: what their document says, and the calls that are made for it. Generated code makes it.
public struct TaskFollower<Answer: Sendable>: Sendable {
    /// A call about a task.
    public typealias Call<Value> = @Sendable (TaskID, CallOptions) async throws -> Value

    let api: APIClient
    let terms: TaskTerms
    let query: Call<Answer>
    let content: Call<BodyStream>?
    /// What errors say of a query that has not been made.
    let context: CallContext

    /// Creates a follower.
    ///
    /// - Parameters:
    ///   - api: What carries the client's calls out.
    ///   - operation: The query, for errors.
    ///   - terms: What the document says.
    ///   - query: Tells how far a task is.
    ///   - content: Answers the result's bytes; nil where the answer of the query has their address.
    public init(
        _ api: APIClient, _ operation: OperationRequest, _ terms: TaskTerms, query: @escaping Call<Answer>, content: Call<BodyStream>? = nil
    ) {
        self.api = api
        self.terms = terms
        self.query = query
        self.content = content
        context = CallContext(operation)
    }

    /// Follows a task that was created before, here or elsewhere.
    public func updates(id: String, deadline: Duration?, options: CallOptions) -> TaskUpdates<Answer> {
        TaskUpdates(self, id: id, wasCreated: false, until: self.deadline(deadline), options)
    }

    /// Creates a task, and follows it.
    ///
    /// The identifier is read from the answer before anything else, so that nothing that is wrong with the rest loses it.
    public func updates(
        deadline: Duration?, options: CallOptions, creation create: (CallOptions) async throws -> Void
    ) async throws -> TaskUpdates<Answer> {
        let end = self.deadline(deadline)
        let record = ResponseRecord()
        var failure: APIError?
        do {
            var options = options.recording(to: record)
            options.deadline = Deadline.earlier(end, options.deadline)
            try await create(options)
        } catch let error as APIError {
            failure = error
        }
        guard let response = record.response, (200...299).contains(response.status) else { throw failure ?? unnamed(nil) }
        guard let id = (try? JSONValue(parsing: response.bytes))?.text(at: terms.id) else { throw failure ?? unnamed(response) }
        return TaskUpdates(self, id: id, wasCreated: true, until: end, options)
    }

    private func deadline(_ limit: Duration?) -> Deadline { .after(limit ?? terms.deadline, on: api.configuration.clock) }

    /// The error of a creation whose answer names no task.
    private func unnamed(_ response: APIResponse?) -> APIError {
        APIError(
            .decoding, context: response?.context ?? context, head: response?.head, body: response?.bytes ?? [], pointer: terms.id,
            words: "the answer names no task", mayHaveArrived: true)
    }
}

extension CallOptions {
    /// The same options, for which a record keeps the answer.
    func recording(to record: ResponseRecord) -> CallOptions {
        var options = self
        let observer = onResponse
        options.onResponse = { response in
            record.keep(response)
            observer?(response)
        }
        return options
    }
}
