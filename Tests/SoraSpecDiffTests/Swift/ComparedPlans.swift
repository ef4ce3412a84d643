import SoraDiagnostics
import SoraOpenAPI
import SoraPlanning
import SoraSpecDiff
import SoraYAML
import Testing

/// Plans a document that a test holds as text.
func planned(_ text: String, path: String = "test.yaml", namespace: String = "Studio") throws -> ClientPlan {
    let log = DiagnosticLog()
    let sources = MemorySources([path: text])
    let node = try #require(parse(sources.read(path), reporting: log))
    let document = try #require(read(node, resolving: ReferenceResolver(node, from: sources, reporting: log), reporting: log))
    return plan(document, options: PlanningOptions(namespace: namespace), reporting: log)
}

/// The text of a document with these schemas, of which an operation receives the first.
func document(schemas: String) -> String {
    """
    openapi: 3.1.1
    info: {title: Studio, version: '1'}
    servers: [{url: 'https://example.com'}]
    paths: {}
    components:
      schemas:
    \(indented(schemas, by: 4))
    """
}

/// The text of a document with this path item.
func document(path: String = "/videos", _ item: String) -> String {
    """
    openapi: 3.1.1
    info: {title: Studio, version: '1'}
    servers: [{url: 'https://example.com'}]
    paths:
      \(path):
    \(indented(item, by: 4))
    components:
      schemas:
        Video: {type: object, properties: {id: {type: string}}}
        Film: {type: object, properties: {id: {type: string}}}
    """
}

private func indented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
}

/// The changes from one document's client to another's, in a line each.
func changes(from old: String, to new: String) throws -> [String] {
    try swiftChanges(from: planned(old), to: planned(new)).map(\.line)
}

/// The changes from some schemas to others, in a line each.
func changes(ofSchemas old: String, to new: String) throws -> [String] {
    try changes(from: document(schemas: old), to: document(schemas: new))
}

extension SwiftChange {
    /// The change in one line.
    var line: String {
        let declarations = [before.map { "‘\($0)’" }, after.map { "‘\($0)’" }].map { $0 ?? "nothing" }.joined(separator: " → ")
        return "\(effect.rawValue) \(symbol): \(declarations)" + (mend.map { "; \($0)" } ?? "")
    }
}
