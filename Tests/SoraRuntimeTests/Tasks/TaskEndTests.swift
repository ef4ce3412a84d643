import SoraRuntime
import Testing

@Suite("Tasks that do not end", .timeLimit(.minutes(5))) struct TaskEndTests {
    @Test("The deadline passes: the error has the identifier, the last status, and what was wrong with the last query")
    func deadline() async throws {
        let task = ScriptedTask([.status("working"), .json(#"{"message": "too busy"}"#, status: 503)])
        let error = try await #require(throws: APIError.self) {
            try await task.create(task.follower(), deadline: .seconds(35), options: .withoutRetries).finished()
        }
        #expect(error.kind == .taskDeadline && error.taskID == "job_1" && error.taskStatus == "working")
        #expect(error.words == "the task has no result after 35.0 seconds; its status is working; the last query failed: too busy")
        #expect(task.time.elapsed == .seconds(35))
        #expect(await task.queryTimes.count == 3)

        let resumed = ScriptedTask([.done])
        #expect(try await resumed.follower().updates(id: error.taskID ?? "", deadline: nil, options: .init()).finished().id == "job_1")
    }

    @Test("Where the caller gives no deadline, the document's holds") func documentedDeadline() async throws {
        let task = ScriptedTask([.status("forever")])
        let follower = task.follower { $0.deadline = .seconds(60) }
        let error = try await #require(throws: APIError.self) { try await task.create(follower).finished() }
        #expect(error.kind == .taskDeadline && task.time.elapsed == .seconds(60))
    }

    @Test("A server that asks to wait beyond the deadline is not asked again") func retryAfterBeyondDeadline() async throws {
        let task = ScriptedTask([.json("{}", status: 429, headers: ["Retry-After": "86400"])])
        let error = try await #require(throws: APIError.self) {
            try await task.create(task.follower(), deadline: .seconds(100), options: .withoutRetries).finished()
        }
        #expect(error.kind == .taskDeadline && error.taskID == "job_1")
        #expect(await task.queryTimes == [.seconds(10)])
    }

    @Test("Cancelling ends the waiting at once, and the identifier is known") func cancellation() async throws {
        let task = ScriptedTask([.status("running")], runsAhead: false)
        let updates = try await task.create(task.follower())
        let told = Told()
        let waiting = Task { try await updates.finished { await told.add($0.taskID) } }
        await task.time.waitForSleepers()
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(await told.ids == ["job_1"])
        #expect(task.time.elapsed == .zero)
    }

    @Test("Cancelling during a query is a cancellation, whatever the transport makes of it") func cancellationOfQuery() async throws {
        let (started, begin) = AsyncStream<Void>.makeStream()
        let transport = ClosureTransport { request in
            if request.method == .post { return HTTPResponse(json: #"{"id": "job_1"}"#) }
            begin.yield()
            do { try await Task.sleep(for: .seconds(3_600)) } catch { throw TransportFailure(.connection, "the line broke") }
            return HTTPResponse(json: "{}")
        }
        let time = ManualClock(runsAhead: true)
        let api = APIClient(server: "https://jobs.example.com", configuration: .init(transport: transport, clock: time.clock))
        let operation = OperationRequest("getJob", .get, "/jobs/job_1")
        let follower = TaskFollower<Job>(api, operation, TaskTerms(succeeded: ["done"], failed: ["failed"])) { _, options in
            try await api.decoded(operation, options: options)
        }
        let waiting = Task { try await follower.updates(id: "job_1", deadline: nil, options: .init()).finished() }
        for await _ in started { break }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    @Test("After an error, the updates have ended") func afterError() async throws {
        let task = ScriptedTask([.json("{}", status: 400)])
        var iterator = try await task.create(task.follower()).makeAsyncIterator()
        _ = try await iterator.next()
        await #expect(throws: APIError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        #expect(await task.queryTimes.count == 1)
    }
}

/// Keeps the identifiers of updates.
private actor Told {
    private(set) var ids: [String] = []

    func add(_ id: String) { ids.append(id) }
}

extension CallOptions {
    /// Options by which a call is tried once.
    static var withoutRetries: CallOptions { CallOptions(retries: RetryPolicy.none) }
}
