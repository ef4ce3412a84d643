public import SoraDiagnostics
import SoraOpenAPI
public import SoraYAML

/// Thrown where a document's text could not be parsed; the finding itself stands in the log.
public struct DocumentUnparsable: Error {
    /// Creates the error.
    public init() {}
}

/// Generates a document's client, in at most `parts` files.
///
/// Stand-in until the planner and the emitter land: an empty namespace for any text with an `openapi` key.
public func generateClient(
    from root: SourceFile, overlays: [Node], in sources: any SourceReader, below folder: String?, parts: Int,
    options: GenerationOptions, reporting log: DiagnosticLog
) throws -> GeneratedClient {
    guard let parsed = parse(root, reporting: log) else { throw DocumentUnparsable() }
    let node = overlays.reduce(parsed) { applyOverlay($1, to: $0, reporting: log) }
    let references = ReferenceResolver(node, below: folder, from: sources, reporting: log)
    guard let document = read(node, resolving: references, reporting: log) else { throw DocumentStopped() }
    try log.throwIfStopped()
    let stem = root.path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "Client"
    let namespace = document.info.swiftName?.string ?? stem.prefix(1).uppercased() + stem.dropFirst()
    let text = "\(options.access.rawValue) enum \(namespace) {}\n"
    return GeneratedClient(
        namespace: namespace, parts: [Array(text.utf8)], operations: 0, types: 0)
}
