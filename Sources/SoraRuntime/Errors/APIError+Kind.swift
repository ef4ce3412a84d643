extension APIError {
    /// What kind of failure it is; further kinds may come.
    public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public var description: String { rawValue }

        /// No connection, or it broke before an answer came.
        public static var connection: Kind { Kind(rawValue: "connection") }
        /// The server cannot be trusted.
        public static var security: Kind { Kind(rawValue: "security") }
        public static var timeout: Kind { Kind(rawValue: "timeout") }
        /// The server answered with an error.
        public static var status: Kind { Kind(rawValue: "status") }
        /// The answer is not what the document says; `pointer` tells where.
        public static var decoding: Kind { Kind(rawValue: "decoding") }
        /// The request cannot be sent as it is; nothing was sent.
        public static var invalidRequest: Kind { Kind(rawValue: "invalidRequest") }
        /// A credential is missing or unusable; nothing was sent.
        public static var missingCredential: Kind { Kind(rawValue: "missingCredential") }
        /// The answer has another content type than the document says.
        public static var unexpectedContentType: Kind { Kind(rawValue: "unexpectedContentType") }
        /// The answer is longer than the configuration's limit.
        public static var tooLarge: Kind { Kind(rawValue: "tooLarge") }
        /// The answer ended early or breaks HTTP.
        public static var brokenResponse: Kind { Kind(rawValue: "brokenResponse") }
        /// The server redirects without end or to where it is not safe to go.
        public static var redirect: Kind { Kind(rawValue: "redirect") }
        /// A file or a streamed body could not be read or written.
        public static var file: Kind { Kind(rawValue: "file") }
        /// The task failed; `words` has the provider's reason, `taskStatus` its word for the failure.
        public static var taskFailed: Kind { Kind(rawValue: "taskFailed") }
        /// The deadline passed before the task had its result; it may go on, and `taskID` lets it be waited for again.
        public static var taskDeadline: Kind { Kind(rawValue: "taskDeadline") }
        /// The link to a task's result is not valid any more.
        public static var linkExpired: Kind { Kind(rawValue: "linkExpired") }
    }
}
