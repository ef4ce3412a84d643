#if os(Linux)
    import Foundation
    import Testing

    @testable import SoraRuntime

    @Suite(.timeLimit(.minutes(5)))
    struct TransferLimitsTests {
        private func failure(_ script: @escaping LoopbackServer.Script, _ timeouts: HTTPTimeouts, _ method: HTTPMethod = .post) async throws
            -> TransportFailure?
        {
            let server = try LoopbackServer(script)
            let request = HTTPRequest(method, server.url, body: method == .post ? .bytes([1, 2, 3]) : .none, timeouts: timeouts)
            do {
                let response = try await loopback.send(request)
                _ = try await response.body.bytes(upTo: .max)
                return nil
            } catch {
                return error as? TransportFailure
            }
        }

        @Test(arguments: [HTTPMethod.get, .post])
        func `ends a call whose answer does not begin`(method: HTTPMethod) async throws {
            let failure = try await failure(
                { connection in
                    _ = connection.readRequest()
                    connection.waitForClient()
                }, HTTPTimeouts(firstByte: .milliseconds(300)), method)
            #expect(failure?.limit == TimeLimit(.firstByte, .milliseconds(300)) && failure?.mayHaveArrived == true)
            #expect(failure?.words == "no answer began within 0.3 seconds")
        }

        @Test func `counts silence from the last byte, and not the limit of the first`() async throws {
            let failure = try await failure(
                { connection in
                    _ = connection.readRequest()
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")
                    connection.waitForClient()
                }, HTTPTimeouts(firstByte: .seconds(50), idle: .milliseconds(300)))
            #expect(failure?.limit == TimeLimit(.silence, .milliseconds(300)))
        }

        @Test func `tells that nothing arrived where no connection was made in time`() async throws {
            // 192.0.2.0/24 is for documentation: nobody answers there, or the system says at once that there is no way.
            let request = HTTPRequest(.post, "http://192.0.2.1:9/", body: .bytes([1]), timeouts: HTTPTimeouts(connect: .milliseconds(200)))
            let failure = await #expect(throws: TransportFailure.self) { _ = try await loopback.send(request) }
            #expect(failure?.mayHaveArrived == false)
            if failure?.reason == .timeout { #expect(failure?.limit == TimeLimit(.connecting, .milliseconds(200))) }
        }

        @Test func `names the limit of the whole call`() async throws {
            let failure = try await failure(
                { connection in
                    _ = connection.readRequest()
                    connection.waitForClient()
                }, HTTPTimeouts(total: .milliseconds(300)))
            #expect(failure?.limit == TimeLimit(.call, .milliseconds(300)))
        }

        @Test func `sends a create call again only where the wire shows that it did not arrive`() async throws {
            let count = Locked(0)
            let server = try LoopbackServer { connection in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                _ = connection.readRequest()
                if number == 1 { connection.reset() } else { connection.write(answer(200, [], "1")) }
            }
            let client = APIClient(
                server: ServerAddress(server.url), configuration: .init(transport: loopback, clock: ManualClock(runsAhead: true).clock))
            var request = OperationRequest("create", .post, "/videos")
            try request.body(json: ["prompt": "a kitten"])
            let error = await #expect(throws: APIError.self) { try await client.completed(request) }
            #expect(error?.mayHaveArrived == true && error?.attempts == 1 && count.withLock { $0 } == 1)
            count.withLock { $0 = 0 }
            try await client.completed(request, options: .init(idempotencyKey: "k"))
            #expect(count.withLock { $0 } == 2)
        }
    }
#endif
