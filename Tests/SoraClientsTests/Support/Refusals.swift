import Foundation
import SoraRuntime
import Testing

/// The token of every client here, which no error may show.
let token = "sk-never-shown-8c1f"

/// Expects that an error shows its token nowhere.
func expectNoToken(in error: APIError, sourceLocation: SourceLocation = #_sourceLocation) {
    var dumped = ""
    dump(error, to: &dumped)
    let shown = [
        error.description, error.localizedDescription, "\(error.headers)", String(decoding: error.bodyBytes, as: UTF8.self), dumped,
        String(reflecting: error), error.path,
    ]
    for text in shown { #expect(!text.contains(token), sourceLocation: sourceLocation) }
}

extension Judge {
    /// Expects that the judge refuses a call: 418 where it breaks the document, the documented 401 where it bears no token.
    @discardableResult nonisolated func refusal(
        _ status: Int = 418, of operation: String, sourceLocation: SourceLocation = #_sourceLocation, _ call: () async throws -> some Any
    ) async -> APIError? {
        await expectRefusal(status, of: operation)
        let error = await #expect(throws: APIError.self, sourceLocation: sourceLocation) { _ = try await call() }
        guard let error else { return nil }
        #expect(error.kind == .status, sourceLocation: sourceLocation)
        #expect(error.status == status, sourceLocation: sourceLocation)
        #expect(error.operation == operation, sourceLocation: sourceLocation)
        #expect(!error.words.isEmpty, sourceLocation: sourceLocation)
        expectNoToken(in: error, sourceLocation: sourceLocation)
        return error
    }
}

extension ClientConfiguration {
    /// A configuration whose requests lose their credentials on their way.
    static var withoutCredentials: Self {
        Self(
            transport: ClosureTransport { request in
                var request = request
                request.headers["Authorization"] = nil
                return try await standardTransport.send(request)
            })
    }
}
