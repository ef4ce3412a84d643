#if os(Linux)
    import SoraRuntime
    import Testing

    /// Bodies and headers that are wrong, hostile or without end.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct HostileBodyTests {
        @Test func `a page where JSON should be`() async throws {
            let error = try await Fault("page").failure()
            #expect(error.kind == .unexpectedContentType && error.status == 200)
        }

        @Test func `JSON that breaks off`() async throws {
            #expect(try await Fault("invalid-json").failure().kind == .decoding)
        }

        @Test(arguments: ["deep-json", "deep-objects"])
        func `JSON nested a hundred thousand deep`(scenario: String) async throws {
            let fault = try Fault(scenario)
            let error = try await fault.failure { _ = try await fault.client().decoded(fault.request(), as: JSONValue.self) }
            #expect(error.kind == .decoding)
        }

        @Test func `JSON without a content type is read`() async throws {
            #expect(try await Fault("no-type").text() == "hello")
        }

        @Test func `values never seen are kept`() async throws {
            struct Status: OpenEnum {
                let rawValue: String
                static var allCases: [Self] { ["completed"] }
            }
            struct Task: Decodable {
                let status: Status
            }
            let fault = try Fault("unseen-value")
            #expect(try await fault.client().decoded(fault.request(), as: Task.self).status.rawValue == "quantum_superposition")
        }

        @Test(arguments: ["endless-body", "huge-length"])
        func `a body without end stops at the limit`(scenario: String) async throws {
            let error = try await Fault(scenario).failure()
            #expect(error.kind == .tooLarge && error.status == 200)
        }

        @Test func `an error's body without end is kept up to its limit`() async throws {
            let error = try await Fault("endless-error").failure()
            #expect(error.kind == .status && error.status == 500 && error.bodyBytes.count == 1 << 20)
        }

        @Test func `a bomb of gzip is inflated no further than the limit`() async throws {
            let error = try await Fault("gzip-bomb").failure()
            #expect(error.kind == .tooLarge && error.bodyBytes.isEmpty)
            #expect(error.words.hasSuffix(" bytes when it is inflated"))
        }

        @Test(arguments: ["huge-header", "many-headers"])
        func `headers of a megabyte are refused`(scenario: String) async throws {
            let error = try await Fault(scenario).failure()
            #expect(error.kind == .brokenResponse, "\(error)")
        }

        @Test func `control characters of an answer reach no terminal`() async throws {
            let error = try await Fault("raw-control-characters").failure()
            #expect(error.status == 400)
            #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" || $0 == "\u{7F}" })
        }

        @Test(arguments: ["a\r\nX-Injected: b", "a\nX-Injected: b", "a\u{0}b", "a\r\n\r\nGET /evil HTTP/1.1\r\n\r\n"])
        func `a value cannot inject a header: nothing is sent`(value: String) async throws {
            let fault = try Fault("good")
            var request = fault.request()
            request.header("X-Name", value)
            let refused = try await fault.failure { try await fault.client().completed(request) }
            #expect(refused.kind == .invalidRequest && !refused.mayHaveArrived)
            let added = try await fault.failure(options: .init(headers: ["X-Name": value]))
            #expect(added.kind == .invalidRequest && !added.mayHaveArrived)
            #expect(try await fault.seen().isEmpty)
        }
    }
#endif
