import SoraRuntime
import Testing

@Suite("Creating a task", .timeLimit(.minutes(5))) struct TaskCreationTests {
    @Test("An identifier that is a number is taken as its text") func number() async throws {
        let task = ScriptedTask([.done], created: .json(#"{"task": {"no": 12345678901234567890}}"#))
        #expect(try await task.create(task.follower { $0.id = "/task/no" }).taskID == "12345678901234567890")
    }

    @Test("The identifier is not lost where the rest of the answer is wrong") func wrongAnswer() async throws {
        let task = ScriptedTask([.done], created: .json(#"{"id": "job_1", "count": "many"}"#))
        #expect(try await task.create(task.follower()).finished().id == "job_1")
    }

    @Test("An answer that names no task is an error, and nothing is sent again", arguments: ["{}", #"{"id": ""}"#, #"{"id": null}"#, "[]"])
    func unnamed(answer: String) async throws {
        let task = ScriptedTask([.done], created: .json(answer))
        let error = try await #require(throws: APIError.self) { try await task.create(task.follower()) }
        #expect(error.kind == .decoding && error.mayHaveArrived)
        #expect(error.operation == "createJob")
        #expect(await task.requests.count == 1)
    }

    @Test("A refusal is thrown as it is") func refusal() async throws {
        let task = ScriptedTask([.done], created: .json(#"{"id": "not a task", "error": "no credit"}"#, status: 402))
        let error = try await #require(throws: APIError.self) { try await task.create(task.follower()) }
        #expect(error.kind == .status && error.status == 402 && error.words == "no credit" && error.taskID == nil)
    }

    @Test("The caller's hook sees each answer") func hook() async throws {
        let task = ScriptedTask([.status("running"), .done])
        let seen = ResponseCounter()
        _ = try await task.create(task.follower(), options: CallOptions(onResponse: seen.note)).finished()
        #expect(seen.statuses == [200, 200, 200])
    }
}

/// Keeps the statuses of answers.
private final class ResponseCounter: @unchecked Sendable {
    // Calls of one task come one after the other.
    private(set) var statuses: [Int] = []

    func note(_ response: APIResponse) { statuses.append(response.status) }
}
