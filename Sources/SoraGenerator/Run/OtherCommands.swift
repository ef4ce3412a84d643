public import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// Validates a document; stand-in until validation lands: reads the model.
public func validateDocument(_ input: DocumentInput, in sources: any SourceReader, reporting log: DiagnosticLog) throws {
    let node = try effectiveDocument(input, reporting: log)
    let references = ReferenceResolver(node, below: input.root, from: sources, reporting: log)
    guard read(node, resolving: references, reporting: log) != nil else { throw DocumentStopped() }
}

/// Parses a document and applies its overlays.
private func effectiveDocument(_ input: DocumentInput, reporting log: DiagnosticLog) throws -> Node {
    guard let node = parse(input.file, reporting: log) else { throw DocumentUnparsable() }
    return input.overlays.reduce(node) { applyOverlay($1, to: $0, reporting: log) }
}

/// Names what a document becomes; stand-in until the planner lands: an empty listing.
public func listClient(_ input: DocumentInput, in sources: any SourceReader, reporting log: DiagnosticLog) throws -> ClientListing {
    try validateDocument(input, in: sources, reporting: log)
    return ClientListing()
}

/// The formats that a document is printed in.
public enum BundleFormat: String, Sendable, CaseIterable {
    case yaml, json
}

/// Prints a document with overlays applied and references to other files brought in.
public func bundleDocument(
    _ input: DocumentInput, as format: BundleFormat, in sources: any SourceReader, reporting log: DiagnosticLog
) throws -> [UInt8] {
    let node = try effectiveDocument(input, reporting: log)
    let references = ReferenceResolver(node, below: input.root, from: sources, reporting: log)
    let bundled = bundle(node, resolving: references, reporting: log)
    switch format {
    case .yaml: return yaml(of: bundled)
    case .json:
        guard let text = json(of: bundled, reporting: log) else { throw DocumentStopped() }
        return text
    }
}
