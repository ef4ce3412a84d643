import SoraDiagnostics
import SoraGenerator

/// `sora-codegen validate`: prints what is wrong with documents.
struct ValidateCommand {
    private let arguments: ParsedArguments
    private let console: Console

    /// Takes the command's arguments.
    init(_ arguments: ParsedArguments, _ console: Console) {
        self.arguments = arguments
        self.console = console
    }

    /// Runs the command.
    func run() -> ExitStatus {
        let inputs = SpecInputs(arguments)
        console.report(inputs.diagnostics)
        if inputs.isIncomplete { return .failure }
        let sources = inputs.sources
        let isStrict = arguments.has("strict")
        let outcomes = DocumentOutcome.work(
            on: inputs.documents, whileWaiting: { console.showProgress($0, of: inputs.documents.count) },
            { try validateDocument($0, in: sources, isStrict: isStrict, reporting: $1) })
        console.report(outcomes)
        let findings = outcomes.flatMap(\.diagnostics)
        console.tell(summary(findings, documents: outcomes.count))
        let status = ExitStatus(outcomes, isStrict: isStrict)
        return status == .success && findings.contains { $0.severity == .error } ? .found : status
    }

    private func summary(_ findings: [Diagnostic], documents: Int) -> String {
        let counts = Diagnostic.Severity.allCases.map { severity in (findings.count { $0.severity == severity }, severity.rawValue) }
        let words = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
        let found = words.isEmpty ? "nothing wrong" : words.joined(separator: ", ")
        return "\(counted(documents, "document")): \(found) (\(console.duration))"
    }
}
