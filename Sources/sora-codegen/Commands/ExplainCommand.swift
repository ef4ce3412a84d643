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
            for rule in Rule.all.sorted(by: { $0.id < $1.id }) { Terminal.print("\(rule.level.rawValue)\t\(rule.id)\n") }
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
        let direction = rule.direction.map { "\nIt is about what goes \($0 == .request ? "to" : "from") the provider.\n" } ?? ""
        return "\(rule.id): \(rule.level.rawValue)\n\n\(rule.words)\n\(direction)"
    }
}
