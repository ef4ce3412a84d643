import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// A document as every stage after parsing sees it: with its overlays applied, and with the other files that it may refer to.
struct EffectiveDocument {
    /// The whole tree.
    let node: Node
    /// Finds what references point at.
    let references: ReferenceResolver
    private let log: DiagnosticLog

    /// Parses a document and applies its overlays; under `strict`, what is doubtful in an overlay stops the document.
    init(_ input: DocumentInput, in sources: any SourceReader, isStrict: Bool = false, reporting log: DiagnosticLog) throws {
        guard let parsed = parse(input.file, reporting: log) else { throw DocumentUnparsable() }
        let overlayLog = DiagnosticLog()
        let overlaid = input.overlays.reduce(parsed) { applyOverlay($1, to: $0, reporting: overlayLog) }
        node = Self.named(overlaid, by: input.configuration, reporting: log)
        for finding in overlayLog.diagnostics { log.report(isStrict ? finding.stopping : finding) }
        references = ReferenceResolver(node, below: input.root, from: sources, reporting: log)
        self.log = log
    }

    /// Gives the Swift names of a configuration to a document.
    private static func named(_ document: Node, by configuration: DocumentConfiguration?, reporting log: DiagnosticLog) -> Node {
        guard let configuration else { return document }
        let namespace = configuration.namespace.map { [Mapping.Entry("#/info", keyNode: $0, value: $0)] } ?? []
        return applyNames(namespace + configuration.names, to: document, reporting: log)
    }

    /// Reads the OpenAPI model, and validates it.
    func document() throws -> Document {
        guard let document = read(node, resolving: references, reporting: log) else { throw DocumentStopped() }
        validate(document, reporting: log)
        return document
    }
}

extension Diagnostic {
    /// The finding as an error that stops the document, unless it is a mere note.
    fileprivate var stopping: Diagnostic {
        if severity == .note { return self }
        var copy = self
        copy.severity = .error
        copy.effect = .stops
        return copy
    }
}

/// Thrown where a document's text could not be parsed; the finding itself stands in the log.
public struct DocumentUnparsable: Error {
    /// Creates the error.
    public init() {}
}
