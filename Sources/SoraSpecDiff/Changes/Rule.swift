/// A kind of change on the wire, with the level that it has where nobody sets another.
///
/// Ids and levels are those that [oasdiff](https://github.com/oasdiff/oasdiff) publishes, which people's ignore files and habits know;
/// what it has no rule for has one of ours.
public struct Rule: Hashable, Sendable {
    /// The id, in words joined by hyphens.
    public let id: String
    /// The level where no policy sets another.
    public let level: Level
    /// Which way the changed value travels; nil where the change is of neither way, such as that of a tag.
    public let direction: Direction?
    /// What changed, in words, with `{1}`, `{2}` and so on for a change's arguments.
    public let words: String

    /// Which way a value travels.
    public enum Direction: String, Sendable, CaseIterable {
        /// From a client to the provider.
        case request
        /// From the provider to a client.
        case response
    }

    /// Creates a rule.
    public init(_ id: String, _ level: Level, _ direction: Direction? = nil, _ words: String) {
        self.id = id
        self.level = level
        self.direction = direction
        self.words = words
    }
}

/// What a change costs the clients that are out there.
public enum Level: String, Sendable, CaseIterable, Comparable {
    /// Nothing.
    case info
    /// It may break them.
    case warning
    /// It breaks them.
    case error

    /// Tells whether one level weighs less than another.
    public static func < (one: Level, other: Level) -> Bool { one.weight < other.weight }

    private var weight: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}
