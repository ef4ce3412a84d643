public import SoraDiagnostics

/// One run of the generator: documents to clients, clients to files. Made by the command line, which prints and writes what it holds.
public struct GenerationRun: Sendable {
    /// What came of each document, in order.
    public let outcomes: [DocumentOutcome<GeneratedClient>]
    /// What was found between the documents.
    public let diagnostics: [Diagnostic]
    /// True where the command line asks for an operation that no document has.
    public let asksForNothing: Bool
    /// The files of all clients, in the documents' order.
    public let files: [GeneratedFile]

    /// Generates the clients of documents, for an output folder.
    public init(
        of inputs: [DocumentInput], from sources: any SourceReader, into folder: String, options: GenerationOptions,
        whileWaiting tell: (_ done: Int) -> Void = { _ in }
    ) {
        outcomes = DocumentOutcome.work(on: inputs, whileWaiting: tell) { input, log in
            let parts = input.outputs.isEmpty ? GeneratedFileName.parts(forDocumentOf: input.file.bytes.count) : input.outputs.count
            return try generateClient(from: input, in: sources, parts: parts, options: options, reporting: log)
        }.map(\.whereGenerationGoesOn)
        let unmatched = Self.findUnmatchedCriteria(in: outcomes)
        diagnostics = Self.findSharedNames(in: outcomes) + unmatched
        asksForNothing = !unmatched.isEmpty
        files = outcomes.flatMap { Self.files(of: $0, in: folder) }
    }

    /// True where everything was made.
    public var isComplete: Bool { diagnostics.isEmpty && outcomes.allSatisfy { (try? $0.result.get()) != nil } }

    /// The names of the clients that were made.
    public var clients: Set<String> { Set(outcomes.compactMap { (try? $0.result.get())?.namespace }) }

    /// Puts a client's parts into named files: as many as it takes, or those that are given.
    private static func files(of outcome: DocumentOutcome<GeneratedClient>, in folder: String) -> [GeneratedFile] {
        guard case .success(let client) = outcome.result else { return [] }
        let given = outcome.input.outputs
        let paths =
            given.isEmpty ? GeneratedFileName.names(client.namespace, parts: client.parts.count).map { Disk.path($0, in: folder) } : given
        return paths.enumerated().map { index, path in
            let text = index < client.parts.count ? client.parts[index] : []
            // What has no file of its own joins the last one.
            let others = index == paths.count - 1 ? client.parts.dropFirst(paths.count) : []
            return GeneratedFile(path: path, text: others.reduce(text) { $0 + [0x0A] + $1 })
        }
    }

    /// Finds criteria of the selection that chose nothing in any document: most likely they are misspelt.
    private static func findUnmatchedCriteria(in outcomes: [DocumentOutcome<GeneratedClient>]) -> [Diagnostic] {
        let sets = outcomes.compactMap { try? $0.result.get().unmatchedCriteria }
        guard let first = sets.first, sets.count == outcomes.count else { return [] }
        return sets.dropFirst().reduce(first) { $0.intersection($1) }.sorted().map(Diagnostic.unmatchedCriterion)
    }

    /// Finds documents whose clients bear one name, or names that one file cannot tell apart on every system.
    private static func findSharedNames(in outcomes: [DocumentOutcome<GeneratedClient>]) -> [Diagnostic] {
        var claims: [String: (namespace: String, input: DocumentInput)] = [:]
        var diagnostics: [Diagnostic] = []
        for outcome in outcomes {
            guard case .success(let client) = outcome.result else { continue }
            let key = client.namespace.lowercased()
            guard let first = claims[key] else {
                claims[key] = (client.namespace, outcome.input)
                continue
            }
            diagnostics.append(sharedName(first, (client.namespace, outcome.input)))
        }
        return diagnostics
    }

    private static func sharedName(
        _ first: (namespace: String, input: DocumentInput), _ second: (namespace: String, input: DocumentInput)
    ) -> Diagnostic {
        let names =
            first.namespace == second.namespace
            ? "both become the Swift name ‘\(first.namespace)’"
            : "become the Swift names ‘\(first.namespace)’ and ‘\(second.namespace)’, whose files are one where case does not count"
        return Diagnostic(
            .error, "\(first.input.file.path) and \(second.input.file.path) \(names)", at: start(of: second.input.file), effect: .stops,
            advice: "Give one of them another name with ‘x-swift-name’ under ‘info’, or another file name.",
            related: [.init("the first of them", at: start(of: first.input.file))])
    }

    private static func start(of file: SourceFile) -> SourceRange {
        let start = SourcePosition(line: 1, column: 1)
        return SourceRange(file: file, start: start, end: start)
    }
}

extension DocumentOutcome {
    /// The outcome with what is wrong but costs nothing as warnings: generating goes on, and a build that shows an error would not.
    fileprivate var whereGenerationGoesOn: DocumentOutcome {
        let findings = diagnostics.map { finding in
            guard finding.severity == .error, finding.effect == .none else { return finding }
            var warning = finding
            warning.severity = .warning
            return warning
        }
        return DocumentOutcome(input: input, diagnostics: findings, result: result)
    }
}
