import SoraClients
import SoraRuntime
import Testing

@Suite("Odkkk, judged", .whereJudgeRuns, .judged(by: "odkkk")) struct OdkkkTests {
    private let judge: Judge
    private let client: Odkkk.Client

    init() throws {
        judge = try #require(Judge.current)
        client = Odkkk.Client(token: Secret(token), server: judge.server)
    }

    /// Creates a task and asks for it until it is finished.
    private func states(of body: Odkkk.VideoGenerationRequest) async throws -> [Odkkk.VideoTask] {
        let created = try await client.createVideoGeneration(body)
        #expect(created.status == .pending && created.usage?.billingRule == .perCall && created.usage?.creditsReserved == 7)
        let id = try #require(created.id)
        return try await SoraClientsTests.states(of: { try await client.getTask(taskID: id) }) { $0.taskInfo?.canCancel == false }
    }

    @Test("A task goes from pending to completed, and its link leads to the video") func completion() async throws {
        let states = try await states(
            of: .init(
                prompt: "A cat playing piano\n\"\u{1F431}\"\0", aspectRatio: .ratio16x9, duration: 15,
                imageURLs: ["https://example.com/cat.png?a=b&c=d"], removeWatermark: false, callbackURL: "https://example.com/done"))
        #expect(states.map(\.status) == [.pending, .processing, .completed])
        let task = try #require(states.last)
        #expect(task.object == .videoGenerationTask && task.type == .video && task.progress == 100 && task.error == nil)
        let link = try #require(task.results?.first)
        #expect(link.isValid)
        #expect(try await judge.bytes(at: link.rawValue) == placeholderVideo("\(try #require(task.id)).mp4"))
    }

    @Test("A task that fails has its error object") func failure() async throws {
        let task = try #require(try await states(of: .init(prompt: "A cat, to end as failed")).last)
        #expect(task.status == .failed && task.results == nil)
        #expect(
            task.error?.value
                == .init(code: "content_policy_violation", message: "The prompt was refused.", type: "task_error"))
    }

    @Test("Each documented error is thrown with its body") func documentedErrors() async throws {
        try await judge.expectDocumentedErrors(calling: [
            "createVideoGeneration": { [client] in _ = try await client.createVideoGeneration(.init(prompt: $0)) },
            "getTask": { [client] in _ = try await client.getTask(taskID: $0) },
        ]) { error in
            error.operation == "getTask"
                ? try error.body(as: Odkkk.TaskErrorResponse.self)?.error?.message
                : try error.body(as: Odkkk.ErrorResponse.self)?.error?.message
        }
    }

    @Test("The code of an error is told as the document writes it: a word for a query, a number for a new task") func codes() async throws {
        let query = try await #require(throws: APIError.self) { try await client.getTask(taskID: "another-id") }
        #expect(try query.body(as: Odkkk.TaskErrorResponse.self)?.error?.code == .string("invalid_task_id"))
        let creation = try await #require(throws: APIError.self) { try await client.createVideoGeneration(.init(prompt: "fail with 402")) }
        #expect(try creation.body(as: Odkkk.ErrorResponse.self)?.error?.code == 402)
    }

    @Test("A call that failed can be made again") func recovery() async throws {
        let body = Odkkk.VideoGenerationRequest(prompt: "A cat, after it did fail-503-2-times")
        for _ in 1...2 {
            let error = await #expect(throws: APIError.self) { try await client.createVideoGeneration(body) }
            #expect(error?.status == 503)
        }
        #expect(try await client.createVideoGeneration(body).status == .pending)
    }

    @Test("A value that the document does not list is sent where nothing is validated, and refused") func unlistedValue() async throws {
        let error = try #require(
            await judge.refusal(of: "createVideoGeneration") {
                try await client.createVideoGeneration(
                    .init(prompt: "A cat", aspectRatio: .init(rawValue: token)), options: .init(validation: .off))
            })
        #expect(error.words.contains("<redacted>"), "the judge quotes the value, which is the token: \(error)")
    }

    @Test("A call without its token is answered the documented 401") func missingToken() async throws {
        let client = Odkkk.Client(token: Secret(token), server: judge.server, configuration: .withoutCredentials)
        let error = try #require(await judge.refusal(401, of: "getTask") { try await client.getTask(taskID: "task-unified-1") })
        #expect(try error.body(as: Odkkk.TaskErrorResponse.self)?.error?.code == .string("unauthorized"))
    }
}
