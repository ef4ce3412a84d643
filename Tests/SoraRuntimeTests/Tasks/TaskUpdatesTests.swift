import SoraRuntime
import Testing

@Suite("Tasks that end", .timeLimit(.minutes(5))) struct TaskUpdatesTests {
    @Test("The first update has the identifier, the last one the result") func success() async throws {
        let task = ScriptedTask([.status("queued"), .status("running", progress: "40"), .done])
        let updates = try await task.create(task.follower())
        #expect(updates.taskID == "job_1")
        var told: [String] = []
        for try await update in updates {
            #expect(update.taskID == "job_1")
            told.append("\(update.phase) \(update.status ?? "-") \(update.progress.map { "\($0)" } ?? "-")")
            #expect((update.finished != nil) == (update.phase == .succeeded))
            #expect((update.answer == nil) == (update.phase == .created))
        }
        #expect(told == ["created - -", "running queued -", "running running 0.4", "succeeded done 1.0"])
        #expect(await task.queryTimes == [.seconds(10), .seconds(20), .seconds(30)])
        #expect(await task.requests.filter { $0.hasPrefix("POST") }.count == 1)
    }

    @Test("Iterating twice asks twice and creates once") func twice() async throws {
        let task = ScriptedTask([.done])
        let updates = try await task.create(task.follower())
        for _ in 1...2 { #expect(try await updates.finished().answer.status == "done") }
        #expect(await task.requests.map { $0.prefix(4) } == ["POST", "GET ", "GET "])
    }

    @Test("A failure is thrown with the provider's words, code and status, and with the answer") func failure() async throws {
        let answer = #"{"id": "job_1", "status": "FAILED", "count": 3, "error": {"code": 7, "message": "The prompt was refused."}}"#
        let task = ScriptedTask([.status("queued"), .json(answer)])
        let error = try await #require(throws: APIError.self) { try await task.create(task.follower()).finished() }
        #expect(error.kind == .taskFailed && error.taskID == "job_1" && error.taskStatus == "FAILED" && error.taskFailureCode == "7")
        #expect(error.words == "The prompt was refused." && error.operation == "getJob")
        #expect(try error.body(as: Job.self)?.count == 3)
        #expect(error.description == "getJob failed: the task failed: The prompt was refused. (task job_1)")
    }

    @Test(
        "Words that are empty or null mean none, and a failure that fits no type is one",
        arguments: [#""error": {"message": ""}"#, #""error": null"#, #""error": {"message": null}, "count": "many""#])
    func failureWithoutWords(error: String) async throws {
        let task = ScriptedTask([.json(#"{"status": "failed", \#(error)}"#)])
        let thrown = try await #require(throws: APIError.self) { try await task.create(task.follower()).finished() }
        #expect(thrown.kind == .taskFailed && thrown.words == "" && thrown.taskFailureCode == nil)
    }

    @Test("Where the document does not say where the words are, the usual places are looked at") func usualWords() async throws {
        let task = ScriptedTask([.json(#"{"status": "failed", "fail_reason": "No quota."}"#)])
        let follower = task.follower { $0.failureWords = nil }
        let error = try await #require(throws: APIError.self) { try await task.create(follower).finished() }
        #expect(error.words == "No quota.")
    }

    @Test("Waiting is taken up again with the identifier alone, and asks at once") func resumption() async throws {
        let task = ScriptedTask([.status("running", progress: "\"70%\""), .done])
        let updates = task.follower().updates(id: "job_1", deadline: nil, options: .init())
        var phases: [TaskPhase] = []
        let finished = try await updates.finished { update in #expect(update.taskID == "job_1") }
        for try await update in updates { phases.append(update.phase) }
        #expect(finished.id == "job_1" && phases == [.succeeded])
        #expect(await task.queryTimes.prefix(2) == [.zero, .seconds(10)])
        #expect(await task.requests.allSatisfy { $0.hasPrefix("GET") })
    }

    @Test("A finished task keeps the typed answer, and what is wrong with it is thrown with the identifier")
    func typedAnswer() async throws {
        let task = ScriptedTask([.json(#"{"status": "running", "count": "none"}"#), .json(#"{"status": "done", "count": "none"}"#)])
        var answers: [Job?] = []
        let error = await #expect(throws: APIError.self) {
            for try await update in try await task.create(task.follower()) { answers.append(update.answer) }
        }
        #expect(answers == [nil, nil])
        #expect(error?.kind == .decoding && error?.taskID == "job_1" && error?.pointer == "/count")
    }
}
