#if os(Linux)
    import SoraRuntime
    import Testing

    /// Event streams that break off.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct EventFaultTests {
        private struct Number: Codable {
            let n: Int
        }

        private let time = ManualClock(runsAhead: true)

        /// Reads a scenario's events.
        private func numbers(_ fault: Fault, _ method: HTTPMethod = .get, _ rules: EventReconnection = .init()) async throws -> [Int] {
            var request = fault.request(method)
            request.accept = "text/event-stream"
            var numbers: [Int] = []
            let client = fault.client { $0.clock = time.clock }
            let events: EventStream<Number> = try await client.events(request)
            for try await element in events.reconnecting(rules) { numbers.append(element.value.n) }
            return numbers
        }

        @Test func `broken off: goes on after the last whole event, when the server wants`() async throws {
            let fault = try Fault("events")
            #expect(try await numbers(fault) == Array(1...10))
            #expect(try await fault.seen().map { $0["Last-Event-ID"] } == [nil, "4", "8"])
            #expect(time.pauses == [.milliseconds(250), .milliseconds(250)])
        }

        @Test func `ended well: over, or taken up as browsers do until 204`() async throws {
            #expect(try await numbers(Fault("events-until-204")) == Array(1...4))
            let fault = try Fault("events-until-204")
            #expect(try await numbers(fault, .get, .init(afterEnd: true)) == Array(1...10))
            #expect(try await fault.seen().map { $0["Last-Event-ID"] } == [nil, "4", "8", "10"])
        }

        @Test func `a storm on the way: waits longer each time`() async throws {
            let fault = try Fault("events-storm")
            #expect(try await numbers(fault, .get, .init(pause: .seconds(1), longestPause: .seconds(3))) == Array(1...10))
            #expect(try await fault.seen().count == 4)
            #expect(time.pauses.first == .seconds(1))
        }

        @Test(arguments: [("events-gone", APIError.Kind.status), ("events-page", .unexpectedContentType)])
        func `gone, or another thing: the error says so`(scenario: String, kind: APIError.Kind) async throws {
            let fault = try Fault(scenario)
            #expect(try await fault.failure { _ = try await numbers(fault) }.kind == kind)
            #expect(try await fault.seen().count == 2)
        }

        @Test func `a POST is not made again`() async throws {
            let fault = try Fault("events")
            #expect(try await fault.failure { _ = try await numbers(fault, .post) }.kind == .brokenResponse)
            #expect(try await fault.seen().count == 1)
        }

        @Test func `without an event's name, and where it is not wanted, a broken stream is an error`() async throws {
            #expect(try await Fault("events-never").failure { _ = try await numbers(Fault("events-never")) }.kind == .brokenResponse)
            let fault = try Fault("events")
            #expect(try await fault.failure { _ = try await numbers(fault, .get, .none) }.kind == .brokenResponse)
            #expect(try await fault.seen().count == 1)
        }
    }
#endif
