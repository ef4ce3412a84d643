/// Carries requests out, streaming both ways.
///
/// A transport sends exactly the request that it is given: it follows no redirect, adds no credential, decompresses nothing. It throws
/// `TransportFailure`, or `CancellationError` when the task is cancelled. A body that ends early throws too, when its end is read.
public protocol HTTPTransport: Sendable {
    /// Sends a request and returns as soon as the head of the answer is there.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

/// A transport made of a closure, for tests that need no network.
///
/// ```swift
/// let transport = ClosureTransport { request in HTTPResponse(status: 200, json: #"{"id": "task_1"}"#) }
/// ```
public struct ClosureTransport: HTTPTransport {
    private let answer: @Sendable (HTTPRequest) async throws -> HTTPResponse

    public init(_ answer: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse) {
        self.answer = answer
    }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await answer(request)
    }
}
