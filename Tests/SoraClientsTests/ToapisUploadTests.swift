import Foundation
import SoraClients
import SoraRuntime
import SoraTestSupport
import Testing

extension ToapisTests {
    /// Bytes of every value, with what would end a part of a form if it were not told apart.
    private var content: Data { Data("\r\n--\r\n--boundary--\r\n".utf8) + Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 * 31) }) }

    /// Expects that an upload came to the judge as it was.
    private func expect(_ response: Toapis.UploadResponse, isOf content: Data, _ contentType: String) async throws {
        let upload = try #require(response.data)
        #expect(response.success == true && upload.mimeType == contentType && upload.size == Int64(content.count))
        #expect(try await judge.bytes(at: try #require(upload.url).rawValue) == content)
    }

    @Test("Bytes in memory come as they are, under any name", arguments: ["cat.png", "a \"cat\"; x=\\.png", "\u{732B}.png"])
    func bytes(name: String) async throws {
        let file = FilePart(content, filename: name)
        try await expect(try await client.uploadImage(.init(file: file, purpose: "generation")), isOf: content, "image/png")
    }

    @Test("A file comes as it is, with its own name and content type") func files() async throws {
        let folder = try TemporaryFolder()
        for (name, contentType) in ["cat.jpg": "image/jpeg", "cat.webp": "image/webp"] {
            try folder.write(content, to: name)
            let file = FilePart(contentsOf: URL(filePath: folder.path(name)))
            try await expect(try await client.uploadImage(.init(file: file)), isOf: content, contentType)
        }
    }

    @Test("A video comes from memory or from a file") func videos() async throws {
        let folder = try TemporaryFolder()
        try folder.write(content, to: "cat.mov")
        let file = FilePart(contentsOf: URL(filePath: folder.path("cat.mov")))
        try await expect(try await client.uploadVideo(.init(file: file, purpose: "generation")), isOf: content, "video/quicktime")
        let bytes = FilePart(content, filename: "cat", contentType: "video/mp4")
        try await expect(try await client.uploadVideo(.init(file: bytes)), isOf: content, "video/mp4")
    }

    @Test("A content type that the document does not list is sent, and refused") func unlistedContentType() async throws {
        await judge.refusal(of: "uploadImage") {
            try await client.uploadImage(.init(file: FilePart(content, filename: "cat.txt", contentType: "text/plain")))
        }
    }

    @Test("A file that is not there fails before anything is sent") func missingFile() async throws {
        let file = FilePart(contentsOf: URL(filePath: "/not/there.png"))
        let error = try await #require(throws: APIError.self) { try await client.uploadImage(.init(file: file)) }
        #expect(error.status == nil && !error.mayHaveArrived)
    }
}
