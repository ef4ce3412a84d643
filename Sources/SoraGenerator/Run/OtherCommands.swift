public import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// Validates a document; stand-in until validation lands: reads the model.
public func validateDocument(_ input: DocumentInput, in sources: any SourceReader, reporting log: DiagnosticLog) throws {
    guard let node = parse(input.file, reporting: log) else { throw DocumentUnparsable() }
    let references = ReferenceResolver(node, below: input.root, from: sources, reporting: log)
    guard read(node, resolving: references, reporting: log) != nil else { throw DocumentStopped() }
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

/// Prints a document with overlays and references brought in; stand-in until bundling lands: its own text.
public func bundleDocument(
    _ input: DocumentInput, as format: BundleFormat, in sources: any SourceReader, reporting log: DiagnosticLog
) throws -> [UInt8] {
    try validateDocument(input, in: sources, reporting: log)
    return input.file.bytes
}
