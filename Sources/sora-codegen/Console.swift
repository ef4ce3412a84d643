import SoraDiagnostics
import SoraGenerator

/// What a command says while it runs: findings in the form that was asked for, progress and summary for people.
struct Console {
    /// True where only findings and results are wanted.
    let isQuiet: Bool
    private let renderer: DiagnosticRenderer
    /// True where people read, who want the first of many equal findings and the number of the rest.
    private var isDigested: Bool { renderer.format == .text }
    private let start = Terminal.clock

    /// Reads the options that every command has.
    init(_ arguments: ParsedArguments) {
        isQuiet = arguments.has("quiet")
        let format = arguments.value("diagnostics").flatMap(DiagnosticRenderer.Format.init) ?? .text
        let color = arguments.value("color") ?? "auto"
        renderer = DiagnosticRenderer(format: format, usesColor: color == "always" || (color == "auto" && Terminal.showsColor))
    }

    /// Prints findings.
    func report(_ diagnostics: [Diagnostic]) {
        let digest = DiagnosticDigest(diagnostics, limit: isDigested ? 5 : .max)
        var text = digest.shown.map(renderer.render).joined()
        for remark in digest.remarks { text += remark + "\n" }
        if !digest.remarks.isEmpty { text += "help: ‘--diagnostics json’ prints all of them.\n" }
        if !text.isEmpty { Terminal.report(clearedLine + text) }
    }

    /// Prints the findings of documents, in the documents' order.
    func report<Value>(_ outcomes: [DocumentOutcome<Value>]) {
        for outcome in outcomes { report(outcome.diagnostics) }
    }

    /// Prints a line for people.
    func tell(_ line: String) {
        if !isQuiet { Terminal.print(line + "\n") }
    }

    /// How long the command has been running, in seconds with two digits.
    var duration: String {
        let hundredths = Int((Terminal.clock - start) * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
    }

    /// Shows how far a long run is, where people watch.
    func showProgress(_ done: Int, of total: Int) {
        guard !isQuiet, Terminal.isWatched, Terminal.clock - start > 1 else { return }
        Terminal.report("\r\(done) of \(counted(total, "document")) done\u{1B}[K")
    }

    /// Takes the line of progress away.
    private var clearedLine: String { !isQuiet && Terminal.isWatched && Terminal.clock - start > 1 ? "\r\u{1B}[K" : "" }
}

/// Spells a number of things.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
