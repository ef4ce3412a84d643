public import SoraDiagnostics
import SoraOpenAPI
import SoraPlanning

extension Diagnostic {
    /// Says of a criterion on the command line that it chooses no operation: most likely it is misspelt.
    public static func unmatchedCriterion(_ phrase: String) -> Diagnostic {
        Diagnostic(.error, "no operation has \(phrase)", effect: .stops, advice: "‘sora-codegen list’ shows what there is.")
    }
}

extension OperationSelection {
    /// The criteria by which no operation of a document is chosen, each as a phrase for people.
    func unmatchedCriteria(in document: Document) -> Set<String> {
        if isEverything { return [] }
        let all = document.paths.flatMap(\.operations)
        let identifiers = Set(all.compactMap(\.identifier)).union(all.map { $0.method + " " + $0.path })
        let knownTags = Set(all.flatMap(\.tags))
        let knownPaths = document.paths.map(\.path)
        return Set(
            operations.filter { !identifiers.contains($0) }.map { "the operationId ‘\($0)’" }
                + tags.filter { !knownTags.contains($0) }.map { "the tag ‘\($0)’" }
                + pathPrefixes.filter { prefix in !knownPaths.contains { $0.hasPrefix(prefix) } }.map { "a path that begins with ‘\($0)’" })
    }
}
