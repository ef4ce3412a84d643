#if os(Linux)
    import Foundation
    import SoraRuntime
    import SoraTestSupport
    import Testing

    /// Tasks of providers on their bad days.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct TaskFaultTests {
        @Test func `a task that disappears, after the grace: the error has its identifier`() async throws {
            let studio = try Studio("task-disappears") { $0.grace = .seconds(25) }
            let error = try await studio.fault.failure { _ = try await studio.create().finished() }
            #expect(error.kind == .status && error.status == 404 && error.taskID == "task-1")
            #expect(error.words == "there is no task task-1")
            #expect(try await studio.report().polls == ["task-1": 3])
        }

        @Test func `a task that disappears, in the grace: it is asked for until the grace is over`() async throws {
            let studio = try Studio("task-disappears") { $0.grace = .seconds(65) }
            let error = try await studio.fault.failure { _ = try await studio.create().finished() }
            #expect(error.status == 404 && error.taskID == "task-1" && studio.time.elapsed == .seconds(70))
            #expect(try await studio.report().polls == ["task-1": 7])
        }

        @Test func `a task that is not there yet: it is waited for`() async throws {
            let studio = try Studio("task-not-yet-there")
            #expect(try await studio.create().finished().status == "completed")
            #expect(try await studio.report().polls == ["task-1": 6])
        }

        @Test func `progress that goes backwards: it stays, and the answer has what was said`() async throws {
            var told: [Double?] = []
            var said: [Int?] = []
            for try await update in try await Studio("task-goes-backwards").create() {
                told.append(update.progress)
                said.append(update.answer?.progress)
            }
            #expect(told == [nil, 0.6, 0.6, 1, 1])
            #expect(said == [nil, 60, 20, 300, 100])
        }

        @Test func `a status never seen: the task goes on`() async throws {
            var told: [String] = []
            for try await update in try await Studio("task-in-unseen-words").create() {
                told.append("\(update.phase) \(update.status ?? "-")")
            }
            #expect(told == ["created -", "running queued", "running daydreaming", "succeeded completed"])
        }

        @Test func `a task that fails: the error has the provider's words and code`() async throws {
            let studio = try Studio("task-fails")
            let error = try await studio.fault.failure { _ = try await studio.create().finished() }
            #expect(error.kind == .taskFailed && error.words == "no kittens today" && error.taskFailureCode == "moderation")
            #expect(error.taskStatus == "failed" && error.taskID == "task-1")
        }

        @Test func `a task that never ends: the deadline passes, and it can be waited for again`() async throws {
            let studio = try Studio("task-never-ends")
            let error = try await studio.fault.failure { _ = try await studio.create(deadline: .seconds(35)).finished() }
            #expect(error.kind == .taskDeadline && error.taskStatus == "in_progress" && studio.time.elapsed == .seconds(35))
            var updates = studio.updates(id: try #require(error.taskID)).makeAsyncIterator()
            #expect(try await updates.next()?.status == "in_progress")
            #expect(try await studio.report().prompts == ["a kitten": 1])
        }

        @Test func `a video link that expires: it is asked for anew, once, then the error says so`() async throws {
            let studio = try Studio("task-whose-link-expires")
            let finished = try await studio.create().finished()
            let error = try await studio.fault.failure { _ = try await finished.content() }
            #expect(error.kind == .linkExpired && error.status == 410 && error.taskID == "task-1")
            #expect(error.words.hasSuffix("the link has expired") && !error.description.contains("key=abc"))
            #expect(try await studio.report().polls == ["task-1": 3])
        }

        @Test func `a video link that expires, and a new one: the video is the new one's`() async throws {
            let folder = try TemporaryFolder()
            let studio = try Studio("task-whose-link-is-renewed")
            try await studio.create().finished().download(to: URL(fileURLWithPath: folder.path("video.mp4")))
            #expect(try FaultFile.size(folder.path("video.mp4")) == 1_000)
            #expect(try await studio.report().polls == ["task-1": 3])
        }

        @Test func `a video link that expires halfway: the error says so, and nothing is left`() async throws {
            let folder = try TemporaryFolder()
            let studio = try Studio("task-whose-link-expires-halfway")
            let finished = try await studio.create().finished()
            let error = try await studio.fault.failure {
                try await finished.download(to: URL(fileURLWithPath: folder.path("video.mp4")))
            }
            #expect(error.status == 403 && error.taskID == "task-1" && folder.names().isEmpty)
        }
    }
#endif
