import Testing

@testable import SoraDiagnostics

@Suite struct SourceLinesTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func lines(_ lineBreak: String) {
        let file = file("one\(lineBreak)\(lineBreak)zwei é\(lineBreak)")
        #expect(file.lineCount == 4)
        #expect((0...5).map { file.line($0) } == [nil, "one", "", "zwei é", "", nil])
    }

    @Test func mixedLineBreaks() {
        let file = file("a\rb\nc\r\nd")
        #expect((1...4).map { file.line($0) } == ["a", "b", "c", "d"])
    }

    @Test func emptyText() {
        #expect(file("").lineCount == 1)
        #expect(file("").line(1) == "")
        #expect(file("").position(ofByte: 0) == SourcePosition(line: 1, column: 1))
    }

    @Test func unicodeSeparatorsEndNoLine() {
        #expect(file("a\u{85}b\u{2028}c\u{2029}d").lineCount == 1)
    }

    @Test func offsetsAndPositionsAgree() {
        let text = "paths: x\n日本 e\u{301}🎬 and so on, longer than a word\n\nend"
        let file = file(text)
        var line: UInt32 = 1
        var column: UInt32 = 1
        var offset = 0
        for scalar in text.unicodeScalars {
            let position = SourcePosition(line: line, column: column)
            #expect(file.position(ofByte: offset) == position)
            #expect(file.byteOffset(of: position) == offset)
            offset += scalar.utf8.count
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        #expect(file.byteOffset(of: SourcePosition(line: 1, column: 99)) == 8)
        #expect(file.byteOffset(of: SourcePosition(line: 99, column: 1)) == nil)
    }

    @Test func endOfTextLeavesBlankLinesOut() {
        let file = file("a: |\n  x\n  \n\nb: 1\n")
        let start = SourcePosition(line: 1, column: 4)
        #expect(file.endOfText(before: SourcePosition(line: 5, column: 1), after: start) == SourcePosition(line: 2, column: 4))
        #expect(file.endOfText(before: SourcePosition(line: 1, column: 5), after: start) == SourcePosition(line: 1, column: 5))
    }

    private func file(_ text: String) -> SourceFile { SourceFile(path: "a.yaml", bytes: Array(text.utf8)) }
}
