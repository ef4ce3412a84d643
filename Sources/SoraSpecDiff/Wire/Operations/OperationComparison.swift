import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

/// Compares one operation of two documents.
struct OperationComparison {
    let old: Operation
    let new: Operation
    let path: PathPairs.Pair
    let document: DocumentComparison
    /// How many days a deprecated part of the operation must stand.
    let deprecationDays: Int
    var found: ChangeList

    init(from old: Operation, to new: Operation, of path: PathPairs.Pair, in document: DocumentComparison) {
        self.old = old
        self.new = new
        self.path = path
        self.document = document
        deprecationDays = document.options.deprecationDays(of: StatedStability(of: new).level ?? .stable)
        found = ChangeList(of: OperationName(of: new, at: old.path, formerly: old))
    }

    var options: WireOptions { document.options }

    /// Yields what changed, by place; of an operation that promises nothing, only that it does not.
    consuming func changes() -> [Change] {
        compareStability()
        if let level = StatedStability(of: new).level, level < options.stability { return found.sorted }
        compareDeprecation()
        compareSunset()
        compareNames()
        compareTags()
        compareParameters()
        compareRequestBody()
        compareResponses()
        compareSecurity()
        compareServers()
        compareCallbacks()
        compareTask()
        return found.sorted
    }

    private mutating func compareNames() {
        let before = old.identifier ?? ""
        let after = new.identifier ?? ""
        if before == after { return }
        if before.isEmpty {
            found.add(EndpointRules.identifierAdded, [after], old: nil, new: new.operationID?.range)
        } else {
            found.add(EndpointRules.identifierRemoved, [before, after], old: old.operationID?.range, new: new.operationID?.range)
        }
    }

    private mutating func compareTags() {
        if old.tags == new.tags { return }
        for (place, tag) in old.tags.enumerated() where !new.tags.contains(tag) {
            found.add(EndpointRules.tagRemoved, [tag], old: Self.tagRange(place, of: old), new: nil)
        }
        for (place, tag) in new.tags.enumerated() where !old.tags.contains(tag) {
            found.add(EndpointRules.tagAdded, [tag], old: nil, new: Self.tagRange(place, of: new))
        }
    }

    private static func tagRange(_ place: Int, of operation: Operation) -> SourceRange? {
        guard let nodes = operation.node["tags"]?.sequence else { return operation.node.fieldRange("tags") }
        let texts = nodes.filter { $0.scalar.map { $0.kind != .null } ?? false }
        return texts.indices.contains(place) ? texts[place].range : operation.node.fieldRange("tags")
    }
}
