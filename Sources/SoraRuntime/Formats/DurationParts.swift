/// The numbers of a duration's text; `nil` for each that it leaves out.
struct DurationParts {
    var years: Int64?
    var months: Int64?
    var weeks: Int64?
    var days: Int64?
    var hours: Int64?
    var minutes: Int64?
    var seconds: Int64?
    var attoseconds: Int64 = 0

    /// Reads a duration in which units may be left out, as ISO 8601 has it; `nil` where one does not fit.
    init?(_ text: String) {
        var scanner = ByteScanner(text)
        guard scanner.take("P") else { return nil }
        years = Self.part(&scanner, "Y")
        months = Self.part(&scanner, "M")
        weeks = Self.part(&scanner, "W")
        days = Self.part(&scanner, "D")
        if scanner.take("T") {
            hours = Self.part(&scanner, "H")
            minutes = Self.part(&scanner, "M")
            readSeconds(&scanner)
            if hours == nil, minutes == nil, seconds == nil { return nil }
        }
        let isEmpty = [years, months, weeks, days, hours, minutes, seconds].allSatisfy { $0 == nil }
        guard scanner.isAtEnd, !isEmpty else { return nil }
    }

    private static func part(_ scanner: inout ByteScanner, _ unit: Unicode.Scalar) -> Int64? {
        var ahead = scanner
        guard let digits = ahead.digits(), ahead.take(unit) else { return nil }
        guard let value = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
        scanner = ahead
        return value
    }

    private mutating func readSeconds(_ scanner: inout ByteScanner) {
        var ahead = scanner
        guard let digits = ahead.digits(), let whole = Int64(String(decoding: digits, as: UTF8.self)) else { return }
        var fraction: Int64 = 0
        if ahead.take(".") || ahead.take(",") {
            guard let digits = ahead.digits() else { return }
            fraction = digits.prefix(18).reduce(0) { $0 * 10 + Int64($1 - 0x30) }
            for _ in digits.count..<max(18, digits.count) { fraction *= 10 }
        }
        guard ahead.take("S") else { return }
        (seconds, attoseconds, scanner) = (whole, fraction, ahead)
    }
}
