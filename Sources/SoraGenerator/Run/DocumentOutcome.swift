public import SoraDiagnostics
import SoraParallel

/// What came of the work on one document.
public struct DocumentOutcome<Value: Sendable>: Sendable {
    /// The document.
    public let input: DocumentInput
    /// What was found in it, in the order in which it was found.
    public let diagnostics: [Diagnostic]
    /// What was made of it, or why nothing was.
    public let result: Result<Value, DocumentFailure>
}

/// Why nothing was made of a document; the reason stands in its diagnostics.
public enum DocumentFailure: Error, Hashable {
    /// A finding stopped it.
    case stopped
    /// Its text could not be read or parsed at all.
    case unreadable
}

extension DocumentOutcome {
    /// Works on documents side by side, each with a log of its own, and returns the outcomes in the documents' order.
    public static func work(
        on inputs: [DocumentInput], whileWaiting tell: (_ done: Int) -> Void = { _ in },
        _ body: @escaping @Sendable (DocumentInput, DiagnosticLog) throws -> Value
    ) -> [DocumentOutcome] {
        inputs.mapSideBySide(whileWaiting: tell) { DocumentOutcome(of: $0, body) }
    }

    /// Works on a document.
    init(of input: DocumentInput, _ body: (DocumentInput, DiagnosticLog) throws -> Value) {
        let log = DiagnosticLog()
        let result = Result { try body(input, log) }.mapError { error in
            if let unreadable = error as? SourceUnreadable { log.report(unreadable.diagnostic) }
            return error is DocumentStopped ? DocumentFailure.stopped : .unreadable
        }
        self.init(input: input, diagnostics: log.diagnostics, result: result)
    }
}

extension DocumentOutcome {
    /// Why nothing was made of the document; nil where something was.
    public var failure: DocumentFailure? {
        if case .failure(let failure) = result { return failure }
        return nil
    }
}
