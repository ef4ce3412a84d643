import Testing

@testable import SoraYAML

@Suite struct PlainScalarTests {
    @Test(arguments: ["null", "Null", "NULL", "~", ""])
    func null(_ text: String) { #expect(kind(text) == .null) }

    @Test(arguments: ["true", "True", "TRUE", "false", "False", "FALSE"])
    func boolean(_ text: String) { #expect(kind(text) == .boolean) }

    @Test(arguments: ["0", "12", "-7", "+7", "007", "0o17", "0x1F", "0xff", "123456789012345678901234567890"])
    func integer(_ text: String) { #expect(kind(text) == .integer) }

    @Test(arguments: [
        "1.0", "1.", ".5", "-0.25", "+1.5", "1e3", "1E-3", "6.02e+23", ".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN",
    ])
    func float(_ text: String) { #expect(kind(text) == .float) }

    @Test(arguments: [
        "no", "No", "yes", "on", "off", "y", "n", "1_000", "12:30:45", "2024-01-01", "2024-01-01T00:00:00Z", "=", "nULL", "tRUE", "truE",
        "~~", "0o18", "0o", "0x", "0xG", "-0x1F", "1e", "1e+", ".", "-", "+", "-.", ".e3", "1.2.3", "+.nan", ".inF", "nullable", "0b1",
    ])
    func string(_ text: String) { #expect(kind(text) == .string) }

    @Test func quotedAndBlockScalarsAreStrings() {
        let node = parse(marked: "[\"1\", 'true', '', null]").node
        #expect(node?.outline == "['1', 'true', '', null(null)]")
        #expect(parse(marked: "a: |\n  12\nb: >-\n  true\n").node?.outline == "{a: '12\n', b: 'true'}")
    }

    @Test func emptyValuesAreNull() {
        #expect(parse(marked: "a:\nb:\n  -\n  - 1\n").node?.outline == "{a: null(), b: [null(), integer(1)]}")
    }

    private func kind(_ text: String) -> Scalar.Kind {
        Array(text.utf8).withUnsafeBufferPointer(resolvePlainScalar)
    }
}
