import Foundation

/// What proves to a server who calls, under the name of a security scheme of the document.
public struct Credential: Sendable {
    /// Where a key stands.
    public enum Place: Sendable, Hashable {
        case header(String)
        case query(String)
        case cookie(String)
    }

    private enum Kind: Sendable {
        case bearer(Secret)
        case basic(user: String, password: Secret)
        case http(String, Secret)
        case key(Place, Secret)
    }

    /// The name of the security scheme.
    public let scheme: String
    private let kind: Kind

    /// Sends `Authorization: Bearer`; no credential where the token is nil.
    public static func bearer(_ scheme: String, _ token: BearerToken?) -> Credential? {
        token.map { Credential(scheme: scheme, kind: .bearer($0)) }
    }

    /// Sends `Authorization: Basic`; no credential where the login is nil.
    public static func basic(_ scheme: String, _ login: BasicCredentials?) -> Credential? {
        login.map { Credential(scheme: scheme, kind: .basic(user: $0.user, password: $0.password)) }
    }

    /// Sends `Authorization` with the name of another scheme of HTTP before the text; no credential where the text is nil.
    public static func http(_ scheme: String, _ name: String, _ text: APIKey?) -> Credential? {
        text.map { Credential(scheme: scheme, kind: .http(name, $0)) }
    }

    /// Sends a key in a header, the query or a cookie; no credential where the key is nil.
    public static func apiKey(_ scheme: String, in place: Place, _ key: APIKey?) -> Credential? {
        key.map { Credential(scheme: scheme, kind: .key(place, $0)) }
    }

    /// Gets the secret and writes down what is sent of it; throws `MissingCredential`.
    func proof() async throws -> CredentialProof {
        do {
            return try await unnamedProof()
        } catch var error as MissingCredential {
            error.words = "the credential \"\(scheme)\" \(error.words)"
            throw error
        }
    }

    private func unnamedProof() async throws -> CredentialProof {
        switch kind {
        case .bearer(let token):
            let text = try await sendable(token) { $0 != 0x20 }
            return CredentialProof(place: .header("Authorization"), text: "Bearer " + text, secrets: [text], secret: token, revealed: text)
        case .basic(let user, let password):
            return try await basicProof(user, password)
        case .http(let name, let secret):
            let text = try await sendable(secret) { _ in true }
            return CredentialProof(
                place: .header("Authorization"), text: name + " " + text, secrets: [text], secret: secret, revealed: text)
        case .key(.cookie(let name), let key):
            let text = try await sendable(key) { !" \",;\\".utf8.contains($0) }
            return CredentialProof(place: .cookie(name), text: text, secrets: [text], secret: key, revealed: text)
        case .key(.query(let name), let key):
            let text = try await sendable(key) { _ in true }
            return CredentialProof(place: .query(name), text: text, secrets: [text], secret: key, revealed: text)
        case .key(.header(let name), let key):
            let text = try await sendable(key) { _ in true }
            return CredentialProof(place: .header(name), text: text, secrets: [text], secret: key, revealed: text)
        }
    }

    private func basicProof(_ user: String, _ password: Secret) async throws -> CredentialProof {
        let secret = try await password.reveal()
        guard !(user + secret).utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }), !user.utf8.contains(UInt8(ascii: ":")) else {
            throw MissingCredential("cannot be sent: it holds a control character, or the user name a colon")
        }
        let text = Data("\(user):\(secret)".utf8).base64EncodedString()
        return CredentialProof(
            place: .header("Authorization"), text: "Basic " + text, secrets: [secret, text], secret: password, revealed: secret)
    }

    /// Gets a secret of ASCII characters without control characters; `allows` may refuse more.
    private func sendable(_ secret: Secret, allows: (UInt8) -> Bool) async throws -> String {
        let text = try await secret.reveal()
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && allows($0) }) else {
            let hint = text.lowercased().hasPrefix("bearer ") ? "; give the token without the word \"Bearer\"" : ""
            throw MissingCredential("cannot be sent: it holds a space, a line end or a character that is not ASCII\(hint)")
        }
        return text
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(scheme): <redacted>" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["scheme": scheme]) }
}

/// A user name with its password; printing it shows neither.
public struct BasicCredentials: Sendable {
    let user: String
    let password: Secret

    /// Creates credentials; the user name holds no colon.
    public init(user: String, password: Secret) {
        self.user = user
        self.password = password
    }
}

extension BasicCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "<redacted>" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// What is sent of a credential, and every text that must not be seen in an error.
struct CredentialProof: Sendable {
    let place: Credential.Place
    let text: String
    let secrets: [String]
    /// Where the text comes from, and what it gave.
    let secret: Secret
    let revealed: String
}
