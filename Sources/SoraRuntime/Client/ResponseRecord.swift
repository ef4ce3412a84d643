/// Keeps the answer of a call, for what its result does not hold: the status, the headers, the bytes.
///
/// ```swift
/// let record = ResponseRecord()
/// let page = try await client.listVideos(options: .init(onResponse: record.keep))
/// let cursor = record.response?.headers["X-Next-Cursor"]
/// ```
public final class ResponseRecord: Sendable {
    private let kept = Locked<APIResponse?>(nil)

    public init() {}

    /// The answer of the latest call, whether it was a success or an error; nil before there is one.
    public var response: APIResponse? { kept.withLock { $0 } }

    /// Keeps an answer instead of the one before.
    public func keep(_ response: APIResponse) { kept.withLock { $0 = response } }
}
