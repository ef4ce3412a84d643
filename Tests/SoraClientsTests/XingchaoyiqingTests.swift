import SoraClients
import SoraRuntime
import Testing

@Suite("Xingchaoyiqing, judged", .whereJudgeRuns, .judged(by: "xingchaoyiqing")) struct XingchaoyiqingTests {
    private let judge: Judge
    private let client: Xingchaoyiqing.Client

    init() throws {
        judge = try #require(Judge.current)
        client = Xingchaoyiqing.Client(token: Secret(token), server: judge.server)
    }

    /// Creates a task and asks for it until it is finished.
    private func states(of body: Xingchaoyiqing.VideoGenerationRequest) async throws -> [Xingchaoyiqing.VideoTask] {
        let created = try await client.createVideo(body)
        #expect(created.status == .queued && created.videoURL == nil && created.error == nil)
        let id = try #require(created.id)
        return try await SoraClientsTests.states(of: { try await client.getVideo(id: id) }) { [.completed, .failed].contains($0.status) }
    }

    @Test("A task goes from queued to completed, and its link leads to the video") func completion() async throws {
        let states = try await states(of: .init(model: .openAiSora2Pro, prompt: "A cat dancing in the rain", seconds: 12))
        #expect(states.map(\.status) == [.queued, .processing, .completed])
        #expect(states[0].videoURL == .null && states[0].error == .null)
        let task = try #require(states.last)
        #expect(task.object == "video.generation" && task.model == "openAiSora2Pro" && task.actualDuration == 12 && task.error == .null)
        let link = try #require(task.videoURL?.value)
        #expect(try await judge.bytes(at: link.rawValue) == placeholderVideo("\(try #require(task.id)).mp4"))
    }

    @Test("A task that fails says why, and has no video") func failure() async throws {
        let task = try #require(try await states(of: .init(model: .openAiSora2Plus, prompt: "A cat, to end as failed")).last)
        #expect(task.status == .failed && task.error == "the task failed" && task.videoURL == .null)
        #expect(try await client.getVideo(id: "sora_of nobody/%").error == "the task failed")
    }

    @Test(
        "Each of the fields that exclude each other can be sent",
        arguments: [
            .init(model: .openAiSora2Plus, prompt: "A cat", size: .size1280x720),
            .init(model: .openAiSora2Plus, prompt: "A cat", aspectRatio: .ratio9x16),
            .init(model: .openAiSora2Plus, prompt: "A cat", duration: 4),
            .init(model: .openAiSora2Plus, prompt: "A cat", seconds: 8),
            .init(model: .openAiSora2Plus, prompt: "A cat", inputReference: ["https://example.com/cat.png"]),
            .init(model: .openAiSora2Plus, prompt: "A cat", imageURLs: ["https://example.com/cat.png"]),
        ] as [Xingchaoyiqing.VideoGenerationRequest])
    func exclusiveFields(body: Xingchaoyiqing.VideoGenerationRequest) async throws {
        #expect(try await client.createVideo(body).status == .queued)
    }

    @Test("A status that the document does not have is still thrown as one") func undocumentedError() async throws {
        #expect(try await judge.documentedErrors().isEmpty)
        let error = try #require(await judge.refusal(of: "getVideo") { try await client.getVideo(id: "fail-500") })
        #expect(error.path == "/v1/result/{id}")
    }

    @Test("A value that the document does not list is sent where nothing is validated, and refused") func unlistedValue() async throws {
        await judge.refusal(of: "createVideo") {
            try await client.createVideo(
                .init(model: "openAiSora3", prompt: "A cat", size: "1x1"), options: .init(validation: .off))
        }
    }

    @Test("A call without its token is refused") func missingToken() async throws {
        let client = Xingchaoyiqing.Client(token: Secret(token), server: judge.server, configuration: .withoutCredentials)
        await judge.refusal(of: "getVideo") { try await client.getVideo(id: "sora_1") }
    }
}
