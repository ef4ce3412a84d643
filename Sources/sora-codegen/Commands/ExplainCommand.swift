import SoraOpenAPI
import SoraSpecDiff

/// `sora-codegen explain`: explains a rule of `diff`.
struct ExplainCommand {
    private let arguments: ParsedArguments

    /// Takes the command's arguments.
    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    /// Runs the command.
    func run() -> ExitStatus {
        guard let id = arguments.operands.first else {
            let width = Level.allCases.map(\.rawValue.count).max() ?? 0
            for rule in Rule.all.sorted(by: { $0.id < $1.id }) {
                let level = rule.level.rawValue
                Terminal.print("\(level)\(String(repeating: " ", count: width - level.count))  \(rule.id)\n")
            }
            return .success
        }
        guard let rule = Rule.named(id) else {
            let error = UsageError.unknownRule(id, known: Rule.all.map(\.id))
            Terminal.report(error.lines.joined(separator: "\n") + "\n")
            return .usage
        }
        Terminal.print(Self.text(of: rule))
        return .success
    }

    private static func text(of rule: Rule) -> String {
        var paragraphs = ["\(rule.id): \(rule.level.rawValue)", "  \(rule.outline)"]
        if let explanation = rule.explanation {
            let heading = rule.level == .info ? "WHY NOBODY BREAKS" : "WHOM IT BREAKS"
            paragraphs.append("\(heading)\n\(Help.wrapped(explanation.reason, indentation: 2))")
            paragraphs.append("EXAMPLE\n\(lines(of: explanation.example).joined(separator: "\n"))")
            if let mend = explanation.mend { paragraphs.append("WITHOUT BREAKING\n\(Help.wrapped(mend, indentation: 2))") }
        }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    /// The example as a difference of lines.
    private static func lines(of example: Explanation.Example) -> [String] {
        example.context.map { "    " + $0 } + example.before.map { "  - " + $0 } + example.after.map { "  + " + $0 }
    }
}
