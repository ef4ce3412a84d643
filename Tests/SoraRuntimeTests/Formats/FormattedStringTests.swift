import Foundation
import SoraRuntime
import Testing

@Suite struct FormattedStringTests {
    @Test func readsDates() {
        let date: CalendarDate = "2024-02-29"
        #expect([date.year, date.month, date.day] == [2024, 2, 29])
        #expect(CalendarDate("2023-02-29").day == nil)
        #expect(CalendarDate(year: 7, month: 3, day: 4).rawValue == "0007-03-04")
        #expect(CalendarDate(year: -7, month: 3, day: 4).isValid)
    }

    @Test func readsTimes() {
        let time: TimeOfDay = "23:20:50.52+01:30"
        #expect([time.hour, time.minute, time.second, time.nanosecond, time.secondsFromUTC] == [23, 20, 50, 520_000_000, 5400])
        #expect(time.isValid)
        let local: TimeOfDay = "08:00:00"
        #expect(local.hour == 8)
        #expect(!local.isValid)
        #expect(TimeOfDay(hour: 8, minute: 5).rawValue == "08:05:00Z")
        #expect(TimeOfDay("25:00:00Z").hour == nil)
    }

    @Test func readsDurations() {
        #expect(ISODuration("P1DT12H30M").duration == .seconds(131_400))
        #expect(ISODuration("P2W").duration == .seconds(1_209_600))
        #expect(ISODuration("PT0.25S").duration == .milliseconds(250))
        #expect(!ISODuration("PT0.25S").isValid)
        #expect(ISODuration("P1M").duration == nil)
        #expect(ISODuration("P1M").isValid)
        #expect(ISODuration("P99999999999999999999D").duration == nil)
        #expect(ISODuration("P99999999999999999999D").isValid)
        #expect(ISODuration("P999999999999999999D").duration == nil)
        #expect(ISODuration("P").duration == nil)
        #expect(ISODuration("P1DT").duration == nil)
        #expect(ISODuration(.seconds(90)).rawValue == "PT90S")
        #expect(ISODuration(.seconds(-90)).rawValue == "PT0S")
    }

    @Test func readsAddresses() {
        #expect(URI("https://a.example/ä").isValid == false)
        #expect(URI("https://a.example/b?c#d").url?.host == "a.example")
        #expect(URI("/b").isValid == false)
        #expect(URL(string: "https://a.example/b").map { URI($0).rawValue } == "https://a.example/b")
    }

    @Test func readsUUIDs() throws {
        let uuid = UUID()
        #expect(UUIDString(uuid).rawValue == uuid.uuidString.lowercased())
        #expect(UUIDString(uuid).uuid == uuid)
        #expect(UUIDString("12345678-1234-1234-1234-1234567890aB").isValid)
        #expect(UUIDString("1234567-81234-1234-1234-1234567890aB").uuid == nil)
    }

    @Test func readsBase64() {
        #expect(Base64Data("aGk=").data == Data("hi".utf8))
        #expect(Base64Data("aGk").data == Data("hi".utf8))
        #expect(Base64Data("aG\r\nk=\n").data == Data("hi".utf8))
        #expect(Base64Data("_-8").data == Data([0xFF, 0xEF]))
        #expect(Base64Data("a").data == nil)
        #expect(Base64Data(Data("hi".utf8)).rawValue == "aGk=")
        #expect(!Base64Data("aGk").isValid)
    }

    @Test func readsDecimals() {
        #expect(DecimalString("12.50").decimal == Decimal(string: "12.5"))
        #expect(DecimalString("12.50").rawValue == "12.50")
        #expect(DecimalString("1,5").decimal == nil)
        #expect(DecimalString(Decimal(string: "0.1") ?? 0).rawValue == "0.1")
    }
}
