import SoraDiagnostics
public import SoraOpenAPI
public import SoraPlanning

/// A document with the client that it becomes, as the comparison takes it.
///
/// `@unchecked Sendable`: one thread makes it, and nobody changes it afterwards.
public struct PlannedDocument: @unchecked Sendable {
    /// The document.
    public let document: Document
    /// The client.
    public let plan: ClientPlan
    /// What of the document becomes Swift.
    public let selection: OperationSelection
    /// The criteria of the selection on the command line that chose nothing here, each as a phrase for people.
    public let unmatchedCriteria: Set<String>
    /// True where the selection leaves something of the document.
    public var isChosen: Bool { selection.isEverything || !plan.operations.isEmpty }

    /// Reads and plans a document, whose namespace is named after a file.
    init(
        _ input: DocumentInput, in sources: any SourceReader, namedAfter path: String, options: GenerationOptions,
        reporting log: DiagnosticLog
    ) throws {
        document = try EffectiveDocument(input, in: sources, reporting: log).document()
        try log.throwIfStopped()
        plan = try planClient(of: document, from: input, namedAfter: path, options: options, reporting: log)
        selection = options.selection.isEverything ? input.configuration?.selection ?? .all : options.selection
        unmatchedCriteria = options.selection.unmatchedCriteria(in: document)
    }
}
