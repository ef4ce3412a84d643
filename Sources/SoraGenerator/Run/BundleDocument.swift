public import SoraDiagnostics
import SoraOpenAPI

/// The formats that a document is printed in.
public enum BundleFormat: String, Sendable, CaseIterable {
    /// YAML 1.2.
    case yaml
    /// JSON, indented by two spaces.
    case json
}

/// Prints a document with overlays applied and references to other files brought in.
public func bundleDocument(
    _ input: DocumentInput, as format: BundleFormat, in sources: any SourceReader, reporting log: DiagnosticLog
) throws -> [UInt8] {
    let effective = try EffectiveDocument(input, in: sources, reporting: log)
    let bundled = bundle(effective.node, resolving: effective.references, reporting: log)
    switch format {
    case .yaml: return yaml(of: bundled)
    case .json:
        guard let text = json(of: bundled, reporting: log) else { throw DocumentStopped() }
        return text
    }
}
