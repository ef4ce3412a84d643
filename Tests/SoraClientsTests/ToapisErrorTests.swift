import Foundation
import SoraClients
import SoraRuntime
import Testing

extension ToapisTests {
    @Test("Each documented error is thrown with its body") func documentedErrors() async throws {
        let file = FilePart(Data("image".utf8), filename: "image.png")
        let video = FilePart(Data("video".utf8), filename: "video.mp4")
        try await judge.expectDocumentedErrors(calling: [
            "createVideoGeneration": { [client] in
                _ = try await client.createVideoGeneration(.videoGenerationRequest(.init(prompt: $0)))
            },
            "getVideoGeneration": { [client] in _ = try await client.getVideoGeneration(taskID: $0) },
            "remixVideo": { [client] in _ = try await client.remixVideo(.init(prompt: $0), videoID: "video_1") },
            "getCharacterTask": { [client] in _ = try await client.getCharacterTask(taskID: $0) },
            "uploadImage": { [client] in _ = try await client.uploadImage(.init(file: file, purpose: $0)) },
            "uploadVideo": { [client] in _ = try await client.uploadVideo(.init(file: video, purpose: $0)) },
            "getBalance": { [judge] in
                _ = try await Toapis.Client(token: Secret("\(token)-\($0)"), server: judge.server).getBalance()
            },
        ]) { error in
            error.status == 429
                ? try error.body(as: Toapis.RateLimitErrorResponse.self)?.error?.message
                : try error.body(as: Toapis.ErrorResponse.self)?.error?.message
        }
    }

    @Test("A limited rate tells when to come again") func rateLimit() async throws {
        let error = try await #require(throws: APIError.self) { try await client.getVideoGeneration(taskID: "fail-429") }
        #expect(error.headers["retry-after"] == "1")
        #expect(try error.body(as: Toapis.RateLimitErrorResponse.self)?.error?.code?.isEmpty == false)
    }

    @Test("Calls without a token are answered the documented 401") func missingToken() async throws {
        let client = Toapis.Client(token: Secret(token), server: judge.server, configuration: .withoutCredentials)
        let refusals = [
            await judge.refusal(401, of: "getBalance") { try await client.getBalance() },
            await judge.refusal(401, of: "uploadImage") {
                try await client.uploadImage(.init(file: FilePart(Data("image".utf8), filename: "image.png")))
            },
        ]
        for error in refusals { #expect(try error?.body(as: Toapis.ErrorResponse.self)?.error?.message == error?.words) }
    }
}
