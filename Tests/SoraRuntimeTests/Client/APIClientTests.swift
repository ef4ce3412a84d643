import Foundation
import Testing

@testable import SoraRuntime

struct APIClientTests {
    private let request = OperationRequest("op", .get, "/a")

    @Test func `gives the answer in every form`() async throws {
        let client = client(answering: HTTPResponse(status: 202, headers: ["Content-Type": "application/json"], body: Array("[1,2]".utf8)))
        #expect(try await client.decoded(request) == [1, 2])
        #expect(try await client.text(request) == "[1,2]")
        let chosen = try await client.answer(request) { response in
            response.status == 202 ? "accepted \(try response.decoded([Int].self))" : "other"
        }
        #expect(chosen == "accepted [1, 2]")
        try await client.completed(request)
    }

    @Test func `takes the operation's own statuses`() async throws {
        var request = request
        request.successStatuses = [404...404]
        #expect(try await client(answering: HTTPResponse(status: 404, json: "1")).decoded(request) == 1)
        await #expect(throws: APIError.self) { try await client(answering: HTTPResponse(status: 200, json: "1")).completed(request) }
    }

    @Test func `shows every answer to the call's hook`() async throws {
        let seen = Locked<[String]>([])
        let options = CallOptions(onResponse: { answer in
            seen.withLock {
                $0.append("\(answer.status) \(answer.headers["Content-Type"] ?? "") \(String(decoding: answer.bytes, as: UTF8.self))")
            }
        })
        try await client(answering: HTTPResponse(json: "1")).completed(request, options: options)
        _ = try? await client(answering: HTTPResponse(status: 500, json: "2")).data(request, options: options)
        _ = try await client(answering: HTTPResponse(json: "3")).stream(request, options: options).collect()
        #expect(seen.withLock { $0 } == ["200 application/json 1", "500 application/json 2", "200 application/json "])
    }
}

struct BodyStreamTests {
    private let request = OperationRequest("download", .get, "/a")
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    private func stream(_ parts: [String], failure: (any Error)? = nil) async throws -> BodyStream {
        let rest = Locked(parts[...])
        let body = HTTPResponseBody {
            let part = rest.withLock { $0.popFirst() }
            if part == nil, let failure { throw failure }
            return part.map { Array($0.utf8) }
        }
        return try await client(answering: HTTPResponse(head: HTTPResponseHead(status: 200, headers: ["Content-Length": "4"]), body: body))
            .stream(request)
    }

    @Test func `gives chunks and the head`() async throws {
        let stream = try await stream(["ab", "cd"])
        #expect(stream.response.expectedLength == 4)
        var chunks: [[UInt8]] = []
        for try await chunk in stream { chunks.append(chunk) }
        #expect(chunks == [Array("ab".utf8), Array("cd".utf8)])
    }

    @Test func `collects up to a limit`() async throws {
        #expect(try await stream(["ab", "cd"]).collect() == Data("abcd".utf8))
        let error = await #expect(throws: APIError.self) { try await stream(["ab", "cd"]).collect(upTo: 3) }
        #expect(error?.kind == .tooLarge)
    }

    @Test func `writes a file that appears when it is whole`() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("video.mp4")
        try await stream(["ab", "cd"]).write(to: file)
        try await stream(["news"]).write(to: file)
        let failure = TransportFailure(.brokenResponse, "cut")
        let once = DownloadOptions(maximumResumptions: 0)
        let error = await #expect(throws: APIError.self) {
            try await stream(["half"], failure: failure).write(to: file, options: once)
        }
        #expect(error?.kind == .brokenResponse)
        let short = await #expect(throws: APIError.self) { try await stream(["a"]).write(to: file, options: once) }
        #expect(short?.kind == .brokenResponse && short?.words == "the file has 1 bytes instead of 4")
        #expect(try String(contentsOf: file, encoding: .utf8) == "news")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["video.mp4"])
        let nowhere = folder.appendingPathComponent("missing/video.mp4")
        #expect(await #expect(throws: APIError.self) { try await stream(["a"]).write(to: nowhere) }?.kind == .file)
    }
}
