import SoraDiagnostics
import SoraGenerator
import SoraPlanning
import SoraSpecDiff

/// `sora-codegen diff`: tells what a changed document breaks.
struct DiffCommand {
    private let arguments: ParsedArguments
    private let console: Console
    private let today = Day(number: Terminal.today)

    /// Takes the command's arguments.
    init(_ arguments: ParsedArguments, _ console: Console) {
        self.arguments = arguments
        self.console = console
    }

    /// Runs the command.
    func run() -> ExitStatus {
        Interruption.end {}
        if arguments.operands == ["-", "-"] { return refuse("standard input can be one side alone") }
        let log = DiagnosticLog()
        guard let inputs = readInputs(reporting: log) else { return .failure }
        guard inputs.old.isFolder == inputs.new.isFolder else {
            let (folder, file) = inputs.old.isFolder ? (0, 1) : (1, 0)
            return refuse(
                "‘\(arguments.operands[folder])’ is a folder, and ‘\(arguments.operands[file])’ is a file",
                advice: "Compare two files, or two folders whose documents have the same names.")
        }
        let pairs = DocumentPair.plan(inputs.old, inputs.new, options: generation)
        console.report(pairs.flatMap(\.findings))
        guard let planned = DocumentPair.complete(pairs) else { return .failure }
        let unmatched = planned.unmatchedCriteria
        if !unmatched.isEmpty {
            console.report(unmatched.map(Diagnostic.unmatchedCriterion))
            return .usage
        }
        return tell(inputs.policy.applied(to: compare(planned, options: wire), reporting: log), log)
    }

    /// Reads what the command line names; nil where that cannot be done.
    private func readInputs(reporting log: DiagnosticLog) -> DiffInputs? {
        var inputs: DiffInputs?
        do throws(SourceUnreadable) {
            inputs = try DiffInputs(arguments, today: today, reporting: log)
        } catch {
            log.report(error.diagnostic)
        }
        let isComplete = !log.diagnostics.contains { $0.effect == .stops }
        if isComplete { return inputs }
        console.report(log.diagnostics)
        return nil
    }

    private func tell(_ difference: Difference, _ log: DiagnosticLog) -> ExitStatus {
        console.report(log.diagnostics)
        let format = arguments.value("format").flatMap(DiffFormat.init) ?? .text
        let color = arguments.value("color") ?? "auto"
        let usesColor = color == "always" || color == "auto" && Terminal.showsColorOfResults
        let report = DiffReport(difference).render(as: format, usesColor: usesColor)
        guard Terminal.print(Array(report.utf8)) else {
            console.report([Diagnostic(.error, "standard output could not be written")])
            return .failure
        }
        let isFound = failureLevel.map { level in difference.changes.contains { $0.level >= level } } ?? false
        return isFound ? .found : .success
    }

    private func refuse(_ message: String, advice: String? = nil) -> ExitStatus {
        console.report([Diagnostic(.error, message, advice: advice)])
        return .usage
    }

    /// The least level that makes status 1; nil where none does.
    private var failureLevel: Level? { Level(rawValue: arguments.value("fail-on") ?? "error") }

    private var generation: GenerationOptions {
        var options = GenerationOptions()
        options.selection = OperationSelection(
            operations: arguments.values("include-operation"), tags: arguments.values("include-tag"),
            pathPrefixes: arguments.values("include-path"))
        return options
    }

    private var wire: WireOptions {
        var options = WireOptions(today: today)
        options.stableDeprecationDays = arguments.count("deprecation-days-stable") ?? 0
        options.betaDeprecationDays = arguments.count("deprecation-days-beta") ?? 0
        options.stability = arguments.value("stability-level").flatMap(StabilityLevel.init) ?? .beta
        return options
    }
}
