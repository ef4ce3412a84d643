/// A string of the format `duration`: a length of time, `P1DT12H30M`.
public struct ISODuration: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the text of a length of time in whole seconds, `PT90S`; fractions and negative lengths have no form.
    public init(_ duration: Duration) { rawValue = "PT\(max(0, duration.components.seconds))S" }

    /// The length of time, where it holds no years and months, whose lengths differ; a fraction of a second is taken.
    public var duration: Duration? {
        guard let parts = DurationParts(rawValue), parts.years == nil, parts.months == nil else { return nil }
        var seconds: Int64 = 0
        for (count, unit) in [(parts.weeks, 604_800), (parts.days, 86400), (parts.hours, 3600), (parts.minutes, 60), (parts.seconds, 1)] {
            let (product, hasOverflowed) = Int64(unit).multipliedReportingOverflow(by: count ?? 0)
            let (sum, hasOverflowedAgain) = seconds.addingReportingOverflow(product)
            if hasOverflowed || hasOverflowedAgain { return nil }
            seconds = sum
        }
        return Duration(secondsComponent: seconds, attosecondsComponent: parts.attoseconds)
    }

    /// True for a duration in the form of RFC 3339, which knows no fractions.
    public var isValid: Bool { DurationGrammar.accepts(rawValue) }
}
