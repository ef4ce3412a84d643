import Testing

@testable import SoraEmitter

@Suite struct DocumentationTests {
    @Test func eachLineStandsAfterThreeSlashes() {
        #expect(documentation("A video.\n\n`POST /videos`\n") == "/// A video.\n///\n/// `POST /videos`")
        #expect(documentation("") == "")
        #expect(documentation("\n \n  \n") == "")
        #expect(documentation("\nA.  \n\t\n") == "/// A.")
    }

    @Test func proseIsWrappedBetweenWords() {
        let words = Array(repeating: "word", count: 60).joined(separator: " ")
        let lines = documentation(words).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.count <= SourceWriter.lineLength && $0.hasPrefix("/// word") && $0.hasSuffix("word") })
    }

    @Test func indentationCountsAmongTheColumns() {
        let text = written { file in
            file.block("enum A") { $0.documentation(Array(repeating: "word", count: 28).joined(separator: " ")) }
        }
        #expect(text.split(separator: "\n").map(\.count) == [8, 137, 17, 1])
    }

    @Test func longWordsStay() {
        let word = String(repeating: "x", count: 200)
        #expect(documentation("See \(word) there.") == "/// See\n/// \(word)\n/// there.")
        #expect(documentation(word) == "/// \(word)")
    }

    @Test func charactersAreCountedNotBytes() {
        let text = Array(repeating: "日本", count: 45).joined(separator: " ")
        #expect(documentation(text) == "/// " + text)
    }

    @Test func continuedLinesStayInTheirListItemOrQuotation() {
        let filler = String(repeating: "x", count: 129)
        #expect(documentation("- \(filler) mores and") == "/// - \(filler)\n///   mores and")
        #expect(documentation("  12. \(filler) more") == "///   12. \(filler)\n///       more")
        #expect(documentation("> - \(filler) more") == "/// > - \(filler)\n/// >   more")
    }

    @Test func furtherParagraphsOfAListItemAreProse() {
        let filler = String(repeating: "x", count: 130)
        let item = "  - name: Text.\n\n    \(filler) words"
        #expect(documentation(item) == "///   - name: Text.\n///\n///     \(filler)\n///     words")
        #expect(documentation("\(item)\n\nEnd.\n\n    \(filler) words").hasSuffix("/// End.\n///\n///     \(filler) words"))
    }

    @Test func noLineBeginsWithWhatWouldBeAList() {
        let filler = String(repeating: "x ", count: 67)
        for mark in ["-", "+", "*", "#", ">", "1.", "|", "```", "---"] {
            let text = documentation("\(filler)\(mark) y \(filler)")
            #expect(!text.contains("\n/// \(mark)"), "\(mark)")
        }
    }

    @Test func codeTablesAndHeadingsStay() {
        let long = Array(repeating: "word", count: 40).joined(separator: " ")
        for text in [
            "```\n\(long)\n```", "~~~~\n```\n\(long)\n~~~~", "| a | \(long) |", "a | \(long)\n--- | ---\nb | \(long)", "# \(long)",
            "    \(long)",
        ] {
            let expected = text.split(separator: "\n").map { "/// \($0)" }.joined(separator: "\n")
            #expect(documentation(text) == expected)
        }
        #expect(documentation("```\na\n```\n\(long)").split(separator: "\n").count == 5)
    }

    @Test func nothingLeavesTheComment() {
        #expect(documentation("a\rb\r\nc\u{2028}d\u{2029}e\u{85}f\u{B}g") == "/// a\n/// b\n/// c\n/// d\n/// e\n/// f\n/// g")
        #expect(
            documentation("a\0b\u{202E}c\u{2066}d\u{FEFF}e\u{1B}[31m\u{7F}") == #"/// a\u{0}b\u{202E}c\u{2066}d\u{FEFF}e\u{1B}[31m\u{7F}"#)
        #expect(documentation("*/ \\(x) \"\"\" // end") == "/// */ \\(x) \"\"\" // end")
    }

    @Test func visibleTextStays() {
        let text = "Größe – „Zitat“ 👨‍👩‍👧 日本語 العربية"
        #expect(documentation(text) == "/// " + text)
    }

    private func documentation(_ text: String) -> String { written { $0.documentation(text) } }
}
