import SoraDiagnostics
import SoraGenerator
import SoraPlanning

/// `sora-codegen generate`: writes clients, or compares them with those on disk.
struct GenerateCommand {
    private let arguments: ParsedArguments
    private let console: Console
    private let stage = StagedFiles()

    /// Takes the command's arguments.
    init(_ arguments: ParsedArguments, _ console: Console) {
        self.arguments = arguments
        self.console = console
    }

    /// Where the Swift files go.
    private var output: String { arguments.value("output") ?? "Generated" }

    /// Runs the command.
    func run() -> ExitStatus {
        Interruption.end { [stage] in stage.discard() }
        let inputs = SpecInputs(arguments)
        console.report(inputs.diagnostics)
        if inputs.isIncomplete { return .failure }
        let run = GenerationRun(of: inputs.documents, from: inputs.sources, into: output, options: options) { done in
            console.showProgress(done, of: inputs.documents.count)
        }
        console.report(run.outcomes)
        console.report(run.diagnostics)
        let status = self.status(of: run)
        guard status == .success else {
            console.tell(GenerationSummary(run).failure)
            return status
        }
        let difference = OutputDifference(of: run.files, in: isFilling ? nil : output, scope: scope(of: run))
        return arguments.has("check") ? check(difference) : write(difference, of: run)
    }

    private func status(of run: GenerationRun) -> ExitStatus {
        if run.asksForNothing { return .usage }
        return run.diagnostics.isEmpty ? ExitStatus(run.outcomes, isStrict: options.isStrict) : .found
    }

    private var options: GenerationOptions {
        var options = GenerationOptions()
        options.access = arguments.value("access").flatMap(AccessLevel.init)
        options.selection = OperationSelection(
            operations: arguments.values("include-operation"), tags: arguments.values("include-tag"),
            pathPrefixes: arguments.values("include-path"))
        options.isStrict = arguments.has("strict")
        return options
    }

    /// True where the build system has named the outputs.
    private var isFilling: Bool { arguments.has("output-file") }

    private func scope(of run: GenerationRun) -> OutputDifference.Scope {
        let isWholeFolder = arguments.operands.contains { DiskSources().entries(of: $0) != nil }
        return isWholeFolder ? .everyClient : .clients(run.clients)
    }

    private func write(_ difference: OutputDifference, of run: GenerationRun) -> ExitStatus {
        do throws(OutputUnwritable) {
            try difference.write(through: stage)
        } catch {
            console.report([error.diagnostic])
            return .failure
        }
        for line in GenerationSummary(run).lines(difference, duration: console.duration) { console.tell(line) }
        return .success
    }

    private func check(_ difference: OutputDifference) -> ExitStatus {
        if difference.isEmpty {
            console.tell("\(counted(difference.unchanged.count, "file")) in \(output) up to date (\(console.duration))")
            return .success
        }
        let findings =
            difference.missing.map { "\($0.path) is missing" } + difference.stale.map { "\($0.path) is stale" }
            + difference.superfluous.map { "\($0) is superfluous: no document makes it" }
        console.report(findings.map { Diagnostic(.error, $0) })
        Terminal.report("Bring them up to date with: \(mendingCommand)\n")
        return .found
    }

    /// The command line that writes what `--check` found missing.
    private var mendingCommand: String {
        let isBuiltHere = CommandLine.arguments[0].contains("/.build/")
        let tool = Terminal.environment("SORA_CODEGEN_COMMAND") ?? (isBuiltHere ? "swift run sora-codegen" : "sora-codegen")
        let words = CommandLine.arguments.dropFirst().filter { $0 != "--check" }
        return ([tool] + words.map(shellQuoted)).joined(separator: " ")
    }
}

/// Spells an argument so that a shell reads it as it is.
private func shellQuoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_./=:,+@%".utf8.contains(byte)
        }
    }
    return plain && !word.isEmpty
        ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
