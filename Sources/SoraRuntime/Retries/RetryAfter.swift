import Foundation

extension APIError {
    /// How long the server asks to wait before the next attempt: `retry-after-ms`, or `Retry-After` in seconds or as a date; nil where it does not.
    ///
    /// A date counts from the answer's own `Date`, so that the two clocks need not agree.
    public func retryAfter(on clock: CallClock = .continuous) -> Duration? {
        headers.retryAfter(on: clock)
    }
}

extension HTTPHeaders {
    /// Reads `retry-after-ms`, or else `Retry-After`; what lies in the past is no time at all.
    func retryAfter(on clock: CallClock) -> Duration? {
        if let milliseconds = self["retry-after-ms"].flatMap(readNumber) { return .seconds(milliseconds / 1_000) }
        guard let text = self["Retry-After"] else { return nil }
        if let seconds = readNumber(text) { return .seconds(seconds) }
        let now = Int(clock.date().timeIntervalSince1970)
        guard let date = HTTPDate(text, now: now) else { return nil }
        let sent = self["Date"].flatMap { HTTPDate($0, now: now) }?.seconds ?? now
        return .seconds(date.seconds > sent ? date.seconds - sent : 0)
    }
}

/// Reads a number that is not negative; one beyond all measure is cut.
private func readNumber(_ text: String) -> Double? {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }), let number = Double(text)
    else { return nil }
    return min(number, 1e12)
}
