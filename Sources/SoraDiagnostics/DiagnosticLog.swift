/// Takes the findings of one document's run, in order.
///
/// Documents that are read side by side have a log each, so the order of threads never shows.
public final class DiagnosticLog {
    /// All findings so far, in the order in which they were reported.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Creates an empty log.
    public init() {}

    /// Adds a finding.
    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}

extension DiagnosticLog {
    /// Reports an error: the document breaks its specification.
    public func error(_ message: String, at place: SourceRange?, effect: Diagnostic.Effect = .none, advice: String? = nil) {
        report(Diagnostic(.error, message, at: place, effect: effect, advice: advice))
    }

    /// Reports a warning: the document is doubtful.
    public func warning(_ message: String, at place: SourceRange?, effect: Diagnostic.Effect = .none, advice: String? = nil) {
        report(Diagnostic(.warning, message, at: place, effect: effect, advice: advice))
    }

    /// Reports a note: something worth knowing.
    public func note(_ message: String, at place: SourceRange?, advice: String? = nil) {
        report(Diagnostic(.note, message, at: place, advice: advice))
    }

    /// Throws where a finding stops the document.
    public func throwIfStopped() throws(DocumentStopped) {
        if diagnostics.contains(where: { $0.effect == .stops }) { throw DocumentStopped() }
    }
}

/// Thrown where a finding stops a document; the finding itself stands in the log.
public struct DocumentStopped: Error {
    /// Creates the error.
    public init() {}
}
