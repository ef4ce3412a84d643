import Foundation
import SoraClients
import SoraRuntime

/// A client for a provider that is slow and busy at times, with a token that a login gives.
func sturdyClient(
    login: @escaping @Sendable () async throws -> String, log: @escaping @Sendable (String) -> Void, recorder: HARRecorder
) -> Tokenhot.Client {
    var configuration = ClientConfiguration()
    configuration.timeouts = HTTPTimeouts(connect: .seconds(5), firstByte: .seconds(30), idle: .seconds(60), total: .seconds(300))
    configuration.retries = RetryPolicy(maximumAttempts: 5, longestRetryAfter: .seconds(120))
    configuration.middleware = [.limiting(to: 8), .logging(.headers, to: log), recorder.middleware]
    return Tokenhot.Client(token: .renewable(login), configuration: configuration)
}

/// Orders a video so that the order may be sent again: the key tells the provider that it is the same one.
func orderOnce(_ order: Tokenhot.VideoGenerationRequest, key: UUID, with client: Tokenhot.Client) async throws -> Tokenhot.Video {
    try await client.createVideo(order, options: .init(timeout: .seconds(60), idempotencyKey: key.uuidString, bodyMembers: ["seed": 7]))
}
