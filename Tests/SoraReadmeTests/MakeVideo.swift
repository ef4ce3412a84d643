import Foundation
import SoraClients
import SoraRuntime

/// Has a video made and writes it to a file.
func makeVideo(of prompt: String, to file: URL, with client: Tokenhot.Client, askingEvery interval: Duration = .seconds(10)) async throws {
    var video = try await client.createVideo(.init(model: "sora-2", prompt: prompt, seconds: "8"))
    guard let id = video.id else { throw VideoFailed(reason: "the answer names no task") }
    while video.status != .completed {
        if video.status == .failed { throw VideoFailed(reason: video.error?.message) }
        try await Task.sleep(for: interval)
        video = try await client.getVideo(taskID: id)
    }
    try await client.downloadVideoContent(taskID: id).write(to: file)
}

struct VideoFailed: Error {
    let reason: String?
}

func makeKittenVideo() async throws {
    let client = Tokenhot.Client(token: .environment("TOKENHOT_API_KEY"))
    try await makeVideo(of: "A dancing kitten", to: URL(fileURLWithPath: "kitten.mp4"), with: client)
}
