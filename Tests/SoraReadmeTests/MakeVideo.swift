import Foundation
import SoraClients
import SoraRuntime

/// Has a video made and writes it to a file.
func makeVideo(of prompt: String, to file: URL, with client: Tokenhot.Client) async throws {
    let video = try await client.createVideoAndWait(.init(model: "sora-2", prompt: prompt, seconds: "8")) { update in
        print(update.taskID, update.status ?? "", update.progress ?? 0)
    }
    try await video.download(to: file)
}

func makeKittenVideo() async throws {
    let client = Tokenhot.Client(token: .environment("TOKENHOT_API_KEY"))
    do {
        try await makeVideo(of: "A dancing kitten", to: URL(fileURLWithPath: "kitten.mp4"), with: client)
    } catch let error as APIError where error.kind == .taskDeadline {
        // It may still be made: wait on, now or in another process.
        try await client.waitForVideo(id: error.taskID ?? "").download(to: URL(fileURLWithPath: "kitten.mp4"))
    }
}
