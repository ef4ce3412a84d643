import SoraClients
import SoraRuntime
import Testing

@Suite("Toapis, judged", .whereJudgeRuns, .judged(by: "toapis")) struct ToapisTests {
    let judge: Judge
    let client: Toapis.Client

    init() throws {
        judge = try #require(Judge.current)
        client = Toapis.Client(token: Secret(token), server: judge.server)
    }

    /// Asks for a video until it is finished.
    private func states(of created: Toapis.GenerationTask) async throws -> [Toapis.GenerationTask] {
        let id = try #require(created.id)
        return try await SoraClientsTests.states(of: { try await client.getVideoGeneration(taskID: id) }) { $0.completedAt != nil }
    }

    /// Creates a video with a prompt.
    private func video(of prompt: String) async throws -> Toapis.GenerationTask {
        try await client.createVideoGeneration(.videoGenerationRequest(.init(prompt: prompt)))
    }

    /// Expects that a finished task's links lead to its videos.
    private func expectVideos(_ count: Int, of task: Toapis.GenerationTask?) async throws {
        guard let task, let id = task.id, case .videoResult(let result) = task.result else {
            Issue.record("no videos in \(String(describing: task))")
            return
        }
        #expect(result.data?.count == count)
        for (index, file) in (result.data ?? []).enumerated() {
            let name = index == 0 ? "\(id).mp4" : "\(id)-\(index + 1).mp4"
            #expect(file.format == "mp4")
            #expect(try await judge.bytes(at: try #require(file.url).rawValue) == placeholderVideo(name))
        }
    }

    @Test("A task goes from queued to completed, and its links lead to its videos") func completion() async throws {
        let created = try await client.createVideoGeneration(
            .videoGenerationRequest(
                .init(
                    model: .sora2Pro, prompt: "A cat and @dog", duration: 15, aspectRatio: .ratio9x16,
                    imageURLs: ["http://example.com/a.png"],
                    thumbnail: true,
                    metadata: .init(
                        n: 2, watermark: true, hd: true, private: true, style: .nostalgic, storyboard: true,
                        characterURL: "https://example.com/cat.mp4", characterTimestamps: "1,3", characterCreate: true,
                        characterFromTask: "video_1"))))
        let states = try await states(of: created)
        #expect(states.map(\.status) == [.queued, .inProgress, .completed])
        #expect(states.map(\.progress) == [0, 50, 100])
        #expect(states.allSatisfy { $0.object == "generation.task" && $0.model == "sora-2-pro" && $0.metadata == ["size": "720x720"] })
        try await expectVideos(2, of: states.last)
    }

    @Test("A task that fails says why") func failure() async throws {
        let task = try #require(try await states(of: try await video(of: "A cat, to end as failed")).last)
        #expect(task.status == .failed && task.result == nil)
        #expect(task.error == .init(code: "content_policy_violation", message: "The prompt was refused."))
    }

    @Test("A character is made from an address or from a task") func characters() async throws {
        for body in [
            Toapis.CharacterCreationRequest(timestamps: "1,3", url: "https://example.com/cat.mp4"),
            .init(model: .sora2Pro, timestamps: "0.5,2", fromTask: "video_1"),
        ] {
            let id = try #require(try await client.createVideoGeneration(.characterCreationRequest(body)).id)
            let states = try await SoraClientsTests.states(of: { try await client.getCharacterTask(taskID: id) }) { $0.completedAt != nil }
            guard case .characterResult(let result) = states.last?.result else {
                Issue.record("no characters in \(states)")
                continue
            }
            #expect(result.type == "character")
            #expect(result.data?.characters?.map(\.username) == ["sample.character"])
        }
    }

    @Test("A finished video can be remixed, no other") func remix() async throws {
        let original = try await video(of: "A cat")
        let id = try #require(original.id)
        let body = Toapis.VideoRemixRequest(prompt: "The same with a hat", duration: 15, aspectRatio: .ratio16x9)
        let early = try await #require(throws: APIError.self) { try await client.remixVideo(body, videoID: id) }
        #expect(early.status == 400)
        _ = try await states(of: original)
        try await expectVideos(1, of: try await states(of: try await client.remixVideo(body, videoID: id)).last)
    }

    @Test("A balance that cannot be told is an answer of status 200") func balance() async throws {
        let balance = try await client.getBalance()
        #expect(balance.success == true && balance.remainBalance == 12.5 && balance.usedCredits == 1450 && balance.unlimitedQuota == false)
        let none = try await Toapis.Client(token: "no-balance", server: judge.server).getBalance()
        #expect(none.success == false && none.message == "The token has no balance." && none.remainBalance == nil)
    }

    @Test("A value in a path stays one, whatever it holds") func pathValues() async throws {
        for id in ["a/b", "..%2F..", "a b?c#d", "\u{E9}\u{1F431}", "100%"] {
            let error = try await #require(throws: APIError.self) { try await client.getVideoGeneration(taskID: id) }
            #expect(error.status == 404, "\(id)")
            #expect(error.path == "/v1/videos/generations/{task_id}")
        }
    }

    @Test("A value that the document does not list is sent where nothing is validated, and refused") func unlistedValue() async throws {
        let body = Toapis.VideoGenerationRequest(model: .init(rawValue: token), prompt: "A cat")
        let error = try #require(
            await judge.refusal(of: "createVideoGeneration") {
                try await client.createVideoGeneration(.videoGenerationRequest(body), options: .init(validation: .off))
            })
        #expect(String(decoding: error.bodyBytes, as: UTF8.self).contains("<redacted>"), "the judge quotes the value: \(error)")
    }
}
