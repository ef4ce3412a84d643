import Foundation
import SoraClients
import SoraRuntime

/// Downloads the video that a link of an answer leads to, however often the connection breaks.
func keepVideo(at link: URI, in file: URL, with client: Odkkk.Client) async throws {
    let video = try await client.api.content(of: link)
    try await video.write(
        to: file,
        options: DownloadOptions(keepsPartialFile: true) { progress in
            print("\(progress.received) of \(progress.expected ?? 0) bytes")
        })
}
