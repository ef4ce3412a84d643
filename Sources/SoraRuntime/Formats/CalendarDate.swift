/// A string of the format `date`: a day without a time, `2024-02-29`.
public struct CalendarDate: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the text of a day; the year is held within 0 to 9999.
    public init(year: Int, month: Int, day: Int) {
        self.init(Day(year: min(max(year, 0), 9999), month: month, day: day))
    }

    init(_ day: Day) { rawValue = day.text }

    private var value: Day? {
        var scanner = ByteScanner(rawValue)
        guard let day = Day(&scanner), scanner.isAtEnd else { return nil }
        return day
    }

    /// The year, of a valid date.
    public var year: Int? { value?.year }
    /// The month from 1 to 12, of a valid date.
    public var month: Int? { value?.month }
    /// The day of the month from 1, of a valid date.
    public var day: Int? { value?.day }
    /// True for a day that the calendar has, in the form of RFC 3339.
    public var isValid: Bool { value != nil }
}
