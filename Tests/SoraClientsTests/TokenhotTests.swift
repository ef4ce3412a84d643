import Foundation
import SoraClients
import SoraRuntime
import SoraTestSupport
import Testing

@Suite("Tokenhot, judged", .whereJudgeRuns, .judged(by: "tokenhot")) struct TokenhotTests {
    private let judge: Judge
    private let client: Tokenhot.Client

    init() throws {
        judge = try #require(Judge.current)
        client = Tokenhot.Client(token: Secret(token), server: judge.server)
    }

    /// Creates a task and asks for it until it is finished.
    private func video(of prompt: String) async throws -> (id: String, states: [Tokenhot.Video]) {
        let created = try await client.createVideo(.init(model: "sora-2", prompt: prompt, seconds: "8"))
        #expect(created.status == .queued)
        let id = try #require(created.id)
        return (id, try await states(of: { try await client.getVideo(taskID: id) }) { [.completed, .failed].contains($0.status) })
    }

    @Test("A task goes from queued to completed, and its answers are whole") func completion() async throws {
        let (id, states) = try await video(of: "A dancing kitten")
        #expect(states.map(\.status) == [.queued, .inProgress, .completed])
        #expect(states.map(\.progress) == [0, 50, 100])
        let video = try #require(states.last)
        #expect(video.taskID == id && video.object == "video" && video.model == "sora-2" && video.seconds == "8")
        #expect(try #require(video.expiresAt) > (try #require(video.createdAt)))
        #expect(video.metadata == [:])
    }

    @Test("The bytes of a video are the same in memory and in a file", arguments: ["A kitten", "A kitten, chunked"])
    func download(prompt: String) async throws {
        let id = try await video(of: prompt).id
        let expected = placeholderVideo(id)
        let stream = try await client.downloadVideoContent(taskID: id)
        #expect(stream.response.contentType == "video/mp4")
        #expect(stream.response.expectedLength == (prompt.contains("chunked") ? nil : expected.count))
        #expect(try await stream.collect() == expected)

        let folder = try TemporaryFolder()
        let file = URL(filePath: folder.path("kitten.mp4"))
        try await client.downloadVideoContent(taskID: id).write(to: file)
        #expect(try Data(contentsOf: file) == expected)
        #expect(folder.names() == ["kitten.mp4"])
    }

    @Test("A task that fails says why") func failure() async throws {
        let video = try #require(try await video(of: "A kitten, to end as failed").states.last)
        #expect(video.status == .failed)
        #expect(video.error == .init(message: "The prompt was refused.", code: "content_policy_violation"))
    }

    @Test("An unfinished video has no content, and an unknown one none either") func contentTooEarly() async throws {
        let id = try #require(try await client.createVideo(.init(prompt: "A kitten")).id)
        let early = try await #require(throws: APIError.self) { try await client.downloadVideoContent(taskID: id) }
        #expect(early.status == 400)
        let unknown = try await #require(throws: APIError.self) { try await client.downloadVideoContent(taskID: "a/b c?#%2F") }
        #expect(unknown.status == 404)
    }

    @Test("Each documented error is thrown with its body") func documentedErrors() async throws {
        try await judge.expectDocumentedErrors(calling: [
            "createVideo": { [client] in _ = try await client.createVideo(.init(prompt: $0)) },
            "getVideo": { [client] in _ = try await client.getVideo(taskID: $0) },
            "downloadVideoContent": { [client] in _ = try await client.downloadVideoContent(taskID: $0) },
        ]) { error in
            guard case .openAIErrorResponse(let body) = try error.body(as: Tokenhot.ErrorResponse.self) else { return nil }
            return body.error.message
        }
    }

    @Test("Each form of an error's body is told from the others") func formsOfErrors() async throws {
        let flat = try await #require(throws: APIError.self) { try await client.getVideo(taskID: "fail-404-form-2") }
        guard case .taskErrorResponse(let body) = try flat.body(as: Tokenhot.ErrorResponse.self) else {
            Issue.record("not flat: \(flat)")
            return
        }
        #expect(body.message == flat.words)
        let uncoded = try await #require(throws: APIError.self) { try await client.getVideo(taskID: "fail-404-form-3") }
        guard case .gatewayErrorResponse(let body) = try uncoded.body(as: Tokenhot.ErrorResponse.self) else {
            Issue.record("not without a code: \(uncoded)")
            return
        }
        #expect(body.error.message == uncoded.words)
    }

    @Test("A call without its token is answered the documented 401") func missingToken() async throws {
        let client = Tokenhot.Client(token: Secret(token), server: judge.server, configuration: .withoutCredentials)
        let error = try #require(await judge.refusal(401, of: "createVideo") { try await client.createVideo(.init(prompt: "A kitten")) })
        #expect(try error.body(as: Tokenhot.ErrorResponse.self) != nil)
    }
}
