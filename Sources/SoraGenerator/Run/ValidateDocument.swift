public import SoraDiagnostics
import SoraOpenAPI

/// Reports all that is wrong with a document.
public func validateDocument(_ input: DocumentInput, in sources: any SourceReader, isStrict: Bool, reporting log: DiagnosticLog) throws {
    _ = try EffectiveDocument(input, in: sources, isStrict: isStrict, reporting: log).document()
}
