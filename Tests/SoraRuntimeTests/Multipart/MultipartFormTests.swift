import Foundation
import Testing

@testable import SoraRuntime

/// Reads a whole request body.
func bytes(of body: HTTPRequestBody) async throws -> [UInt8] {
    if case .bytes(let bytes) = body { return bytes }
    var all: [UInt8] = []
    guard let next = try body.chunkSource()?.makeReader() else { return [] }
    while let chunk = try await next() { all += chunk }
    return all
}

struct MultipartFormTests {
    @Test func `writes fields and files`() async throws {
        var form = MultipartForm(boundary: "B")
        form.text("purpose", "a ü")
        form.text("tags", ["x", "y"])
        form.text("none", Int?.none)
        form.json("meta", ["n": 2])
        form.file("file", FilePart(Data("PNG".utf8), filename: "a.png"))
        let text = String(decoding: try await bytes(of: try form.body()), as: UTF8.self)
        let expected = """
            --B
            Content-Disposition: form-data; name="purpose"

            a ü
            --B
            Content-Disposition: form-data; name="tags"

            x
            --B
            Content-Disposition: form-data; name="tags"

            y
            --B
            Content-Disposition: form-data; name="meta"
            Content-Type: application/json

            {"n":2}
            --B
            Content-Disposition: form-data; name="file"; filename="a.png"
            Content-Type: image/png

            PNG
            --B--

            """
        #expect(text == expected.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        #expect(form.contentType == "multipart/form-data; boundary=B")
        #expect(MultipartForm().boundary != MultipartForm().boundary)
    }

    @Test func `escapes names as browsers do and refuses a content type with line ends`() async throws {
        var form = MultipartForm(boundary: "B")
        form.file("a\"\r\nX: y", FilePart(Data(), filename: "f\"\r\n\\ü.png"))
        let text = String(decoding: try await bytes(of: try form.body()), as: UTF8.self)
        #expect(text.contains(#"name="a%22%0D%0AX: y"; filename="f%22%0D%0A\ü.png""#))
        form.file("b", FilePart(Data(), contentType: "a/b\r\nX: y"))
        #expect(throws: InvalidRequest.self) { try form.body() }
    }

    @Test func `reads files and streams while it is sent, with a length where all parts know theirs`() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".mp4")
        let content = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
        try content.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var form = MultipartForm(boundary: "B")
        form.file("file", FilePart(contentsOf: file))
        var body = try form.body()
        let all = try await bytes(of: body)
        #expect(try body.length() == all.count && all.count > content.count)
        #expect(try await bytes(of: body) == all, "it can be sent again")
        form.file("stream", FilePart(ChunkSource { { nil } }))
        body = try form.body()
        #expect(try body.length() == nil)
        form.file("missing", FilePart(contentsOf: file.appendingPathExtension("gone")))
        #expect(throws: InvalidRequest.self) { try form.body() }
    }

    @Test func `names content types by the ending`() {
        #expect(FilePart(Data(), filename: "A.MOV").contentType == "video/quicktime")
        #expect(FilePart(Data(), filename: nil).contentType == "application/octet-stream")
        #expect(FilePart(contentsOf: URL(fileURLWithPath: "/x/y.webp")).filename == "y.webp")
    }
}
