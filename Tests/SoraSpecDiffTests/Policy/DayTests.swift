import Foundation
import SoraSpecDiff
import Testing

/// Days of the calendar, judged by Foundation's.
@Suite struct DayTests {
    @Test func `Every day from 1899 to 2101 has its number`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let first = try #require(calendar.date(from: DateComponents(year: 1899, month: 1, day: 1)))
        for offset in 0..<74_000 {
            let date = first.addingTimeInterval(Double(offset) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            guard Day(text)?.number == Int(date.timeIntervalSince1970 / 86_400) else {
                Issue.record("\(text) is \(Day(text)?.number ?? 0)")
                return
            }
        }
    }

    @Test(arguments: [
        "2026-12-31T23:59:59Z", "2026-12-31t00:00:00.123z", "2026-12-31T12:00:00+02:00", "2026-12-31 12:00:00-08:00", "2026-12-31",
    ])
    func `The day of a time is read`(text: String) { #expect(Day(text) == Day("2026-12-31")) }

    @Test(arguments: [
        "", "2026", "2026-1-1", "2026-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "26-12-31", "2026/12/31", "soon",
        "2026-12-31T", "2026-12-31T10:00", "2026-12-31T10:00:00", "2026-12-31T25:00:00Z", "2026-12-31T10:00:00.Z", "2026-12-31T10:00:00+2",
        "２０２６-12-31",
    ])
    func `What is no day is nil`(text: String) { #expect(Day(text) == nil) }

    @Test func `Days are ordered and told apart`() throws {
        let (one, other) = (try #require(Day("2027-01-01")), try #require(Day("2026-12-22")))
        #expect(other < one && one - other == 10)
    }
}
