#if os(Linux)
    import Foundation
    import SoraRuntime
    import SoraTestSupport
    import Testing

    /// Links out of answers, which lead to files on other servers.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct LinkTests {
        private let folder: TemporaryFolder
        private let video: URL

        init() throws {
            folder = try TemporaryFolder()
            video = URL(fileURLWithPath: folder.path("video.mp4"))
        }

        @Test(arguments: ["file", "file-redirects"])
        func `no credentials go along, to any server`(scenario: String) async throws {
            for origin in ["http", "other"] {
                let fault = try Fault(scenario, at: origin)
                try await fault.client().content(of: fault.url + "?size=1000&breaks=1").write(to: video)
                #expect(try FaultFile.size(video.path) == 1_000)
                #expect(try await fault.seen().allSatisfy { $0["Authorization"] == nil && $0["X-Key"] == nil })
            }
        }

        @Test func `a link without a host is taken from the client's server`() async throws {
            let fault = try Fault("file")
            try await fault.client().content(of: fault.path + "?size=1000").write(to: video)
            #expect(try FaultFile.size(video.path) == 1_000)
        }

        @Test func `expired: the error says so`() async throws {
            let fault = try Fault("file-expired")
            let error = try await fault.failure { try await fault.client().content(of: fault.url).write(to: video) }
            #expect(error.kind == .status && error.status == 410 && error.words == "the link has expired")
        }

        @Test func `expired while it was downloaded: the error says so, and nothing is left`() async throws {
            let fault = try Fault("file-expires")
            let error = try await fault.failure { try await fault.client().content(of: fault.url + "?breaks=1&key=abc").write(to: video) }
            #expect(error.kind == .status && error.status == 403)
            #expect(!error.description.contains("key=abc") && folder.names().isEmpty)
        }

        @Test(arguments: ["file-page", "file-error"])
        func `a page instead of a file is refused`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let error = try await fault.failure { try await fault.client().content(of: URI(rawValue: fault.url)).write(to: video) }
            #expect(error.kind == .unexpectedContentType && folder.names().isEmpty)
        }

        @Test(arguments: ["file:///etc/passwd", "ftp://example.com/a", "http://user:pass@example.com/", "", "javascript:1", "http://"])
        func `what is no link of HTTP is not followed`(link: String) async throws {
            let fault = try Fault("good", at: link.isEmpty ? "none" : "http")
            let error = try await fault.failure { _ = try await fault.client().content(of: link) }
            #expect(error.kind == .invalidRequest && !error.mayHaveArrived)
        }
    }
#endif
