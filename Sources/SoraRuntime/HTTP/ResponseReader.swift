/// Holds the reading side of a channel, and gives it up when nobody holds the answer any more.
final class ResponseReader: Sendable {
    private let channel: ResponseChannel

    init(_ channel: ResponseChannel) {
        self.channel = channel
    }

    deinit {
        channel.abandon(CancellationError())
    }

    /// Waits for the head, and gives the answer with the body that is still to come.
    func response() async throws -> HTTPResponse {
        let head = try await channel.head()
        return HTTPResponse(
            head: head,
            body: HTTPResponseBody(next: { try await self.channel.next() }, onClose: { self.channel.abandon(CancellationError()) }))
    }
}
