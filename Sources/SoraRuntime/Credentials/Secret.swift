import Foundation

/// A text that nobody else may see: a token, a key or a password. Printing it shows `<redacted>`.
public struct Secret: Sendable, ExpressibleByStringLiteral {
    private enum Source: Sendable {
        case text(String)
        case environment(String)
        case provider(@Sendable () async throws -> String)
    }

    private let source: Source

    public init(_ text: String) {
        source = .text(text)
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    private init(source: Source) {
        self.source = source
    }

    /// Reads the text from an environment variable with every call; a call without it fails before anything is sent.
    public static func environment(_ name: String) -> Secret {
        Secret(source: .environment(name))
    }

    /// Asks a closure for the text with every call, for tokens that are renewed.
    public static func provider(_ text: @escaping @Sendable () async throws -> String) -> Secret {
        Secret(source: .provider(text))
    }

    /// Gets the text; throws `MissingCredential` where there is none.
    package func reveal() async throws -> String {
        switch source {
        case .text(let text):
            guard !text.isEmpty else { throw MissingCredential("is empty") }
            return text
        case .environment(let name):
            let text = ProcessInfo.processInfo.environment[name] ?? ""
            guard !text.isEmpty else {
                throw MissingCredential("is missing: the environment variable \(printable(name)) is not set or empty")
            }
            return text
        case .provider(let provide):
            let text = try await provided(by: provide)
            guard !text.isEmpty else { throw MissingCredential("is empty: its provider returned no text") }
            return text
        }
    }

    private func provided(by provide: @Sendable () async throws -> String) async throws -> String {
        do {
            return try await provide()
        } catch let error as CancellationError {
            throw error
        } catch {
            throw MissingCredential("is missing: its provider failed with \(type(of: error))")
        }
    }
}

/// The token that `Authorization: Bearer` carries.
public typealias BearerToken = Secret

/// The key that a header, a query or a cookie carries.
public typealias APIKey = Secret

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "<redacted>" }
    public var debugDescription: String { "<redacted>" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a credential cannot be sent; the words go on from its name.
struct MissingCredential: Error {
    var words: String

    init(_ words: String) {
        self.words = words
    }
}
