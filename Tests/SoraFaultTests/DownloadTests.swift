#if os(Linux)
    import Foundation
    import SoraRuntime
    import SoraTestSupport
    import Testing

    /// Downloads that break off, and files that are not what they were.
    @Suite(.timeLimit(.minutes(2)), .whereFaultsRun)
    struct DownloadTests {
        private let folder: TemporaryFolder
        private let video: URL

        init() throws {
            folder = try TemporaryFolder()
            video = URL(fileURLWithPath: folder.path("video.mp4"))
        }

        /// Downloads a scenario's file as an operation does.
        private func download(_ fault: Fault, _ query: String = "", options: DownloadOptions = .init()) async throws {
            var request = fault.request(.get, query)
            request.accept = "video/mp4"
            try await fault.client { $0.clock = ManualClock(runsAhead: true).clock }.stream(request).write(to: video, options: options)
        }

        /// Whether the file is the server's, byte for byte.
        private func isWhole(_ size: Int = 3_000_000) async throws -> Bool {
            let block = try await FaultFile.block()
            return try FaultFile.size(video.path) == size && FaultFile.repeats(block, at: video.path) && folder.names() == ["video.mp4"]
        }

        @Test(arguments: [0, 1, 3])
        func `broken off: the rest is asked for, and all is the server's`(breaks: Int) async throws {
            let fault = try Fault("file")
            let seen = Locked<[DownloadProgress]>([])
            try await download(fault, "?breaks=\(breaks)", options: .init { progress in seen.withLock { $0.append(progress) } })
            #expect(try await isWhole())
            let requests = try await fault.seen()
            #expect(requests.count == breaks + 1)
            #expect(requests.dropFirst().allSatisfy { $0["If-Range"] == "\"v1\"" && $0["Range"]?.hasPrefix("bytes=") == true })
            let progress = seen.withLock { $0 }
            #expect(progress.map(\.received) == progress.map(\.received).sorted() && progress.last?.fraction == 1)
        }

        @Test func `broken off, with a date alone: the date stands for the version`() async throws {
            let fault = try Fault("file-by-date")
            try await download(fault, "?breaks=2")
            #expect(try await isWhole())
            #expect(try await fault.seen().last?["If-Range"] == "Wed, 21 Oct 2026 07:28:00 GMT")
        }

        @Test(arguments: ["file-unnamed", "file-without-ranges", "file-elsewhere", "file-not-satisfiable"])
        func `no part to be had: all is asked for again`(scenario: String) async throws {
            try await download(Fault(scenario), "?breaks=1")
            #expect(try await isWhole())
        }

        @Test(arguments: ["file-changes", "file-grows"])
        func `another version: no two are mixed`(scenario: String) async throws {
            let fault = try Fault(scenario)
            try await download(fault, "?breaks=1")
            #expect(try await isWhole(3_000_000 + fault.seen().count))
        }

        @Test func `a thousand bytes at a time: given up after as many resumptions as were allowed`() async throws {
            let fault = try Fault("file-always-breaks")
            let error = try await fault.failure { try await download(fault, options: .init(maximumResumptions: 4)) }
            #expect(error.kind == .brokenResponse)
            #expect(try await fault.seen().count == 5)
            #expect(folder.names().isEmpty)
        }

        @Test func `a storm after a break: waits longer each time, and goes on`() async throws {
            let fault = try Fault("file-storm")
            try await download(fault, "?breaks=1")
            #expect(try await isWhole())
            #expect(try await fault.seen().count == 5)
        }

        @Test func `stuck: given up, with the error of the last attempt`() async throws {
            // A connection that others have used would be tried once more by libcurl itself.
            let fault = try Fault("file-stuck", transport: CurlTransport(.init(proxy: .none)))
            let error = try await fault.failure { try await download(fault, options: .init(maximumResumptions: 3)) }
            #expect(error.kind == .connection)
            #expect(try await fault.seen().count == 4 && folder.names().isEmpty)
        }

        @Test func `out of time: not asked for again`() async throws {
            let fault = try Fault("file-waits")
            let error = try await fault.failure {
                let stream = try await fault.client().stream(fault.request(), options: .init(timeout: .milliseconds(300)))
                try await stream.write(to: video)
            }
            #expect(error.kind == .timeout && folder.names().isEmpty)
            #expect(try await fault.seen().count <= 1)
        }

        @Test func `kept: the next download goes on, another version does not`() async throws {
            let fault = try Fault("file-always-breaks")
            let options = DownloadOptions(maximumResumptions: 2, keepsPartialFile: true)
            for count in 1...2 {
                _ = try await fault.failure { try await download(fault, options: options) }
                #expect(folder.names() == ["video.mp4.partial", "video.mp4.partial.json"])
                #expect(try FaultFile.size(video.path + ".partial") == count * 3_000)
            }
            var good = try Fault("file")
            good.transport = fault.transport
            try await download(good, options: options)
            #expect(try await isWhole())
            #expect(try await good.seen().map { $0["Range"] } == [nil, "bytes=6000-"])
            _ = try await fault.failure { try await download(fault, options: options) }
            try await download(Fault("file-by-date"), options: options)
            #expect(try await isWhole())
        }

        @Test func `cancelled: nothing is left`() async throws {
            let fault = try Fault("file-waits")
            let (arrived, arrival) = AsyncStream<Void>.makeStream()
            let call = Task { try await download(fault, options: .init { if $0.received > 0 { arrival.yield() } }) }
            for await _ in arrived { break }
            call.cancel()
            await #expect(throws: CancellationError.self) { try await call.value }
            #expect(folder.names().isEmpty)
        }

        @Test(arguments: ["file-page", "file-error"])
        func `a page where a video should be: refused, whatever its status`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let error = try await fault.failure { try await download(fault) }
            #expect(error.kind == .unexpectedContentType && error.status == 200)
            #expect(folder.names().isEmpty)
        }

        @Test func `a folder in which nothing can be written`() async throws {
            let fault = try Fault("file")
            let error = try await fault.failure {
                let stream = try await fault.client().stream(fault.request())
                try await stream.write(to: URL(fileURLWithPath: "/proc/video.mp4"))
            }
            #expect(error.kind == .file && error.words.hasPrefix("video.mp4 cannot be written: "))
        }

        @Test func `without a length: the end of the chunks is the end`() async throws {
            try await download(Fault("file-in-chunks"))
            #expect(try await isWhole())
        }
    }
#endif
