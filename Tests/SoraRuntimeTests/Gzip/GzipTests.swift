import Foundation
import Testing

@testable import SoraRuntime

@Suite(.timeLimit(.minutes(5)))
struct GzipTests {
    /// What `gzip` of Python's standard library made of "hello hello hello hello\n", level 9.
    private let hello: [UInt8] = [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0xB9, 0, 0, 0x88, 0x59, 0x0B, 24, 0, 0, 0,
    ]

    private func stored(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let length = UInt16(bytes.count)
        let sum = CRC32.of(bytes[...])
        func little(_ value: UInt32, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) } }
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1] + little(UInt32(length), 2) + little(UInt32(~length), 2) + bytes + little(sum, 4)
            + little(UInt32(length), 4)
    }

    @Test func `inflates blocks of each kind, members and optional headers`() throws {
        #expect(String(decoding: try Gzip.inflate(hello, upTo: 24), as: UTF8.self) == "hello hello hello hello\n")
        #expect(String(decoding: try Gzip.inflate(stored("stored"), upTo: 6), as: UTF8.self) == "stored")
        #expect(try Gzip.inflate(stored("a") + stored("b"), upTo: 2) == Array("ab".utf8))
        var named = stored("named")
        named[3] = 0b11110
        named.insert(contentsOf: [2, 0, 9, 9] + Array("name\0comment\0".utf8) + [1, 2], at: 10)
        #expect(try Gzip.inflate(named, upTo: 5) == Array("named".utf8))
        #expect(CRC32.of(Array("123456789".utf8)[...]) == 0xCBF4_3926)
    }

    @Test func `inflates what the system's gzip makes`() throws {
        guard FileManager.default.isExecutableFile(atPath: "/bin/gzip") || FileManager.default.isExecutableFile(atPath: "/usr/bin/gzip")
        else {
            return
        }
        var random = SystemRandomNumberGenerator()
        let noise = (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let text = Array((0..<2_000).map { "{\"id\": \($0), \"status\": \"queued\"}" }.joined(separator: ",\n").utf8)
        for content in [[], [7], noise, text, text + noise + text, [UInt8](repeating: 0, count: 200_000)] {
            for level in ["-1", "-6", "-9"] {
                let packed = try gzip(content, level)
                #expect(try Gzip.inflate(packed, upTo: content.count) == content)
                if !content.isEmpty { #expect(throws: BodyTooLarge.self) { try Gzip.inflate(packed, upTo: content.count - 1) } }
            }
        }
        let packed = try gzip(Array(text.prefix(3_000)), "-9")
        for length in stride(from: 2, to: packed.count, by: 17) {
            #expect(throws: TransportFailure.self) { try Gzip.inflate(Array(packed[..<length]), upTo: .max) }
        }
        for _ in 0..<300 {
            var broken = packed
            broken[Int.random(in: 0..<broken.count)] ^= UInt8.random(in: 1...255)
            _ = try? Gzip.inflate(broken, upTo: 1 << 14)
        }
    }

    private func gzip(_ content: [UInt8], _ level: String) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data(content).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", level, "-c", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let packed = [UInt8](try pipe.fileHandleForReading.readToEnd() ?? Data())
        process.waitUntilExit()
        return packed
    }

    @Test func `reads compressed answers, asked for or not`() async throws {
        let packed = stored(#"{"message": "packed"}"#)
        let answer: Script.Step = { _ in HTTPResponse(status: 200, headers: ["Content-Encoding": "gzip"], body: packed) }
        let refusal: Script.Step = { _ in HTTPResponse(status: 400, headers: ["Content-Encoding": "x-gzip"], body: packed) }
        let scripted = ScriptedClient([answer, refusal], change: { $0.acceptsGzip = true })
        #expect(try await scripted.client.decoded(OperationRequest("op", .get, "/a")) == ["message": "packed"])
        #expect(await scripted.error()?.words == "packed")
        #expect(scripted.script.requests.map { $0.headers["Accept-Encoding"] } == ["gzip", "gzip"])
        let unasked = ScriptedClient([answer])
        try await unasked.call()
        #expect(unasked.script.requests[0].headers["Accept-Encoding"] == "identity")
    }

    @Test func `calls a bomb too large, and a cut or unknown one broken`() async throws {
        let packed = stored(String(repeating: " ", count: 1_000))
        func error(_ body: [UInt8], _ coding: String = "gzip") async -> APIError? {
            let scripted = ScriptedClient(
                [{ _ in HTTPResponse(status: 200, headers: ["Content-Encoding": coding], body: body) }], retries: .none,
                change: { $0.maximumResponseBytes = 1_100 })
            return await scripted.error()
        }
        #expect(await error(packed + packed)?.kind == .tooLarge)
        #expect(await error(Array(packed.dropLast(4)))?.kind == .brokenResponse)
        #expect(await error(packed, "br")?.words == #"the answer is compressed with "br", which was not asked for"#)
        #expect(await error(Array("[1]".utf8), "gzip") == nil)
    }
}
