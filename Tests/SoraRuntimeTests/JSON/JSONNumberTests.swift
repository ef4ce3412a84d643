import Foundation
import SoraRuntime
import Testing

@Suite struct JSONNumberTests {
    private func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }

    @Test(arguments: [
        ("1", "1.0"), ("1", "10e-1"), ("100", "1e2"), ("0", "-0.0e5"), ("-2.5", "-25E-1"),
        ("1e400", "10e399"), ("123456789012345678901234567890", "1.2345678901234567890123456789e29"),
    ])
    func comparesByValue(_ a: String, _ b: String) throws {
        #expect(try number(a) == number(b))
        #expect(try number(a).hashValue == number(b).hashValue)
    }

    @Test(arguments: [
        ("1", "1.0000000000000000000000000001"), ("9007199254740993", "9007199254740992"), ("1e999999999", "1e999999998"),
        ("-1", "1"),
    ])
    func tellsApart(_ a: String, _ b: String) throws { #expect(try number(a) != number(b)) }

    @Test func orders() throws {
        let texts = ["-1e99999999999", "-10", "-9.5", "-0.001", "0", "1e-999999999", "0.5", "0.51", "1", "9", "10", "1e20"]
        let numbers = try texts.map(number)
        #expect(numbers.shuffled().sorted().map(\.text) == texts)
    }

    @Test func convertsWhatFits() throws {
        #expect(try number("1e3").int == 1000)
        #expect(try number("1.5").int == nil)
        #expect(try number("-9223372036854775808").int64 == .min)
        #expect(try number("-9223372036854775808.0").int64 == .min)
        #expect(try number("9223372036854775808").int64 == nil)
        #expect(try number("18446744073709551615.0").uint64 == .max)
        #expect(try number("18446744073709551616").uint64 == nil)
        #expect(try number("1e999999999").int == nil)
        #expect(try number("1e999999999").double == nil)
        #expect(try number("1e-999999999").double == 0)
        #expect(try number("0.1").decimal == Decimal(string: "0.1"))
        #expect(try number("12345678901234567890.123456789").decimal == Decimal(string: "12345678901234567890.123456789"))
        #expect(try number("1e999999999").decimal == nil)
        #expect(try number("1.00000000000000000000000000000000000000000000000001").decimal == nil)
    }

    /// What members of generated types do where `type` is `[integer, number]`, and where it is `number` alone.
    @Test(arguments: ["1", "1.0", "-0.5", "1e2", "9007199254740993", "18446744073709551616", "0.1000000000000000000001"])
    func comesBackEqual(_ text: String) throws {
        let value = try JSONValue(parsing: "[\(text)]")
        #expect(try JSONValue(encoding: value.decoded(as: [JSONNumber].self)) == value)
        #expect(try JSONValue(encoding: value.decoded(as: [Double].self)) == value || text.utf8.count > 15)
        guard case .text(let sent) = try number(text).parameterForm else { return #expect(Bool(false), "it is no text") }
        #expect(sent == text)
    }

    @Test func writesTheFewestDigits() {
        #expect(JSONNumber(1 as Double)?.text == "1")
        #expect(JSONNumber(0.1 as Double)?.text == "0.1")
        #expect(JSONNumber(0.1).text == "0.1")
        #expect(JSONNumber(Float(0.1))?.text == "0.1")
        #expect(JSONNumber(1e300 as Double)?.text == "1e+300")
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONNumber(Decimal.nan) == nil)
        #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    }

    @Test(arguments: ["", "01", "1.", "+1", " 1", "1 ", "NaN", "0x10", "1e", "-"])
    func refuses(_ text: String) { #expect(JSONNumber(text) == nil) }

    @Test func boundsHugeExponents() throws {
        #expect(try number("1e99999999999999999999999999") > number("1e999999999"))
        #expect(try number("0e99999999999999999999999999") == 0)
    }
}
