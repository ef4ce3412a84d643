import SoraDiagnostics
import SoraOpenAPI
import SoraPlanning
import SoraYAML

/// What `sora-codegen.yaml` beside documents says about them; what a command line says comes before it.
struct Configuration {
    /// How far generated declarations are seen, for all documents of the folder.
    let access: AccessLevel?
    /// What is said about one document, by its file name.
    let documents: [(name: Mapping.Entry, configuration: DocumentConfiguration)]

    /// Reads a configuration; nil where the text is none, which is reported.
    init?(_ node: Node, reporting log: DiagnosticLog) {
        guard let object = ObjectReader(node, expecting: "a configuration", losing: .stops, reporting: log) else { return nil }
        object.reportUnknownKeys(besides: ["access", "documents"])
        let access = object.string("access")
        self.access = access.flatMap(AccessLevel.init)
        if access != nil, self.access == nil {
            log.error("‘access’ is public, package or internal", at: object.mapping["access"]?.range)
        }
        documents = object.entries("documents").compactMap { entry in
            DocumentConfiguration(entry.value, reporting: log).map { (entry, $0) }
        }
    }
}

/// What a configuration says about one document.
public struct DocumentConfiguration: Sendable {
    /// The namespace's name.
    let namespace: Node?
    /// Swift names by what the document calls things.
    let names: [Mapping.Entry]
    /// The paths of overlays, from the configuration's folder.
    let overlays: [Node]
    /// What of the document becomes Swift.
    let selection: OperationSelection
    /// The nodes of the selection's criteria with what they choose, for their places.
    let criteria: [(node: Node, selection: OperationSelection)]

    /// Reads what stands under a document's name.
    init?(_ node: Node, reporting log: DiagnosticLog) {
        guard let object = ObjectReader(node, expecting: "what is said about a document", reporting: log) else { return nil }
        object.reportUnknownKeys(besides: ["namespace", "names", "overlays", "include-operation", "include-tag", "include-path"])
        namespace = object.string("namespace") == nil ? nil : object.mapping["namespace"]
        names = object.entries("names")
        func texts(_ key: String) -> [Node] {
            object.list(key).filter { node in
                if node.string == nil { log.error("expected a string in ‘\(key)’", at: node.range) }
                return node.string != nil
            }
        }
        overlays = texts("overlays")
        let operations = texts("include-operation")
        let tags = texts("include-tag")
        let paths = texts("include-path")
        selection = OperationSelection(
            operations: operations.compactMap(\.string), tags: tags.compactMap(\.string), pathPrefixes: paths.compactMap(\.string))
        criteria =
            operations.map { ($0, OperationSelection(operations: [$0.string ?? ""])) }
            + tags.map { ($0, OperationSelection(tags: [$0.string ?? ""])) }
            + paths.map { ($0, OperationSelection(pathPrefixes: [$0.string ?? ""])) }
    }

    /// Reports criteria that choose nothing in a document: most likely they are misspelt.
    func reportUnmatchedCriteria(in document: Document, reporting log: DiagnosticLog) {
        for criterion in criteria {
            for phrase in criterion.selection.unmatchedCriteria(in: document) {
                log.warning("no operation has \(phrase)", at: criterion.node.range, advice: "‘sora-codegen list’ shows what there is.")
            }
        }
    }
}
