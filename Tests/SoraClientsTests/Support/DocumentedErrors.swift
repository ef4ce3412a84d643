import SoraRuntime
import Testing

/// An error that a document has for an operation, and the words that make the judge answer it.
struct DocumentedError: Decodable {
    let operation: String
    let method: String
    /// The path with the server's own before it.
    let path: String
    let wish: String

    /// The status that is answered; the document may have it under a range, or by default.
    var status: Int? { Int(wish.suffix(3)) }
}

extension Judge {
    /// Every documented error of the provider.
    nonisolated func documentedErrors() async throws -> [DocumentedError] {
        try JSONCoding.decode(from: try await bytes(at: "\(origin)/__judge/errors"))
    }

    /// Expects that each documented error of each operation is thrown with what it is about, and with its documented body.
    ///
    /// - Parameters:
    ///   - calls: A call of each operation, which bears the words that make it fail.
    ///   - message: Reads the message of the documented body.
    nonisolated func expectDocumentedErrors(
        calling calls: [String: (String) async throws -> Void], message: (APIError) throws -> String?,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let documented = try await documentedErrors()
        #expect(Set(documented.map(\.operation)) == Set(calls.keys), sourceLocation: sourceLocation)
        for expected in documented {
            let call = try #require(calls[expected.operation])
            let error = try await #require(throws: APIError.self, "\(expected)", sourceLocation: sourceLocation) {
                try await call(expected.wish)
            }
            let comment: Comment = "\(expected): \(error)"
            #expect(error.kind == .status, comment, sourceLocation: sourceLocation)
            #expect(error.status == expected.status, comment, sourceLocation: sourceLocation)
            #expect(error.operation == expected.operation, comment, sourceLocation: sourceLocation)
            #expect(error.method.rawValue == expected.method, comment, sourceLocation: sourceLocation)
            #expect(server.text + error.path == origin + expected.path, comment, sourceLocation: sourceLocation)
            let message = try #require(try message(error), comment, sourceLocation: sourceLocation)
            #expect(!message.isEmpty && error.words == message, comment, sourceLocation: sourceLocation)
            expectNoToken(in: error, sourceLocation: sourceLocation)
        }
    }
}
