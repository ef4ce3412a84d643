import SoraDiagnostics

/// Thrown where a text cannot be read any further; the finding stands in the log.
struct ParsingStopped: Error {}

/// What one parse finds wrong: every error refuses the document, but parsing goes on so that one run shows them all.
final class ParsingReport {
    /// The file that is parsed.
    let file: SourceFile
    /// How many errors were reported.
    private(set) var errorCount = 0
    private let log: DiagnosticLog

    init(file: SourceFile, log: DiagnosticLog) {
        self.file = file
        self.log = log
    }

    /// Reports an error that refuses the document, though its text can be read on.
    func error(_ message: String, at place: SourceRange?, advice: String? = nil, related: [Diagnostic.Related] = []) {
        errorCount += 1
        log.report(Diagnostic(.error, message, at: place, effect: .stops, advice: advice, related: related))
    }

    /// Reports an error after which the text cannot be read on, and gives what to throw.
    func stop(_ message: String, at place: SourceRange?, advice: String? = nil, related: [Diagnostic.Related] = []) -> ParsingStopped {
        error(message, at: place, advice: advice, related: related)
        return ParsingStopped()
    }

    /// Reports something doubtful.
    func warning(_ message: String, at place: SourceRange?, advice: String? = nil) {
        log.warning(message, at: place, advice: advice)
    }
}
