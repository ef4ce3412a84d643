import SoraDiagnostics
import SoraGenerator

/// What a run did, in lines for people.
struct GenerationSummary {
    private let run: GenerationRun

    /// Sums up a run.
    init(_ run: GenerationRun) { self.run = run }

    /// A line for each document, and one for all.
    func lines(_ difference: OutputDifference, duration: String) -> [String] {
        let written = difference.missing.count + difference.stale.count
        let files = [
            "\(counted(written, "file")) written", "\(difference.unchanged.count) unchanged", "\(difference.superfluous.count) removed",
        ]
        let removed = difference.superfluous.map { "removed \($0)" }
        return run.outcomes.compactMap(line) + removed + [
            "\(total); \(files.joined(separator: ", "))\(findings(allDiagnostics)) (\(duration))"
        ]
    }

    /// The line that ends a run which wrote nothing.
    var failure: String { "Nothing was written\(findings(allDiagnostics))" }

    private var clients: [GeneratedClient] { run.outcomes.compactMap { try? $0.result.get() } }

    private var allDiagnostics: [Diagnostic] { run.outcomes.flatMap(\.diagnostics) + run.diagnostics }

    private func line(_ outcome: DocumentOutcome<GeneratedClient>) -> String? {
        guard case .success(let client) = outcome.result else { return nil }
        let made = "\(counted(client.operations, "operation")), \(counted(client.types, "type"))"
        return "\(outcome.input.file.path): \(client.namespace), \(made)\(findings(outcome.diagnostics))"
    }

    private var total: String {
        let operations = clients.map(\.operations).reduce(0, +)
        let types = clients.map(\.types).reduce(0, +)
        return [counted(clients.count, "client"), counted(operations, "operation"), counted(types, "type")].joined(separator: ", ")
    }

    private func findings(_ diagnostics: [Diagnostic]) -> String {
        let counts = [
            (diagnostics.count { $0.severity == .error }, "error"), (diagnostics.count { $0.severity == .warning }, "warning"),
        ]
        let dropped = diagnostics.count { $0.effect == .drops }
        let words = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) } + (dropped > 0 ? ["\(dropped) left out"] : [])
        return words.isEmpty ? "" : "; " + words.joined(separator: ", ")
    }
}
