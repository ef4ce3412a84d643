/// What the rules on the wire are told besides the two documents; made by the command line.
public struct WireOptions: Hashable, Sendable {
    /// The day from which days are counted to a sunset.
    public var today: Day
    /// How many days an operation, parameter or property of the level `stable` has to stay once it is deprecated.
    ///
    /// At 0, it may be deprecated without a sunset.
    public var stableDeprecationDays = 0
    /// The same for the level `beta`.
    public var betaDeprecationDays = 0
    /// The lowest level whose operations are compared; what is below on both sides may change as it likes.
    public var stability = StabilityLevel.beta

    /// Creates the options that stand where nothing is asked for.
    public init(today: Day) { self.today = today }

    /// How many days something of a level has to stay once it is deprecated; 0 where it needs no sunset.
    public func deprecationDays(of level: StabilityLevel) -> Int {
        switch level {
        case .draft, .alpha: 0
        case .beta: betaDeprecationDays
        case .stable: stableDeprecationDays
        }
    }
}

/// How settled an operation or a property is, as its `x-stability-level` says; `stable` where nothing does.
public enum StabilityLevel: String, Sendable, CaseIterable, Comparable {
    case draft, alpha, beta, stable

    /// Tells whether one level is less settled than another.
    public static func < (one: StabilityLevel, other: StabilityLevel) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .draft: 0
        case .alpha: 1
        case .beta: 2
        case .stable: 3
        }
    }
}
