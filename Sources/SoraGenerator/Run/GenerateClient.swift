public import SoraDiagnostics
import SoraEmitter
import SoraOpenAPI
import SoraParallel
import SoraPlanning

/// Generates a document's client, in at most `parts` files.
public func generateClient(
    from input: DocumentInput, in sources: any SourceReader, parts: Int, options: GenerationOptions, reporting log: DiagnosticLog
) throws -> GeneratedClient {
    let trees = try ClientTrees(of: input, in: sources, parts: parts, options: options, reporting: log)
    let client = trees.client(parts: parts, options: options)
    var last: ClientTrees? = consume trees
    releaseAside(&last)
    return client
}

/// All that a document's client is made of, which takes long to free.
private final class ClientTrees {
    private let effective: EffectiveDocument
    private let document: Document
    private let plan: ClientPlan
    private let emission: Emission

    init(
        of input: DocumentInput, in sources: any SourceReader, parts: Int, options: GenerationOptions, reporting log: DiagnosticLog
    ) throws {
        effective = try EffectiveDocument(input, in: sources, isStrict: options.isStrict, reporting: log)
        document = try effective.document()
        try log.throwIfStopped()
        plan = try planClient(of: document, from: input, options: options, reporting: log)
        emission = Emission(of: plan, parts: parts)
    }

    func client(parts: Int, options: GenerationOptions) -> GeneratedClient {
        let texts = parts > 1 ? emission.parts.mapSideBySideAndHere(emission.text) : emission.parts.map(emission.text)
        return GeneratedClient(
            namespace: plan.namespace, parts: texts, operations: plan.operations.filter { !$0.isAlternative }.count,
            types: plan.types.count,
            unmatchedCriteria: options.selection.unmatchedCriteria(in: document))
    }
}

/// Plans a document's client; its namespace is named after the document's own file, or another.
func planClient(
    of document: Document, from input: DocumentInput, namedAfter path: String? = nil, options: GenerationOptions,
    reporting log: DiagnosticLog
) throws -> ClientPlan {
    var selection = options.selection
    if selection.isEverything, let configuration = input.configuration {
        selection = configuration.selection
        configuration.reportUnmatchedCriteria(in: document, reporting: log)
    }
    let planning = PlanningOptions(
        namespace: PlanningOptions.namespace(ofFile: path ?? input.file.path), access: options.access ?? input.access ?? .public,
        selection: selection)
    let plan = plan(document, options: planning, reporting: log)
    try log.throwIfStopped()
    return plan
}
