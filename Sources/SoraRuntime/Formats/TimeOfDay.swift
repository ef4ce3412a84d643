/// A string of the format `time`: a time of day with its offset from UTC, `23:20:50.52Z`.
///
/// Many servers leave the offset out; the computed values are there then, though the string breaks its format.
public struct TimeOfDay: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the text of a time in UTC.
    public init(hour: Int, minute: Int, second: Int = 0) {
        rawValue = "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))Z"
    }

    private var value: ClockTime? {
        var scanner = ByteScanner(rawValue)
        guard let time = ClockTime(&scanner), scanner.isAtEnd else { return nil }
        return time
    }

    /// The hour from 0 to 23.
    public var hour: Int? { value?.hour }
    /// The minute from 0 to 59.
    public var minute: Int? { value?.minute }
    /// The second from 0 to 60.
    public var second: Int? { value?.second }
    /// The nanosecond within the second.
    public var nanosecond: Int? { value?.nanosecond }
    /// The seconds by which the clock is ahead of UTC.
    public var secondsFromUTC: Int? { value?.offset }
    /// True for a time with an offset, in the form of RFC 3339.
    public var isValid: Bool { value?.offset != nil }
}
