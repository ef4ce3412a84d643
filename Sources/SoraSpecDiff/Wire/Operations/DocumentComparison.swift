import SoraDiagnostics
import SoraOpenAPI

/// Compares two documents; made for one comparison, and shared by those of their operations.
final class DocumentComparison {
    let old: Document
    let new: Document
    let options: WireOptions
    /// Compares all schemas, so that what operations share is compared once.
    let schemas: SchemaComparison
    /// The old document's operations, as links name them.
    private(set) lazy var oldLinkedOperations = LinkedOperations(of: old)
    /// The new document's operations, as links name them.
    private(set) lazy var newLinkedOperations = LinkedOperations(of: new)

    init(from old: Document, to new: Document, options: WireOptions) {
        self.old = old
        self.new = new
        self.options = options
        schemas = SchemaComparison(today: options.today)
    }

    /// Yields what changed of the document and its operations, in order.
    func changes() -> [Change] {
        let found = documentChanges() + pathChanges() + webhookChanges()
        return versionChanges(after: found) + found
    }

    private func documentChanges() -> [Change] {
        var found = ChangeList()
        compareSecurity(&found)
        compareSecuritySchemes(&found)
        compareServers(old.servers, new.servers, &found)
        let kept = Set(new.schemas.map(\.name))
        for schema in old.schemas where !kept.contains(schema.name) {
            found.add(DocumentRules.schemaRemoved, [schema.name], old: schema.nameNode.range, new: nil)
        }
        return found.sorted
    }

    private func pathChanges() -> [Change] {
        var found: [Change] = []
        let pairs = PathPairs(from: old.paths, to: new.paths)
        for pair in pairs.matched {
            guard let old = pair.old else {
                for operation in pair.new.operations { found.append(added(operation, to: pair)) }
                continue
            }
            for operation in pair.new.operations {
                if let before = old.operations.first(where: { $0.method == operation.method }) {
                    found += OperationComparison(from: before, to: operation, of: pair, in: self).changes()
                } else {
                    found.append(added(operation, to: pair))
                }
            }
        }
        for pair in pairs.matched {
            guard let old = pair.old else { continue }
            let methods = Set(pair.new.operations.map(\.method))
            for operation in old.operations where !methods.contains(operation.method) {
                found += removed(operation, with: .removedOperation)
            }
        }
        for path in pairs.removed {
            for operation in path.operations { found += removed(operation, with: .removedPath) }
        }
        return found
    }

    private func added(_ operation: Operation, to path: PathPairs.Pair) -> Change {
        let name = OperationName(of: operation, at: path.old?.path)
        return Change(EndpointRules.added, [], in: name, old: nil, new: operation.methodNode.range)
    }
}

extension OperationName {
    /// The name of an operation of a document; clients know it by the path that it had before.
    init(of operation: Operation, at path: String? = nil, formerly old: Operation? = nil) {
        self.init(method: operation.method, path: path ?? operation.path, identifier: operation.identifier ?? old?.identifier)
    }
}
