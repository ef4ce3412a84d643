import Foundation
import SoraRuntime
import Testing

@Suite struct DateTimeTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31t16:00:00.000-08:00", 0),
        ("2024-02-29T12:30:15.25Z", 1_709_209_815.25), ("1998-12-31T23:59:60Z", 915_148_800), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func findsTheMoment(_ text: String, _ seconds: Double) {
        #expect(DateTime(rawValue: text).date == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        "", "2024-02-30T00:00:00Z", "2024-01-01", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "soon", "2024-01-01T00:00:00Z\n",
    ])
    func keepsWhatIsNoMoment(_ text: String) throws {
        let dateTime = DateTime(rawValue: text)
        #expect(dateTime.date == nil)
        #expect(!dateTime.isValid)
        #expect(try JSONValue(encoding: dateTime) == .string(text))
    }

    @Test(arguments: [0, 1_709_209_815.25, -0.5, 253_402_300_799, -62_167_219_200])
    func writesMoments(_ seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(DateTime(date).date == date)
    }

    @Test func writesMomentsOutsideOfTheFormatAtItsEnds() {
        #expect(DateTime(.distantFuture).rawValue == "4001-01-01T00:00:00Z")
        #expect(DateTime(Date(timeIntervalSince1970: 1e300)).rawValue == "9999-12-31T23:59:59.999Z")
        #expect(DateTime(Date(timeIntervalSince1970: -.infinity)).rawValue == "0000-01-01T00:00:00Z")
        #expect(DateTime(Date(timeIntervalSince1970: -0.5)).rawValue == "1969-12-31T23:59:59.500Z")
    }

    // Foundation counts by the Julian calendar before 1582.
    @Test func agreesWithTheCalendar() throws {
        let formatter = ISO8601DateFormatter()
        for day in stride(from: -140_000, to: 800_000, by: 997) {
            let date = Date(timeIntervalSince1970: Double(day) * 86400 + 3661)
            #expect(DateTime(date).rawValue == formatter.string(from: date))
        }
    }

    @Test func keepsItsTextThroughCoding() throws {
        let text = #"["2024-02-29T12:30:15.250000+00:00"]"#
        let dates = try JSONCoding.decode([DateTime].self, from: text.utf8)
        #expect(try JSONCoding.encode(dates) == Array(text.utf8))
        #expect(try JSONDecoder().decode([DateTime].self, from: JSONEncoder().encode(dates)) == dates)
    }
}
