#if os(Linux)
    import Foundation
    import SoraRuntime
    import Testing

    /// What logs, recordings and observers keep of bad days.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct RecordingFaultTests {
        private static let scenarios = [
            "good", "reset-before-headers", "reset-in-headers", "reset-in-body", "truncated", "overlong", "chunks-cut-short",
            "half-closed-silently", "no-answer", "slow-headers", "slow-body", "interim-answers", "switching-protocols", "redirect-here",
            "redirect-elsewhere", "redirect-loop", "redirect-to-file", "redirect-with-user", "unauthorized", "retry-after-seconds",
            "endless-storm", "page", "invalid-json", "deep-json", "unseen-value", "endless-body", "endless-error", "gzip-bomb",
            "huge-header", "many-headers", "raw-control-characters", "no-type",
        ]

        @Test(arguments: scenarios)
        func `no log, recording or observer shows a credential`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let shown = Locked("")
            let recorder = HARRecorder()
            let note: @Sendable (String) -> Void = { text in shown.withLock { $0 += text + "\n" } }
            let client = fault.client {
                $0.middleware = [.logging(.bodies, to: note), recorder.middleware]
                $0.onAttempt = { attempt in
                    var dumped = ""
                    dump(attempt.call, to: &dumped)
                    note("\(attempt) \(dumped)")
                }
            }
            var options = CallOptions(timeout: .milliseconds(500))
            options.headers = ["Cookie": "session=\(Fault.secrets[0])"]
            _ = try? await client.data(fault.request(.post), options: options)
            let all = shown.withLock { $0 } + String(decoding: recorder.har(), as: UTF8.self)
            #expect(all.contains(scenario), "the call was logged")
            #expect(Fault.secrets.filter { all.contains($0) } == [])
        }
    }
#endif
