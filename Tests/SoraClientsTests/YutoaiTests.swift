import SoraClients
import SoraRuntime
import Testing

@Suite("Yutoai, judged", .whereJudgeRuns, .judged(by: "yutoai")) struct YutoaiTests {
    private let judge: Judge
    private let client: Yutoai.Client

    init() throws {
        judge = try #require(Judge.current)
        client = Yutoai.Client(server: judge.server, token: Secret(token))
    }

    /// Creates a task and asks for it until it is finished.
    private func states(of body: Yutoai.VideoGenerationRequest) async throws -> [Yutoai.VideoTask] {
        let id = try #require(try await client.createVideoGeneration(body).taskID)
        return try await SoraClientsTests.states(of: { try await client.getVideoGeneration(taskID: id) }) { $0.finishTime != 0 }
    }

    @Test("A task goes from not started to success, and its link leads to the video") func completion() async throws {
        let states = try await states(
            of: .init(
                prompt: "@cat dances", model: .sora2Pro, images: ["https://example.com/cat.png", "aGVsbG8="], aspectRatio: .ratio16x9,
                hd: true, duration: .duration25, notifyHook: "https://example.com/done", watermark: false, private: true,
                characterURL: "https://example.com/cat.mp4", characterTimestamps: "1,3"))
        #expect(states.map(\.status) == [.notStart, .inProgress, .success])
        #expect(states.map(\.progress) == ["0%", "50%", "100%"])
        #expect(states[0].data == .null)
        let task = try #require(states.last)
        #expect(task.platform == "openai" && task.failReason == "" && task.searchItem == "")
        let link = try #require(task.data?.value?.output)
        #expect(try await judge.bytes(at: link) == placeholderVideo("\(try #require(task.taskID)).mp4"))
    }

    @Test("A task that fails says why, and has no video") func failure() async throws {
        let task = try #require(try await states(of: .init(prompt: "A cat, to end as failed", model: .sora2)).last)
        #expect(task.status == .failure && task.failReason == "the task failed" && task.data == .null)
    }

    @Test("A character is made from an address or from a task") func characters() async throws {
        for body in [
            Yutoai.CharacterCreationRequest(timestamps: "1,3", url: "https://example.com/cat.mp4"), .init(timestamps: "0,2", fromTask: "1"),
        ] {
            let character = try await client.createCharacter(body)
            #expect(character.id == "ch_\(try #require(character.username))")
            #expect(character.permalink?.isEmpty == false && character.profilePictureURL?.isEmpty == false)
        }
    }

    @Test("The token may be left out; then nothing is sent in its place") func optionalToken() async throws {
        let transport = ClosureTransport { request in
            #expect(request.headers["Authorization"] == nil)
            return try await ClientConfiguration.standardTransport.send(request)
        }
        let client = Yutoai.Client(server: judge.server, configuration: .init(transport: transport))
        #expect(try await client.createVideoGeneration(.init(prompt: "A cat", model: .sora2)).taskID != nil)
    }

    @Test("A status that the document does not have is still thrown as one") func undocumentedError() async throws {
        #expect(try await judge.documentedErrors().isEmpty)
        let error = try #require(
            await judge.refusal(of: "getVideoGeneration") { try await client.getVideoGeneration(taskID: "fail-429") })
        #expect(error.path == "/v2/videos/generations/{task_id}")
    }

    @Test("A value that the document does not list is sent where nothing is validated, and refused") func unlistedValue() async throws {
        await judge.refusal(of: "createVideoGeneration") {
            try await client.createVideoGeneration(.init(prompt: "A cat", model: .sora2, duration: "11"), options: .init(validation: .off))
        }
    }
}
