import SoraDiagnostics
import SoraGenerator

/// `sora-codegen bundle`: prints a document with its overlays and references brought in.
struct BundleCommand {
    private let arguments: ParsedArguments
    private let console: Console

    /// Takes the command's arguments.
    init(_ arguments: ParsedArguments, _ console: Console) {
        self.arguments = arguments
        self.console = console
    }

    /// Runs the command.
    func run() -> ExitStatus {
        let format = arguments.value("format").flatMap(BundleFormat.init) ?? .yaml
        return printResult(of: arguments, console) { try bundleDocument($0, as: format, in: $1, reporting: $2) }
    }
}
