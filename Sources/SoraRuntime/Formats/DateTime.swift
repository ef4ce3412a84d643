import Foundation

/// A string of the format `date-time`: a moment, `2024-02-29T23:20:50.52Z`.
public struct DateTime: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the text of a moment in UTC, to the millisecond; years are held within 0 to 9999.
    public init(_ date: Date) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        let held = milliseconds.isNaN ? 0 : min(max(milliseconds, Self.earliest), Self.latest)
        let (days, rest) = Int(held).quotientAndRemainder(rounding: 86_400_000)
        let (seconds, fraction) = (rest / 1000, rest % 1000)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
        let digits = fraction == 0 ? "" : ".\(padded(fraction, to: 3))"
        rawValue = "\(Day(daysSince1970: days).text)T\(time)\(digits)Z"
    }

    /// The moment, of a valid string; a leap second is the first second after it.
    public var date: Date? {
        guard let (day, time) = value, let offset = time.offset else { return nil }
        let seconds = day.daysSince1970 * 86400 + time.seconds - offset
        return Date(timeIntervalSince1970: Double(seconds) + Double(time.nanosecond) / 1_000_000_000)
    }

    /// The seconds by which the string's clock is ahead of UTC.
    public var secondsFromUTC: Int? { value?.time.offset }

    /// True for a moment with its offset, in the form of RFC 3339.
    public var isValid: Bool { secondsFromUTC != nil }

    private var value: (day: Day, time: ClockTime)? {
        var scanner = ByteScanner(rawValue)
        guard let day = Day(&scanner), scanner.take(letter: "t"), let time = ClockTime(&scanner), scanner.isAtEnd else { return nil }
        return (day, time)
    }

    private static let earliest = -62_167_219_200_000.0
    private static let latest = 253_402_300_799_999.0
}

extension Int {
    /// Divides so that the remainder is never negative.
    fileprivate func quotientAndRemainder(rounding divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
