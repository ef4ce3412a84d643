/// Why a call to a webhook is not to be believed; answer it with 400 or 401. It holds neither a secret nor a signature.
public struct WebhookRefused: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of reason it is; further kinds may come.
    public struct Reason: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public var description: String { rawValue }

        /// A header is missing, stands there twice, or cannot be read.
        public static var malformed: Reason { Reason(rawValue: "malformed") }
        /// No signature is one of the secrets'.
        public static var wrongSignature: Reason { Reason(rawValue: "wrongSignature") }
        /// The call is older or newer than the tolerance allows: an old one that is sent again, or a clock that goes wrong.
        public static var outdated: Reason { Reason(rawValue: "outdated") }
        /// There is no secret to verify with.
        public static var missingSecret: Reason { Reason(rawValue: "missingSecret") }
    }

    public let reason: Reason
    /// What is wrong, for the log.
    public let description: String

    init(_ reason: Reason, _ description: String) {
        self.reason = reason
        self.description = description
    }
}
