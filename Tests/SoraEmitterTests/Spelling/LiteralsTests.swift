import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct LiteralsTests {
    @Test func valuesAreSpelledInSwift() {
        #expect(Literal.string("a\"").spelling == #""a\"""#)
        #expect(Literal.boolean(true).spelling == "true")
        #expect(Literal.member("default").spelling == ".default")
        #expect(Literal.member("init").spelling == ".`init`")
        #expect(Literal.array([.number("1"), .array([])]).spelling == "[1, []]")
        #expect(Literal.emptyDictionary.spelling == "[:]")
    }

    @Test(arguments: [
        ("1", "1"), ("-1", "-1"), ("+2", "2"), ("1000000", "1_000_000"), ("-12345678", "-12_345_678"), ("123456", "123456"), ("0.5", "0.5"),
        (".5", "0.5"), ("-.5", "-0.5"), ("1.", "1.0"), ("1e400", "1e400"), ("1.5E+3", "1.5E3"), ("2e-7", "2e-7"), ("1); exit(0", "0"),
        ("", "0"),
    ])
    func numbers(text: String, spelling: String) {
        #expect(Literal.number(text).spelling == spelling)
    }
}
