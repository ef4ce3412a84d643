import Foundation
import SoraClients
import SoraRuntime
import SoraWebhooks
import Testing

@Suite struct ReadmeTests {
    @Test(
        "shows code as it stands in its file",
        arguments: [
            "Tests/SoraReadmeTests/MakeVideo.swift", "Tests/SoraReadmeTests/PreviewClient.swift", "Generated/Tokenhot.generated.swift",
            "Tests/SoraReadmeTests/KeepVideo.swift", "Tests/SoraReadmeTests/ReceiveWebhook.swift",
            "Tests/SoraReadmeTests/SturdyClient.swift",
        ])
    func excerpts(from path: String) throws {
        let readme = try Readme()
        let excerpts = readme.excerpts(from: path)
        #expect(!excerpts.isEmpty)
        let text = try readme.text(of: path)
        for excerpt in excerpts {
            #expect(text.contains(excerpt), "README.md shows what \(path) does not hold; copy it anew")
        }
    }

    @Test("makes a video as the README does")
    func completion() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).mp4")
        defer { try? FileManager.default.removeItem(at: file) }
        try await makeVideo(of: "A dancing kitten", to: file, with: client(finallyAnswering: .completed))
        #expect(try Data(contentsOf: file) == Data("video".utf8))
    }

    @Test("answers without a network as the README does")
    func preview() async throws {
        let video = try await previewClient.getVideo(taskID: "task_1")
        #expect(video.id == "task_1" && video.status == .completed)
        #expect(try await Tokenhot.Client(api: previewClient.api).getVideo(taskID: "task_1") == video)
    }

    @Test("keeps a video as the README does")
    func link() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).mp4")
        defer { try? FileManager.default.removeItem(at: file) }
        let transport = ClosureTransport { request in
            #expect(request.headers["Authorization"] == nil && request.url == "https://cdn.example/v.mp4?key=1")
            return HTTPResponse(status: 200, headers: ["Content-Type": "video/mp4", "Content-Length": "5"], body: Array("video".utf8))
        }
        let client = Odkkk.Client(token: "secret", configuration: ClientConfiguration(transport: transport))
        try await keepVideo(at: "https://cdn.example/v.mp4?key=1", in: file, with: client)
        #expect(try Data(contentsOf: file) == Data("video".utf8))
    }

    @Test("refuses an unsigned webhook as the README does")
    func webhook() async throws {
        await #expect(throws: WebhookRefused.self) { try await receiveWebhook([:], Array("{}".utf8), by: toapisSignature) }
    }

    @Test("has a sturdy client as the README does")
    func sturdiness() async throws {
        let lines = Lines()
        let recorder = HARRecorder()
        var configuration = sturdyClient(login: { "token-of-login" }, log: lines.add, recorder: recorder).api.configuration
        configuration.transport = ClosureTransport { request in
            guard case .bytes(let body) = request.body else { return HTTPResponse(status: 400) }
            return HTTPResponse(
                json: #"{"id": "\#(request.headers["Idempotency-Key"] ?? "")", "echo": \#(String(decoding: body, as: UTF8.self))}"#)
        }
        let key = UUID()
        let client = Tokenhot.Client(token: .renewable { "token-of-login" }, configuration: configuration)
        let video = try await orderOnce(.init(model: "sora-2", prompt: "A kitten", seconds: "8"), key: key, with: client)
        #expect(video.id == key.uuidString)
        #expect(lines.all.contains("createVideo #1 → Authorization: <redacted>"))
        #expect(!String(decoding: recorder.har(), as: UTF8.self).contains("token-of-login"))
        #expect(String(decoding: recorder.har(), as: UTF8.self).contains(#"\"seed\":7"#))
    }

    @Test("tells why a video failed as the README does")
    func failure() async throws {
        let error = await #expect(throws: APIError.self) {
            let file = URL(fileURLWithPath: "/never-written")
            try await makeVideo(of: "A dancing kitten", to: file, with: client(finallyAnswering: .failed))
        }
        #expect(error?.kind == .taskFailed && error?.words == "no kittens today" && error?.taskID == "video_1")
    }

    /// A client of a provider that works for one query and then answers with a status.
    private func client(finallyAnswering status: Tokenhot.Video.Status) -> Tokenhot.Client {
        let provider = StubProvider(outcome: status)
        let transport = ClosureTransport { request in try await provider.answer(request) }
        let time = ManualClock(runsAhead: true)
        return Tokenhot.Client(token: "secret", configuration: ClientConfiguration(transport: transport, clock: time.clock))
    }
}

/// Keeps the lines of a log.
private final class Lines: @unchecked Sendable {
    // Safe: `lines` is touched between `lock()` and `unlock()` alone.
    private let lock = NSLock()
    private var lines: [String] = []

    var all: [String] { lock.withLock { lines } }

    @Sendable func add(_ line: String) { lock.withLock { lines.append(line) } }
}
