import Foundation

/// A text that nobody else may see: a token, a key or a password. Printing it shows `<redacted>`.
public struct Secret: Sendable, ExpressibleByStringLiteral {
    private enum Source: Sendable {
        case text(String)
        case environment(String)
        case provider(@Sendable () async throws -> String)
        case renewable(RenewableText)
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

    /// Asks a closure for the text with every call, and once more where a server answers 401; a closure that keeps its text itself.
    public static func provider(_ text: @escaping @Sendable () async throws -> String) -> Secret {
        Secret(source: .provider(text))
    }

    /// Asks a closure for the text once, keeps it for all calls, and asks anew where a server answers 401.
    ///
    /// However many calls need the text at once, the closure runs once for all of them. Each call is then sent again, once.
    public static func renewable(_ text: @escaping @Sendable () async throws -> String) -> Secret {
        Secret(source: .renewable(RenewableText(text)))
    }

    /// Whether the text can be another one at another time.
    var canChange: Bool {
        if case .text = source { false } else { true }
    }

    /// Forgets a text that a server refused, where it is kept.
    func discard(_ text: String) {
        if case .renewable(let kept) = source { kept.discard(text) }
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
            return try await provided(by: provide)
        case .renewable(let kept):
            return try await provided(by: kept.text)
        }
    }

    private func provided(by provide: @Sendable () async throws -> String) async throws -> String {
        do {
            let text = try await provide()
            guard !text.isEmpty else { throw MissingCredential("is empty: its provider returned no text") }
            return text
        } catch let error as CancellationError {
            throw error
        } catch let error as MissingCredential {
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
