import Foundation
import Testing

@testable import SoraEmitter

/// Texts that try to end a literal or a comment, to interpolate, or to hide.
let hostileTexts = [
    #"""#, #"\"#, #"\(fatalError())"#, #"""""#, ##""#"##, ##"\#(fatalError())"##, ##"\##(1)"##, "*/", "/*", "//", "\n", "\r", "\r\n", "\t",
    "\0", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}x\u{2069}", "\u{200B}", "\u{FEFF}", "\u{E0041}",
    "\u{AD}", "\u{3164}", "\u{FFFE}", "é", "e\u{301}", "日本", "👨‍👩‍👧", "`", "${x}", "%@", "#if", "::error::", "\\u{41}", "\\", "a\\", "\"#",
]

@Suite struct StringLiteralsTests {
    @Test func plainTextStandsAsItIs() {
        #expect(literal("16:9") == #""16:9""#)
        #expect(literal("") == #""""#)
        #expect(literal("Größe 日本") == #""Größe 日本""#)
    }

    @Test func whatCouldEndOrInterpolateIsEscaped() {
        #expect(literal(#"a"b"#) == #""a\"b""#)
        #expect(literal(#"\(x)"#) == #""\\(x)""#)
        #expect(literal("a\nb\r\t\0") == #""a\nb\r\t\0""#)
        #expect(literal("a\u{202E}b\u{2028}\u{1}\u{200B}") == #""a\u{202E}b\u{2028}\u{1}\u{200B}""#)
    }

    @Test func rawLiteralsTakeAsManyNumberSignsAsTheyNeed() {
        #expect(numberSigns(around: [#"{"a":1}"#, "a"]) == "#")
        #expect(numberSigns(around: ["a", ##"a"#b"##]) == "##")
        #expect(numberSigns(around: [##"\#(x)"##, "a"]) == "##")
        #expect(rawText("\"\u{202E}\n", "#") == ##""\#u{202E}\#u{A}"##)
    }

    @Test func theCompilerReadsTheVeryText() throws {
        var program = "var wrong: [Int] = []\n"
        let texts = hostileTexts + [hostileTexts.joined()]
        for (index, text) in texts.enumerated() {
            let signs = numberSigns(around: [text])
            for spelling in [literal(text), "\(signs)\"\"\"\n\(rawText(text, signs))\n\"\"\"\(signs)"] {
                program += "if Array(\(spelling).utf8) != \(Array(text.utf8)) as [UInt8] { wrong.append(\(index)) }\n"
            }
        }
        program += "if !wrong.isEmpty { fatalError(\"\\(wrong)\") }\n"
        try withFolder { folder in
            let source = try write([Array(program.utf8)], to: folder)
            let tool = folder.appendingPathComponent("tool").path
            try run(["swiftc", "-o", tool] + source)
            try run([tool])
        }
    }
}
