#if os(Linux)
    import Foundation
    import SoraRuntime
    import Testing

    /// Servers that take a body slowly, or not to its end.
    @Suite(.timeLimit(.minutes(5)), .whereFaultsRun)
    struct UploadFaultTests {
        private static let block = [UInt8](repeating: 7, count: 65_536)

        /// A body of so many blocks, and a count of those that were made.
        private func body(_ blocks: Int) -> (HTTPRequestBody, Locked<Int>) {
            let made = Locked(0)
            let source = ChunkSource(length: blocks * Self.block.count) {
                {
                    made.withLock { count in
                        count += 1
                        return count <= blocks ? Self.block : nil
                    }
                }
            }
            return (.chunks(source), made)
        }

        private func request(_ fault: Fault, _ body: HTTPRequestBody) -> OperationRequest {
            var request = fault.request(.post)
            request.body(bytes: body)
            return request
        }

        @Test func `a slow server holds the source back`() async throws {
            let fault = try Fault("upload-held")
            let (body, made) = body(1_024)
            let request = request(fault, body)
            async let answer = fault.client().decoded(request, as: JSONValue.self)
            while try await fault.seen().isEmpty {}
            // While the server reads nothing, other calls show that the transport has had its turns and that the source stands still.
            var before = -1
            while case let now = made.withLock({ $0 }), now != before {
                before = now
                for _ in 0..<20 { _ = try await Fault("good").text() }
            }
            #expect(before < 512, "the sockets' buffers hold some megabytes, not the whole body")
            _ = try await fault.text(.get, "/go")
            #expect(try await answer["length"]?.int == 1_024 * Self.block.count)
        }

        @Test func `refused before the body has come: the answer is told`() async throws {
            let fault = try Fault("upload-refused")
            let (body, _) = body(64)
            let error = try await fault.failure { try await fault.client().completed(request(fault, body)) }
            #expect(error.kind == .status && error.status == 413 && error.words == "too large")
        }

        @Test func `reset in the body: it may have arrived, and is not sent again`() async throws {
            let fault = try Fault("upload-reset")
            let (body, made) = body(1_024)
            let error = try await fault.failure { try await fault.client().completed(request(fault, body)) }
            #expect(error.kind == .connection && error.mayHaveArrived)
            #expect(try await fault.seen().count == 1 && made.withLock { $0 } < 1_024)
        }
    }
#endif
