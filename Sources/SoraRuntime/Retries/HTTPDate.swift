/// A date of HTTP in any of its [three forms](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7).
struct HTTPDate: Hashable, Sendable {
    /// The seconds since 1970.
    let seconds: Int

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    ///
    /// A year of two digits is the one of the century that is at most 50 years after `now`, in seconds since 1970.
    init?(_ text: String, now: Int) {
        var words = text.split { $0 == " " || $0 == "," || $0 == "-" }[...]
        guard words.count >= 5, weekdays.contains(words.removeFirst().prefix(3).lowercased()) else { return nil }
        let isUnix = words.first?.first?.isLetter == true
        if isUnix {
            guard words.count == 4 else { return nil }
            words = [words[words.startIndex + 1], words[words.startIndex], words[words.startIndex + 3], words[words.startIndex + 2]]
        } else {
            guard words.count == 5, let zone = words.popLast(), zone == "GMT" || zone == "UTC" else { return nil }
        }
        let parts = Array(words)
        guard let day = number(parts[0], 1...31), let month = months.firstIndex(of: parts[1].lowercased()),
            let time = secondOfDay(parts[3]), var year = number(parts[2], 0...9_999)
        else { return nil }
        if parts[2].count == 2 { year = fullYear(year, now: now) }
        guard day <= Day.length(ofMonth: month + 1, year: year) else { return nil }
        seconds = Day(year: year, month: month + 1, day: day).daysSince1970 * 86_400 + time
    }
}

private let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
private let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

private func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count <= 4, let number = Int(text) else { return nil }
    return range.contains(number) ? number : nil
}

private func secondOfDay(_ time: Substring) -> Int? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0], 0...23), let minute = number(parts[1], 0...59),
        let second = number(parts[2], 0...60)
    else { return nil }
    return hour * 3_600 + minute * 60 + second
}

/// The year that two digits stand for.
private func fullYear(_ digits: Int, now: Int) -> Int {
    let current = 1970 + now / 31_556_952
    let year = current - current % 100 + digits
    return year > current + 50 ? year - 100 : year
}
