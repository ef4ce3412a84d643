import Foundation

/// A task that has its result.
public struct FinishedTask<Answer: Sendable>: Sendable {
    /// What tells the task from others.
    public let id: String
    /// What the provider answered last.
    public let answer: Answer
    /// The provider's word for the task's success.
    public let status: String?
    /// The addresses of the result; none where a call of its own answers the bytes.
    public let links: [URI]
    /// How long the result can be fetched, as the document says.
    public let lifetime: Duration?

    private let contentID: String
    private let follower: TaskFollower<Answer>
    private let options: CallOptions

    init(id: String, answer: Answer, state: TaskState, follower: TaskFollower<Answer>, options: CallOptions) {
        self.id = id
        self.answer = answer
        status = state.status
        links = state.results
        lifetime = follower.terms.resultLifetime
        contentID = state.contentID ?? id
        self.follower = follower
        // The limits of a query are none of a download.
        var options = options
        (options.timeout, options.deadline, options.idempotencyKey, options.bodyMembers) = (nil, nil, nil, [:])
        self.options = options
    }

    /// The first address of the result.
    public var link: URI? { links.first }

    /// Gives the bytes of the result while they come; of several results those of one.
    ///
    /// A link is fetched without any credential. One that is refused is asked for anew, once; `APIError` of kind `linkExpired` tells that
    /// there is no newer one.
    public func content(_ index: Int = 0) async throws -> BodyStream {
        do {
            if let content = follower.content { return try await content(TaskID(contentID), options) }
            return try await linked(index)
        } catch let error as APIError {
            throw error.about(id)
        }
    }

    /// Writes the bytes of the result to a file, which appears, or replaces what is there, only when it is whole.
    ///
    /// Where the connection breaks, the rest is asked for.
    public func download(_ index: Int = 0, to file: URL, options: DownloadOptions = .init()) async throws {
        do {
            try await content(index).write(to: file, options: options)
        } catch let error as APIError {
            throw error.about(id)
        }
    }
}

extension FinishedTask {
    private func linked(_ index: Int) async throws -> BodyStream {
        guard links.indices.contains(index) else {
            let words = links.isEmpty ? "the answer has no address of the result" : "there are \(links.count) results, none at \(index)"
            throw APIError(.invalidRequest, context: follower.context, words: words)
        }
        do {
            return try await follower.api.content(of: links[index])
        } catch let error as APIError where [401, 403, 404, 410].contains(error.status) {
            let fresh = try await refreshedLinks()
            if fresh.indices.contains(index), fresh[index] != links[index] { return try await follower.api.content(of: fresh[index]) }
            throw APIError(expired: error, lifetime: lifetime)
        }
    }

    /// Asks for the task once more, whose links may be new.
    private func refreshedLinks() async throws -> [URI] {
        let record = ResponseRecord()
        _ = try await follower.query(TaskID(id), options.recording(to: record))
        guard let bytes = record.response?.bytes, let value = try? JSONValue(parsing: bytes) else { return [] }
        return TaskState(value, follower.terms).results
    }
}

extension APIError {
    /// The error of a link that leads nowhere any more.
    fileprivate init(expired error: APIError, lifetime: Duration?) {
        let life = lifetime.map { ", which is valid for \($0)," } ?? ""
        let head = error.status.map { HTTPResponseHead(status: $0, headers: error.headers) }
        let words = "the link to the result\(life) leads to it no more" + (error.words.isEmpty ? "" : ": \(error.words)")
        let context = CallContext(operation: error.operation, method: error.method, path: error.path)
        self.init(.linkExpired, context: context, head: head, body: error.bodyBytes, words: words)
    }
}
