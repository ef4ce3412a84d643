/// A limit of time that was not kept: which one it was, and how long.
public struct TimeLimit: Sendable, Hashable, CustomStringConvertible {
    /// What a limit is set on; further ones may come.
    public struct Phase: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public var description: String { rawValue }

        /// Finding the server and connecting to it.
        public static var connecting: Phase { Phase(rawValue: "connecting") }
        /// Waiting for the first byte of the answer.
        public static var firstByte: Phase { Phase(rawValue: "firstByte") }
        /// Waiting for the next byte.
        public static var silence: Phase { Phase(rawValue: "silence") }
        /// The whole call, with all attempts.
        public static var call: Phase { Phase(rawValue: "call") }
        /// All that a deadline was set for, such as waiting for a task.
        public static var deadline: Phase { Phase(rawValue: "deadline") }
    }

    public let phase: Phase
    public let length: Duration

    public init(_ phase: Phase, _ length: Duration) {
        self.phase = phase
        self.length = length
    }

    public var description: String {
        switch phase {
        case .connecting: "no connection within \(length)"
        case .firstByte: "no answer began within \(length)"
        case .silence: "nothing came for \(length)"
        case .deadline: "the deadline of \(length) has passed"
        default: "the call took longer than \(length)"
        }
    }
}
