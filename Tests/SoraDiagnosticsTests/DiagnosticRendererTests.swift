import Testing

@testable import SoraDiagnostics

/// Makes a range in a file of one text.
func range(_ text: String, _ line: UInt32, _ column: UInt32, to end: (UInt32, UInt32)? = nil, path: String = "a.yaml") -> SourceRange {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let start = SourcePosition(line: line, column: column)
    return SourceRange(file: file, start: start, end: end.map { SourcePosition(line: $0.0, column: $0.1) } ?? start)
}

@Suite struct TextFormTests {
    private let renderer = DiagnosticRenderer(format: .text)

    @Test func everyPart() {
        let text = "info: 1\nother: 2\ninfo: 3\n"
        let diagnostic = Diagnostic(
            .error, "the key 'info' stands twice", at: range(text, 3, 1, to: (3, 5)), effect: .stops, advice: "Remove one.",
            related: [.init("it stands here first", at: range(text, 1, 1, to: (1, 5)))])
        #expect(
            renderer.render(diagnostic) == """
                a.yaml:3:1: error: the key 'info' stands twice
                   3 | info: 3
                     | ^~~~
                help: Remove one.
                a.yaml:1:1: note: it stands here first
                   1 | info: 1
                     | ^~~~

                """)
    }

    @Test func withoutPlace() {
        #expect(renderer.render(Diagnostic(.warning, "nothing to do")) == "warning: nothing to do\n")
    }

    @Test func emptyFileAndPlacesBehindText() {
        #expect(excerpt(range("", 1, 1)) == "   1 | \n     | ^\n")
        #expect(excerpt(range("ab\n", 1, 3)) == "   1 | ab\n     |   ^\n")
        #expect(excerpt(range("ab\n", 7, 1)) == "")
    }

    @Test func rangesOverLinesEndWithTheFirst() {
        #expect(excerpt(range("a:\n  b: 1\n", 1, 1, to: (2, 7))) == "   1 | a:\n     | ^~\n")
    }

    @Test func tabsAndWideCharactersKeepMarksInPlace() {
        #expect(excerpt(range("\t\ta: x\n", 1, 6, to: (1, 7))) == "   1 | \t\ta: x\n     | \t\t   ^\n")
        #expect(excerpt(range("日本e\u{301}: 🎬x\n", 1, 7, to: (1, 9))) == "   1 | 日本e\u{301}: 🎬x\n     |        ^~~\n")
    }

    @Test func longLinesAreCutAroundThePlace() {
        let line = String(repeating: "0123456789", count: 50)
        let marked = excerpt(range(line, 1, 301, to: (1, 304))).split(separator: "\n")
        #expect(marked[0] == "   1 | …" + String(repeating: "0123456789", count: 16) + "…")
        #expect(marked[1] == "     |  " + String(repeating: " ", count: 60) + "^~~")
        let start = excerpt(range(line, 1, 1)).split(separator: "\n")
        #expect(start[0] == "   1 | " + String(repeating: "0123456789", count: 16) + "…")
        let end = excerpt(range(line, 1, 500)).split(separator: "\n")
        #expect(end[0] == "   1 | …" + String(line.suffix(61)))
    }

    @Test func controlCharactersAreEscapes() {
        let hostile = "a\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{2066}\u{2028}\0\n\tb"
        let shown = "a\\u{1B}[31m\\u{7F}\\u{9B}\\u{202E}\\u{2066}\\u{2028}\\u{0}\\n\\tb"
        let place = range("x: \u{1B}]0;\u{202E}y", 1, 4, to: (1, 5), path: "a\u{1B}.yaml")
        #expect(
            renderer.render(Diagnostic(.error, hostile, at: place, advice: hostile)) == """
                a\\u{1B}.yaml:1:4: error: \(shown)
                   1 | x: \\u{1B}]0;\\u{202E}y
                     |    ^~~~~~
                help: \(shown)

                """)
    }

    @Test func commandsOfGitHubAreBroken() {
        let text = renderer.render(Diagnostic(.error, "##[error]x", at: range("::error::x ##[group]", 1, 1, path: " ::error::.yaml")))
        #expect(text.hasPrefix(" \\u{3A}:error::.yaml:1:1: error: ##\\u{5B}error]x\n"))
        #expect(!text.contains("##["))
        #expect(!text.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("::") })
    }

    @Test func colours() {
        let text = DiagnosticRenderer(format: .text, usesColor: true).render(
            Diagnostic(.error, "no", at: range("ab", 1, 1), advice: "Yes."))
        #expect(
            text == """
                \u{1B}[1ma.yaml:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mno\u{1B}[0m
                   1 | ab
                     | \u{1B}[1;32m^\u{1B}[0m
                \u{1B}[1;36mhelp:\u{1B}[0m Yes.

                """)
    }

    private func excerpt(_ place: SourceRange) -> String {
        let text = renderer.render(Diagnostic(.error, "x", at: place))
        return text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }
}

@Suite struct AnnotationTests {
    private let renderer = DiagnosticRenderer(format: .github)

    @Test func everyPart() {
        let place = range("a: b\n", 1, 4, to: (1, 5), path: "specs/a,b:c%.yaml")
        let diagnostic = Diagnostic(
            .error, "100 % wrong\n::error::", at: place, effect: .stops, advice: "Do: this, that.", related: [.init("here", at: place)])
        #expect(
            renderer.render(diagnostic)
                == "::error file=specs/a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=4,endColumn=5,title=OpenAPI document left out"
                + "::100 %25 wrong\\n::error::%0ADo: this, that.%0Aspecs/a,b:c%25.yaml:1:4: here\n")
    }

    @Test func severitiesAndEffects() {
        #expect(renderer.render(Diagnostic(.note, "x")) == "::notice title=OpenAPI document::x\n")
        #expect(
            renderer.render(Diagnostic(.warning, "x", at: range("a\nb", 1, 1, to: (2, 1)), effect: .drops))
                == "::warning file=a.yaml,line=1,endLine=2,title=Part of the OpenAPI document left out::x\n")
    }
}

@Suite struct JSONFormTests {
    private let renderer = DiagnosticRenderer(format: .json)

    @Test func everyPart() {
        let place = range("a: b\n", 1, 4, to: (1, 5))
        let diagnostic = Diagnostic(
            .error, "é \"x\"\\\n\u{1B}\u{2028}", at: place, effect: .drops, advice: "Do.", related: [.init("here", at: place)])
        #expect(
            renderer.render(diagnostic)
                == #"{"severity":"error","effect":"drops","message":"é \"x\"\\\n\u001B\u2028","file":"a.yaml","line":1,"column":4,"#
                + #""endLine":1,"endColumn":5,"advice":"Do.","related":[{"message":"here","file":"a.yaml","line":1,"column":4,"#
                + #""endLine":1,"endColumn":5}]}"# + "\n")
    }

    @Test func withoutPlaceAndAdvice() {
        #expect(
            renderer.render(Diagnostic(.note, "x"))
                == #"{"severity":"note","effect":"none","message":"x","file":null,"line":null,"column":null,"endLine":null,"#
                + #""endColumn":null,"advice":null,"related":[]}"# + "\n")
    }
}
