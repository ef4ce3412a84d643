import SoraDiagnostics
import SoraGenerator

/// The documents that a command line names, with what its options say about them.
struct SpecInputs {
    /// Where the documents come from.
    let sources: CommandSources
    /// The documents.
    let documents: [DocumentInput]
    /// What was found in looking for them.
    let diagnostics: [Diagnostic]

    /// Finds the documents of a command line.
    init(_ arguments: ParsedArguments) {
        let log = DiagnosticLog()
        sources = CommandSources(arguments)
        var search = DocumentSearch(in: sources, reporting: log)
        var documents = search.documents(
            named: sources.specs(arguments.operands), overlays: arguments.values("overlay"), root: arguments.value("root"))
        search.configure(&documents)
        for occurrence in arguments.occurrences where occurrence.name == "output-file" && occurrence.operandsBefore > 0 {
            let spec = arguments.operands[occurrence.operandsBefore - 1]
            guard let index = documents.firstIndex(where: { $0.file.path == spec }) else { continue }
            documents[index].outputs.append(occurrence.value)
        }
        self.documents = documents
        diagnostics = log.diagnostics
    }

    /// True where some of what the command line names could not be found or read.
    var isIncomplete: Bool { diagnostics.contains { $0.effect == .stops } }
}

extension ExitStatus {
    /// How a run ends that worked on documents; under `strict`, what was left out counts.
    init<Value>(_ outcomes: [DocumentOutcome<Value>], isStrict: Bool) {
        if outcomes.contains(where: { $0.failure == .unreadable }) {
            self = .failure
        } else if outcomes.contains(where: { $0.failure == .stopped }) {
            self = .found
        } else {
            let drops = outcomes.contains { $0.diagnostics.contains { $0.effect == .drops } }
            self = isStrict && drops ? .found : .success
        }
    }
}
