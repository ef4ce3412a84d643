import Foundation
import SoraClients
import SoraRuntime
import SoraTestSupport
import Testing

/// A configuration whose pauses take no time.
private func hasty() -> ClientConfiguration { ClientConfiguration(clock: ManualClock(runsAhead: true).clock) }

/// Keeps what a waiting call tells.
private actor Progress {
    private(set) var phases: [TaskPhase] = []
    private(set) var statuses: [String?] = []
    private(set) var parts: [Double?] = []

    func note<Answer>(_ update: TaskUpdate<Answer>) {
        phases.append(update.phase)
        statuses.append(update.status)
        parts.append(update.progress)
    }

    func expect(_ words: [String], parts expected: [Double?]) {
        #expect(phases == [.created, .running, .running, .succeeded])
        #expect(statuses == [nil] + words)
        #expect(parts == [nil] + expected)
    }
}

/// Expects that a task fails with the provider's words.
private func expectFailure(
    _ words: String = "The prompt was refused.", code: String?, status: String, _ wait: () async throws -> some Any
) async {
    let error = await #expect(throws: APIError.self) { _ = try await wait() }
    #expect(error?.kind == .taskFailed && error?.words == words && error?.taskStatus == status)
    #expect(error?.taskFailureCode == code && error?.taskID?.isEmpty == false)
}

/// Expects that the result of a task is a placeholder video, in a file too.
private func expectVideo<Answer>(of task: FinishedTask<Answer>, _ seed: String) async throws {
    #expect(try await task.content().collect() == placeholderVideo(seed))
    let folder = try TemporaryFolder()
    let file = URL(filePath: folder.path("video.mp4"))
    try await task.download(to: file)
    #expect(try Data(contentsOf: file) == placeholderVideo(seed))
}

@Suite("Waiting for tokenhot", .whereJudgeRuns, .judged(by: "tokenhot"), .timeLimit(.minutes(5))) struct TokenhotWaitingTests {
    @Test func waits() async throws {
        let client = Tokenhot.Client(token: Secret(token), server: try #require(Judge.current).server, configuration: hasty())
        let progress = Progress()
        let video = try await client.createVideoAndWait(.init(prompt: "A kitten")) { await progress.note($0) }
        await progress.expect(["queued", "in_progress", "completed"], parts: [0, 0.5, 1])
        #expect(video.answer.status == .completed && video.links == [])
        try await expectVideo(of: video, video.id)
        #expect(try await client.waitForVideo(id: video.id).answer == video.answer)
        await expectFailure(code: "content_policy_violation", status: "failed") {
            try await client.createVideoAndWait(.init(prompt: "A kitten, to end as failed"))
        }
    }
}

@Suite("Waiting for yutoai", .whereJudgeRuns, .judged(by: "yutoai"), .timeLimit(.minutes(5))) struct YutoaiWaitingTests {
    @Test func waits() async throws {
        let client = Yutoai.Client(server: try #require(Judge.current).server, token: Secret(token), configuration: hasty())
        let progress = Progress()
        let task = try await client.createVideoGenerationAndWait(.init(prompt: "A dog", model: .sora2)) { await progress.note($0) }
        await progress.expect(["NOT_START", "IN_PROGRESS", "SUCCESS"], parts: [0, 0.5, 1])
        try await expectVideo(of: task, "\(task.id).mp4")
        #expect(try await client.waitForVideoGeneration(id: task.id).links == task.links)
        await expectFailure("the task failed", code: nil, status: "FAILURE") {
            try await client.createVideoGenerationAndWait(.init(prompt: "A dog, to end as failed", model: .sora2))
        }
    }
}

@Suite("Waiting for toapis", .whereJudgeRuns, .judged(by: "toapis"), .timeLimit(.minutes(5))) struct ToapisWaitingTests {
    @Test func waits() async throws {
        let client = Toapis.Client(token: Secret(token), server: try #require(Judge.current).server, configuration: hasty())
        let progress = Progress()
        let order = Toapis.GenerationRequest.videoGenerationRequest(.init(prompt: "A retriever"))
        let task = try await client.createVideoGenerationAndWait(order) { await progress.note($0) }
        await progress.expect(["queued", "in_progress", "completed"], parts: [0, 0.5, 1])
        #expect(task.lifetime == .seconds(86_400))
        try await expectVideo(of: task, "\(task.id).mp4")
        #expect(try await client.waitForVideoGeneration(id: task.id).answer.id == task.id)

        let remix = try await client.remixVideoAndWait(.init(prompt: "With a puppy"), videoID: task.id)
        #expect(remix.id != task.id && remix.links.count == 1)
        await expectFailure(code: "content_policy_violation", status: "failed") {
            try await client.createVideoGenerationAndWait(
                .videoGenerationRequest(.init(prompt: "A retriever, to end as failed")))
        }
    }

    @Test func waitsForACharacter() async throws {
        let client = Toapis.Client(token: Secret(token), server: try #require(Judge.current).server, configuration: hasty())
        let order = Toapis.GenerationRequest.characterCreationRequest(.init(timestamps: "1,3", url: "https://example.com/a.mp4"))
        let task = try await client.createVideoGenerationAndWaitForCharacterTask(order)
        guard case .characterResult(let result)? = task.answer.result else {
            Issue.record("no character: \(task.answer)")
            return
        }
        #expect(result.data?.characters?.isEmpty == false && task.links == [])
    }
}

@Suite("Waiting for odkkk", .whereJudgeRuns, .judged(by: "odkkk"), .timeLimit(.minutes(5))) struct OdkkkWaitingTests {
    @Test func waits() async throws {
        let client = Odkkk.Client(token: Secret(token), server: try #require(Judge.current).server, configuration: hasty())
        let progress = Progress()
        let task = try await client.createVideoGenerationAndWait(.init(prompt: "A cat")) { await progress.note($0) }
        await progress.expect(["pending", "processing", "completed"], parts: [0, 0.5, 1])
        try await expectVideo(of: task, "\(task.id).mp4")
        #expect(try await client.waitForTask(id: task.id).links == task.links)
        await expectFailure(code: "content_policy_violation", status: "failed") {
            try await client.createVideoGenerationAndWait(.init(prompt: "A cat, to end as failed"))
        }
    }
}

@Suite("Waiting for xingchaoyiqing", .whereJudgeRuns, .judged(by: "xingchaoyiqing"), .timeLimit(.minutes(5)))
struct XingchaoyiqingWaitingTests {
    @Test func waits() async throws {
        let client = Xingchaoyiqing.Client(token: Secret(token), server: try #require(Judge.current).server, configuration: hasty())
        let progress = Progress()
        let task = try await client.createVideoAndWait(.init(model: .openAiSora2Plus, prompt: "A cat")) { await progress.note($0) }
        await progress.expect(["queued", "processing", "completed"], parts: [nil, nil, nil])
        try await expectVideo(of: task, "\(task.id).mp4")
        #expect(try await client.waitForVideo(id: task.id).links == task.links)
        await expectFailure("the task failed", code: nil, status: "failed") {
            try await client.createVideoAndWait(.init(model: .openAiSora2Plus, prompt: "A cat, to end as failed"))
        }
    }
}
