/// A day of the Gregorian calendar, as `x-sunset` and the expiry of an ignored finding name it.
public struct Day: Hashable, Comparable, Sendable {
    /// The days since 1 January 1970.
    public let number: Int

    /// Creates a day from the days since 1 January 1970.
    public init(number: Int) { self.number = number }

    /// Reads `2026-12-31`, or the day of an [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6) time such as
    /// `2026-12-31T23:59:59Z`; nil where the text is neither.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10]) else {
            return nil
        }
        guard bytes.count == 10 || Self.isTime(bytes[10...]) else { return nil }
        guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else { return nil }
        number = Self.number(year: year, month: month, day: day)
    }

    /// Tells whether one day comes before another.
    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    /// How many days it is from one day to another.
    public static func - (one: Day, other: Day) -> Int { one.number - other.number }

    /// Counts the days to a date, with years that begin in March so that the leap day is the last.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        let daysToNewYear1970InMarchYears = 719_468
        return marchYear * 365 + leapDays + (153 * monthsSinceMarch + 2) / 5 + day - 1 - daysToNewYear1970InMarchYears
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Tells whether a text is `T23:59:59`, with or without a fraction, and a time zone.
    private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(text)
        guard bytes.count >= 10, [0x54, 0x74, 0x20].contains(bytes[0]), bytes[3] == 0x3A, bytes[6] == 0x3A else { return false }
        guard let hour = number(bytes[1..<3]), let minute = number(bytes[4..<6]), let second = number(bytes[7..<9]) else { return false }
        guard hour < 24, minute < 60, second <= 60 else { return false }
        var zone = bytes[9...]
        if zone.first == UInt8(ascii: ".") {
            let fraction = zone.dropFirst().prefix { (0x30...0x39).contains($0) }
            if fraction.isEmpty { return false }
            zone = zone[fraction.endIndex...]
        }
        if zone.elementsEqual("Z".utf8) || zone.elementsEqual("z".utf8) { return true }
        let offset = Array(zone)
        guard offset.count == 6, offset[0] == 0x2B || offset[0] == 0x2D, offset[3] == 0x3A else { return false }
        guard let hours = number(offset[1..<3]), let minutes = number(offset[4..<6]) else { return false }
        return hours < 24 && minutes < 60
    }
}
