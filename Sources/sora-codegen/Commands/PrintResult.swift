import SoraDiagnostics
import SoraGenerator

/// Prints on standard output what becomes of the one document that a command line names.
func printResult(
    of arguments: ParsedArguments, _ console: Console,
    _ body: @escaping @Sendable (DocumentInput, any SourceReader, DiagnosticLog) throws -> [UInt8]
) -> ExitStatus {
    let inputs = SpecInputs(arguments)
    console.report(inputs.diagnostics)
    if inputs.isIncomplete { return .failure }
    guard inputs.documents.count == 1 else {
        let names = inputs.documents.map(\.file.path).joined(separator: ", ")
        console.report([
            Diagnostic(
                .error, "this command takes one document, and \(arguments.operands[0]) holds several", advice: "Name one of them: \(names)."
            )
        ])
        return .usage
    }
    let sources = inputs.sources
    let outcomes = DocumentOutcome.work(on: inputs.documents) { try body($0, sources, $1) }
    console.report(outcomes)
    for case .success(let bytes) in outcomes.map(\.result) where !Terminal.print(bytes) {
        console.report([Diagnostic(.error, "standard output could not be written")])
        return .failure
    }
    return ExitStatus(outcomes, isStrict: false)
}
