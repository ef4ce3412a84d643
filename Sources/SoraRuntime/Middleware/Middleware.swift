/// Something that stands around the transport: it sees each attempt of each call, and may change, delay, refuse or repeat it.
///
/// ```swift
/// let tracing = Middleware { request, call, next in
///     var request = request
///     request.headers["X-Trace"] = trace.start(call.operation, attempt: call.attempt)
///     return try await next(request)
/// }
/// ```
///
/// The first one of `ClientConfiguration.middleware` stands outermost. It sees requests with their credentials, before any redirect, and
/// links to files (`content(of:)`), which may lead anywhere: what adds credentials of its own looks at the address first.
public struct Middleware: Sendable {
    /// Passes a request on, to the next middleware or to the transport.
    public typealias Next = @Sendable (HTTPRequest) async throws -> HTTPResponse
    /// Carries an attempt out.
    public typealias Function = @Sendable (_ request: HTTPRequest, _ call: CallMetadata, _ next: Next) async throws -> HTTPResponse

    let send: Function

    /// Creates middleware from a function.
    public init(_ send: @escaping Function) {
        self.send = send
    }

    /// Puts functions around the last one, the first outermost.
    static func chain(_ all: [Middleware], _ call: CallMetadata, around last: @escaping Next) -> Next {
        var next = last
        for middleware in all.reversed() {
            let inner = next
            next = { request in try await middleware.send(request, call, inner) }
        }
        return next
    }
}
