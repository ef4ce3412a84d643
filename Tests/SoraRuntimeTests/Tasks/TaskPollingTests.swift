import SoraRuntime
import Testing

@Suite("Asking for a task", .timeLimit(.minutes(5))) struct TaskPollingTests {
    private func seconds(_ numbers: Double...) -> [Duration] { numbers.map { .seconds($0) } }

    @Test("Statuses never seen, and none at all, count as running; so does what is no JSON") func unknownStatuses() async throws {
        let task = ScriptedTask([
            .status("SUBMITTED"), .status("completed?"), .json("{}"), .json("[]"), .json(#"{"status": 7}"#), .page("<html>busy</html>"),
            .done,
        ])
        var statuses: [String?] = []
        for try await update in try await task.create(task.follower()) { statuses.append(update.status) }
        #expect(statuses == [nil, "SUBMITTED", "completed?", "completed?", "completed?", "7", "done"])
    }

    @Test("Capitals of a status do not count") func capitals() async throws {
        let task = ScriptedTask([.status("Done")])
        #expect(try await task.create(task.follower()).finished().status == "Done")
    }

    @Test("The interval grows as the document says, up to the longest") func growth() async throws {
        let task = ScriptedTask(Array(repeating: .status("running"), count: 4) + [.done])
        let follower = task.follower {
            $0.first = .seconds(1)
            $0.interval = .seconds(4)
            $0.growth = 1.5
            $0.longest = .seconds(8)
        }
        _ = try await task.create(follower).finished()
        #expect(await task.queryTimes == seconds(1, 5, 11, 19, 27))
    }

    @Test("A server that asks to wait is heard, after an error and after an answer, but not to ask more often")
    func retryAfter() async throws {
        let task = ScriptedTask([
            .json("{}", status: 429, headers: ["Retry-After": "45"]),
            .json(#"{"status": "running"}"#, headers: ["Retry-After": "20"]),
            .json(#"{"status": "running"}"#, headers: ["Retry-After": "1"]), .done,
        ])
        let options = CallOptions.withoutRetries
        _ = try await task.create(task.follower(), options: options).finished()
        #expect(await task.queryTimes == seconds(10, 55, 75, 85))
    }

    @Test(
        "Failures that pass are no end",
        arguments: [
            ScriptedTask.Reply.failure(.connection), .failure(.timeout), .failure(.brokenResponse), .json("{}", status: 408),
            .json("{}", status: 429), .json("{}", status: 500), .json("{}", status: 502), .json("{}", status: 503),
            .json("{}", status: 504),
            .page("<html>"), .json("", status: 200),
        ])
    func passing(reply: ScriptedTask.Reply) async throws {
        let task = ScriptedTask([.status("running"), reply, reply, .done])
        #expect(try await task.create(task.follower(), options: .withoutRetries).finished().id == "job_1")
        #expect(await task.queryTimes.count == 4)
    }

    @Test(
        "Other failures end the waiting, and have the identifier",
        arguments: [
            (ScriptedTask.Reply.json("{}", status: 401), APIError.Kind.status), (.json("{}", status: 400), .status),
            (.json("{}", status: 410), .status), (.failure(.security), .security),
        ])
    func lasting(reply: ScriptedTask.Reply, kind: APIError.Kind) async throws {
        let task = ScriptedTask([.status("running"), reply])
        let error = try await #require(throws: APIError.self) { try await task.create(task.follower()).finished() }
        #expect(error.kind == kind && error.taskID == "job_1")
    }

    @Test("Shortly after the creation a status of 404 means that the task is not known yet") func grace() async throws {
        let unknown = ScriptedTask.Reply.json(#"{"error": "no such job"}"#, status: 404)
        let task = ScriptedTask([unknown, unknown, .done])
        #expect(try await task.create(task.follower()).finished().id == "job_1")

        let never = ScriptedTask([unknown])
        let error = try await #require(throws: APIError.self) { try await never.create(never.follower()).finished() }
        #expect(error.kind == .status && error.status == 404 && error.taskID == "job_1" && error.words == "no such job")
        #expect(await never.queryTimes == seconds(10, 20, 30))
    }

    @Test("A task that disappears after the grace is an error at once") func disappearance() async throws {
        let task = ScriptedTask(Array(repeating: .status("running"), count: 4) + [.json("{}", status: 404)])
        let error = try await #require(throws: APIError.self) { try await task.create(task.follower()).finished() }
        #expect(error.status == 404 && error.taskID == "job_1")
        #expect(await task.queryTimes.count == 5)
    }

    @Test("Progress never goes back, and is never outside of its limits") func progress() async throws {
        let task = ScriptedTask([
            .status("running", progress: "50"), .status("running", progress: "20"), .status("running", progress: "\"60 %\""),
            .status("running", progress: "-3"), .status("running", progress: "\"soon\""), .status("running", progress: "1e9"), .done,
        ])
        var told: [Double?] = []
        for try await update in try await task.create(task.follower()) { told.append(update.progress) }
        #expect(told == [nil, 0.5, 0.5, 0.6, 0.6, 0.6, 1, 1])
    }

    @Test("Progress may be a fraction") func fraction() async throws {
        let task = ScriptedTask([.status("running", progress: "0.25"), .status("running", progress: "\"30%\""), .done])
        var told: [Double?] = []
        for try await update in try await task.create(task.follower { $0.completeProgress = 1 }) { told.append(update.progress) }
        #expect(told == [nil, 0.25, 0.3, 1])
    }
}
