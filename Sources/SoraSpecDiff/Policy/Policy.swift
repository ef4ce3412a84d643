public import SoraDiagnostics

/// What a user makes of the changes on the wire: their levels, and those that are agreed to.
public struct Policy: Sendable {
    /// The levels of rules.
    public var levels = SeverityLevels()
    /// The changes that are left out.
    public var ignored = IgnoreList()
    /// The day that decides what has expired.
    public var today: Day

    /// Creates a policy that leaves everything as it is.
    public init(today: Day) { self.today = today }

    /// Gives what the policy leaves of a difference; what is doubtful in the policy itself is reported.
    public func applied(to difference: Difference, reporting log: DiagnosticLog) -> Difference {
        var copy = difference
        copy.changes = ignored.filtered(difference.changes.compactMap(levels.leveled), today: today, reporting: log)
        return copy
    }
}
