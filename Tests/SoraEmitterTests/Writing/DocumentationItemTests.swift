import SoraPlanning
import Testing

@testable import SoraEmitter

@Suite struct DocumentationItemTests {
    @Test(
        "The lines of a parameter's documentation stay in its item, whatever parts them",
        arguments: [
            ("one line", "one line"), ("one\ntwo", "one\n    two"), ("one\n\n- two’s\tend\n", "one\n    \n    - two’s\tend\n    "),
            ("one\r\ntwo", "one\n    two"), ("one\u{2028}two\nthree", "one\n    two\n    three"),
        ])
    func linesStayInTheItem(text: String, expected: String) {
        #expect(documentationItem("size", Documentation(text)) == "\n  - size: " + expected)
    }

    @Test("What cannot be seen is found wherever it stands", arguments: 0..<20)
    func invisibleCharactersAreFound(position: Int) {
        let text = String(repeating: "a", count: 19)
        for character in ["\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{202E}", "\u{FEFF}"] {
            #expect(!isVisible(text.prefix(position) + character + text.dropFirst(position)))
        }
        #expect(isVisible(text.prefix(position) + "~ é日" + text.dropFirst(position)))
    }
}
