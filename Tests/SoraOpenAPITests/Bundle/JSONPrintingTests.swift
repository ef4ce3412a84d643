import SoraDiagnostics
import SoraYAML
import Testing

@testable import SoraOpenAPI

@Suite("Printing JSON")
struct JSONPrintingTests {
    private let log = DiagnosticLog()

    private func printed(_ text: String) throws -> String? {
        json(of: try parsed(text), reporting: log).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("indents by two")
    func indentation() throws {
        #expect(
            try printed("a: [1, {b: null, c: True}]\nd: {}\ne: []\n") == """
                {
                  "a": [
                    1,
                    {
                      "b": null,
                      "c": true
                    }
                  ],
                  "d": {},
                  "e": []
                }

                """)
    }

    @Test("escapes")
    func escapes() throws { #expect(try printed(#""\x01\"\\\n\t\r/ü\x7F""#) == "\"\\u0001\\\"\\\\\\n\\t\\r/ü\\u007F\"\n") }

    @Test(
        "keeps numbers that JSON has, and writes the others anew",
        arguments: [
            ("1", "1"), ("-0", "-0"), ("1.50", "1.50"), ("1E5", "1E5"), ("1e+5", "1e+5"), ("+5", "5"), (".5", "0.5"), ("-.5", "-0.5"),
            ("5.", "5"), ("007", "7"), ("00", "0"), ("00.5", "0.5"), ("0x1F", "31"), ("0o17", "15"),
            ("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"), ("5.e3", "5e+3"),
        ])
    func numbers(text: String, expected: String) throws { #expect(try printed(text) == expected + "\n") }

    @Test("reports numbers that JSON has not")
    func infinity() throws {
        #expect(try printed("a: .inf\nb: .nan\n") == nil)
        #expect(
            log.lines == [
                "api.yaml:1:4: error: JSON has no number ‘.inf’. Print the document as YAML.",
                "api.yaml:2:4: error: JSON has no number ‘.nan’. Print the document as YAML.",
            ])
    }
}
