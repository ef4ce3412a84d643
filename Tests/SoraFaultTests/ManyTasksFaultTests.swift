#if os(Linux)
    import Foundation
    import SoraTestSupport
    import Testing

    /// A thousand tasks at once, of which one client waits for all, in a process of its own.
    @Suite(.timeLimit(.minutes(5)), .serialized, .whereFaultsRun)
    struct ManyTasksFaultTests {
        /// What the process tells.
        private struct Outcome: Decodable {
            let finished: [String]
            let inDoubt: [String]
            let wrong: [String]
            let memory: Int
        }

        /// Whether a sanitizer keeps memory of its own, as `Tests/Faults/repeat` says.
        private let isSanitized = ProcessInfo.processInfo.environment["SORA_SANITIZED"] != nil

        @Test func `a fifth of their calls fails: all end rightly, none is created twice, and they take little memory`() async throws {
            let count = 1_000
            let studio = try Studio("studio")
            let probe = URL(fileURLWithPath: Execution.tool).deletingLastPathComponent().appending(path: "SoraTransferProbe").path
            let run = try Execution(of: probe, ["tasks", studio.fault.url, "\(count)"])
            try #require(run.status == 0, "\(run.output)\(run.messages)")
            let outcome = try JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8))
            #expect(outcome.wrong == [])
            #expect(outcome.finished.count + outcome.inDoubt.count == count && Set(outcome.finished).count == outcome.finished.count)
            // Of creations without a key about 8 of 100 lose their answer, and nothing tells whether there is a task.
            #expect((1..<150).contains(outcome.inDoubt.count))
            let report = try await studio.report()
            #expect(report.prompts.count == count && report.prompts.values.allSatisfy { $0 == 1 })
            #expect(Set(report.polls.keys) == Set(outcome.finished))
            #expect(report.failures.values.reduce(0, +) > 800 && report.failures.count == 6)
            print("\(count) tasks took \(outcome.memory) KiB, \(outcome.inDoubt.count) creations in doubt, failures: \(report.failures)")
            #expect(isSanitized || outcome.memory < 200_000)
        }
    }
#endif
