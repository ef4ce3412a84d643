/// A time of day as RFC 3339 writes it: `23:20:50.52`, then `Z` or an offset.
struct ClockTime {
    var hour: Int
    var minute: Int
    var second: Int
    var nanosecond = 0
    /// The seconds by which the clock is ahead of UTC; `nil` where the text does not say.
    var offset: Int?

    /// Reads a time; `nil` for one that no clock shows, among them a leap second that is not the last one of a UTC day.
    init?(_ scanner: inout ByteScanner) {
        guard let hour = scanner.number(digits: 2), hour < 24, scanner.take(":"),
            let minute = scanner.number(digits: 2), minute < 60, scanner.take(":"),
            let second = scanner.number(digits: 2), second <= 60
        else { return nil }
        (self.hour, self.minute, self.second) = (hour, minute, second)
        if scanner.take(".") {
            guard let digits = scanner.digits() else { return nil }
            nanosecond = digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
            for _ in digits.count..<max(9, digits.count) { nanosecond *= 10 }
        }
        guard readOffset(&scanner) else { return nil }
        if second == 60, let offset, (hour * 60 + minute - offset / 60 + 1440) % 1440 != 1439 { return nil }
    }

    private mutating func readOffset(_ scanner: inout ByteScanner) -> Bool {
        if scanner.take(letter: "z") {
            offset = 0
            return true
        }
        let isBehind = scanner.current == UInt8(ascii: "-")
        guard scanner.take("+") || scanner.take("-") else { return true }
        guard let hours = scanner.number(digits: 2), hours < 24, scanner.take(":"),
            let minutes = scanner.number(digits: 2), minutes < 60
        else { return false }
        offset = (isBehind ? -1 : 1) * (hours * 3600 + minutes * 60)
        return true
    }

    /// The whole seconds since midnight.
    var seconds: Int { hour * 3600 + minute * 60 + second }
}
