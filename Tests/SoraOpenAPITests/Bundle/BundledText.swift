import SoraDiagnostics
import SoraYAML

@testable import SoraOpenAPI

/// Bundles documents and prints them as YAML; the log has what was found.
struct BundledText {
    let log = DiagnosticLog()

    func callAsFunction(_ root: String, files: [String: String]) throws -> String {
        let document = try parsed(root)
        let references = ReferenceResolver(document, from: MemorySources(files), reporting: log)
        return String(decoding: yaml(of: bundle(document, resolving: references, reporting: log)), as: UTF8.self)
    }
}
