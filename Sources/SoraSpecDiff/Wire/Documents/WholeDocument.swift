import SoraDiagnostics
public import SoraOpenAPI
public import SoraPlanning

extension Difference {
    /// What it means that a document of a folder is gone, on the wire and in Swift.
    public init(removed document: Document, _ plan: ClientPlan) {
        let place = document.place
        self.init(
            changes: [Change(DocumentSetRules.removed, [document.fileName], old: place, new: nil)],
            swiftChanges: [
                SwiftChange(
                    plan.namespace, before: "enum \(plan.namespace)", after: nil, effect: .breaks,
                    mend: "keep the last version that has the client", old: place)
            ])
    }

    /// What it means that a folder has one document more, on the wire and in Swift.
    public init(added document: Document, _ plan: ClientPlan) {
        let place = document.place
        self.init(
            changes: [Change(DocumentSetRules.added, [document.fileName], old: nil, new: place)],
            swiftChanges: [SwiftChange(plan.namespace, before: nil, after: "enum \(plan.namespace)", effect: .adds, new: place)])
    }
}

extension Document {
    /// The name of the file, without its folder.
    fileprivate var fileName: String { node.file.path.split(separator: "/").last.map(String.init) ?? node.file.path }

    /// The key that makes the file an OpenAPI document; the whole has no line of its own.
    fileprivate var place: SourceRange {
        node.mapping?.entries.first { $0.key == "openapi" }?.keyRange ?? node.range
    }
}
