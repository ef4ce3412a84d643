import SoraDiagnostics
import SoraSpecDiff

/// A difference in which everything that a document can say tries to be something else.
enum HostileSample {
    /// Markup, commands, escapes and invisible characters of every form that is written.
    static let text =
        "</script><script>alert(1)</script><img src=x onerror=alert(1)>&lt;' \" --> ]]> ```\n# x\n::error::x\n##[error]x `` ` **b** [a](https://evil.example) ![i](//evil) "
        + "@everyone #1 https://evil.example <!-- a --> | ~~x~~ $x$ \\u{1B}[31m \u{1B}]0;t\u{7} \u{9B}31m \u{202E}evil\u{2066} \u{2028} \u{0} \r\n::set-output::y %0A {1} {0}\t\u{FEFF}\u{200B}"

    static let file = SourceFile(path: "::error::\(text).yaml", bytes: Array("  ::error::x\n\(text)\n".utf8))
    static let operation = OperationName(method: "::GET", path: text, identifier: text)

    static let report: DiffReport = {
        let rule = Rule("response-property-type-changed", .error, .response, "{1} became ‘{2}’ `{3}`")
        let ranges = [(1, 3), (2, 1), (4, 1), (9, 1)].map { (line: UInt32, column: UInt32) in
            let start = SourcePosition(line: line, column: column)
            return SourceRange(file: file, start: start, end: SourcePosition(line: line, column: column + 12))
        }
        let changes = ranges.map { Change(rule, [text, text, ""], in: operation, old: ranges[0], new: $0) }
        let swift = SwiftChange(text, before: text, after: text, effect: .breaks, mend: text, old: ranges[0], new: ranges[1])
        return DiffReport(Difference(changes: changes + [Change(rule, [text, text, text], old: nil, new: nil)], swiftChanges: [swift]))
    }()

    /// Tells whether a character steers a terminal or changes the direction of text.
    static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
