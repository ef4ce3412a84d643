#if os(Linux)
    import Foundation
    import SoraTestSupport
    import Testing

    /// Large files, moved by a process of their own: `SORA_TRANSFER_BYTES=2147483648 swift test --filter TransferMemoryTests` moves 2 GB.
    @Suite(.timeLimit(.minutes(10)), .serialized, .whereFaultsRun)
    struct TransferMemoryTests {
        private let size = ProcessInfo.processInfo.environment["SORA_TRANSFER_BYTES"].flatMap { Int($0) } ?? 200_000_000
        private let folder: TemporaryFolder
        private let file: String

        init() throws {
            folder = try TemporaryFolder()
            file = folder.path("video.mp4")
        }

        /// Moves the file, and gives the memory that it took, in KiB.
        private func memory(_ way: String, _ address: String) throws -> Int {
            let probe = URL(fileURLWithPath: Execution.tool).deletingLastPathComponent().appending(path: "SoraTransferProbe").path
            let run = try Execution(of: probe, [way, address, file])
            return try #require(
                run.status == 0 ? Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) : nil, "\(run.output)\(run.messages)")
        }

        @Test func `a download that breaks three times takes little memory, and is the server's`() async throws {
            let fault = try Fault("file")
            let memory = try memory("download", fault.url + "?size=\(size)&breaks=3")
            print("a download of \(size) bytes took \(memory) KiB")
            #expect(memory < 40_000)
            #expect(try await fault.seen().count == 4)
            #expect(try FaultFile.size(file) == size)
            let block = try await FaultFile.block()
            #expect(try FaultFile.repeats(block, at: file) && folder.names() == ["video.mp4"])
        }

        @Test(arguments: ["upload", "stream", "form"])
        func `an upload takes little memory, and arrives whole`(way: String) async throws {
            try await FaultFile.write(size, to: file)
            let fault = try Fault(way == "form" ? "upload-form" : "upload")
            let memory = try memory(way, fault.url)
            print("an upload (\(way)) of \(size) bytes took \(memory) KiB")
            #expect(memory < 40_000)
        }
    }
#endif
