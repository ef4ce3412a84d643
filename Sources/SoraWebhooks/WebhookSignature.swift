import Foundation
import SoraRuntime

/// How a provider signs its calls to webhooks: HMAC-SHA256 over `id.timestamp.body`, in hexadecimal.
///
/// ```swift
/// let signature = WebhookSignature.toapis(secret: .environment("TOAPIS_WEBHOOK_SECRET"))
/// let call = try await signature.verify(headers: request.headers, body: request.body)
/// switch try call.decoded(as: Toapis.Webhook.self) { … }
/// ```
public struct WebhookSignature: Sendable {
    /// The header with the call's own name.
    public var idHeader: String
    /// The header with the seconds since 1970 at which the call was signed.
    public var timestampHeader: String
    /// The header with the signatures: `v1=` and 64 digits, several of them with commas or spaces between.
    public var signatureHeader: String
    /// What stands before a signature that is made in this way; signatures of other versions are passed over.
    public var version: String
    /// How far the timestamp may be from now.
    public var tolerance: Duration
    /// What tells the time.
    public var clock: CallClock
    /// The keys, one of which must fit: while a secret is changed there are two. Printing them shows nothing.
    public var secrets: [Secret]

    /// Creates a description of signatures; a tolerance of five minutes is what the providers recommend.
    public init(
        idHeader: String, timestampHeader: String, signatureHeader: String, version: String = "v1", tolerance: Duration = .seconds(300),
        clock: CallClock = .continuous, secrets: [Secret]
    ) {
        self.idHeader = idHeader
        self.timestampHeader = timestampHeader
        self.signatureHeader = signatureHeader
        self.version = version
        self.tolerance = tolerance
        self.clock = clock
        self.secrets = secrets
    }

    /// The signatures of toapis.
    public static func toapis(secret: Secret..., clock: CallClock = .continuous) -> WebhookSignature {
        WebhookSignature(
            idHeader: "X-ToAPIs-Webhook-Id", timestampHeader: "X-ToAPIs-Webhook-Timestamp",
            signatureHeader: "X-ToAPIs-Webhook-Signature", clock: clock, secrets: secret)
    }
}

extension WebhookSignature {
    /// The most signatures that are tried, so that nobody keeps a server busy with them.
    private static let mostSignatures = 16

    /// Verifies a call, whose body must be the bytes as they came: text that was decoded and encoded again has another signature.
    ///
    /// - Throws: `WebhookRefused`; `CancellationError` where a secret's provider was cancelled.
    public func verify(headers: HTTPHeaders, body: some Collection<UInt8>) async throws -> VerifiedWebhook {
        let id = try value(of: idHeader, in: headers)
        let timestamp = try value(of: timestampHeader, in: headers)
        guard let seconds = Int(timestamp), timestamp.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw WebhookRefused(.malformed, "the header \(timestampHeader) is not a number of seconds")
        }
        let signatures = try signatures(in: headers)
        let message = Array("\(id).\(timestamp).".utf8) + Array(body)
        guard try await isSigned(message, signatures) else {
            throw WebhookRefused(.wrongSignature, "no signature in \(signatureHeader) is made with the secret over this body")
        }
        try checkTime(Double(seconds))
        return VerifiedWebhook(id: id, sentAt: Date(timeIntervalSince1970: Double(seconds)), body: Array(body))
    }

    private func value(of name: String, in headers: HTTPHeaders) throws -> String {
        let values = headers.values(name)
        guard values.count == 1, let value = values.first, !value.isEmpty else {
            throw WebhookRefused(.malformed, "the header \(name) " + (values.count > 1 ? "stands there twice" : "is missing"))
        }
        return value
    }

    /// Gives the codes of this version.
    private func signatures(in headers: HTTPHeaders) throws -> [[UInt8]] {
        let texts = headers.values(signatureHeader).flatMap { $0.split { $0 == "," || $0 == " " } }
        guard !texts.isEmpty else { throw WebhookRefused(.malformed, "the header \(signatureHeader) is missing") }
        let codes = texts.prefix(Self.mostSignatures).compactMap { text -> [UInt8]? in
            text.hasPrefix(version + "=") ? bytes(ofHexadecimal: text.dropFirst(version.count + 1)) : nil
        }
        guard !codes.isEmpty else {
            throw WebhookRefused(.malformed, "the header \(signatureHeader) holds no signature of the form \(version)=<64 digits>")
        }
        return codes
    }

    /// Tries every signature with every secret, whichever fits first.
    private func isSigned(_ message: [UInt8], _ signatures: [[UInt8]]) async throws -> Bool {
        guard !secrets.isEmpty else { throw WebhookRefused(.missingSecret, "no secret was given") }
        var isSigned = false
        for secret in secrets {
            let code = AuthenticationCode(of: message, key: Array(try await text(of: secret).utf8))
            for signature in signatures { isSigned = code.isEqual(to: signature) || isSigned }
        }
        return isSigned
    }

    private func text(of secret: Secret) async throws -> String {
        do {
            return try await secret.reveal()
        } catch let error as CancellationError {
            throw error
        } catch {
            throw WebhookRefused(.missingSecret, "the secret is missing or empty")
        }
    }

    private func checkTime(_ seconds: Double) throws {
        let age = clock.date().timeIntervalSince1970 - seconds
        let limit = Double(tolerance.components.seconds)
        guard abs(age) <= limit else {
            throw WebhookRefused(
                .outdated, "the call was signed \(age > 0 ? "more than \(tolerance) ago" : "in the future, beyond \(tolerance)")")
        }
    }
}

/// Reads digits of either case, two to a byte; nil for any other text.
private func bytes(ofHexadecimal text: Substring) -> [UInt8]? {
    let digits = text.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte & 0x0F) + 9
        default: nil
        }
    }
    guard digits.count == text.utf8.count, digits.count == 64 else { return nil }
    return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
