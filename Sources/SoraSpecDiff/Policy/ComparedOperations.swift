public import SoraOpenAPI
public import SoraPlanning

/// Leaves of two documents what is chosen in one of them at least: operations, calls of the provider, and the schemas that become Swift.
///
/// So an operation that loses its tag is compared, and not taken for removed.
public func keepChosen(
    of old: inout Document, _ oldPlan: ClientPlan, and new: inout Document, _ newPlan: ClientPlan, by selections: [OperationSelection]
) {
    guard !selections.contains(where: \.isEverything) else { return }
    let keys = [old, new].reduce(into: Set<OperationKey>()) { $0.formUnion($1.keys(chosenBy: selections)) }
    let schemas = Set((oldPlan.schemas + newPlan.schemas).map(\.name))
    old.keep(keys, schemas)
    new.keep(keys, schemas)
}

/// What makes two operations of two documents the same.
private struct OperationKey: Hashable {
    let method: String
    let path: String

    /// The names of a path's parameters do not tell it from others.
    init(_ operation: Operation) {
        method = operation.method
        var depth = 0
        path = String(
            operation.path.filter { character in
                if character == "{" { depth += 1 }
                defer { if character == "}", depth > 0 { depth -= 1 } }
                return depth == 0 || character == "{" || character == "}"
            })
    }
}

extension Document {
    fileprivate func keys(chosenBy selections: [OperationSelection]) -> Set<OperationKey> {
        let calls = webhooks.flatMap { item in item.operations.map { (item.path, $0) } }
        let all = paths.flatMap { item in item.operations.map { (nil as String?, $0) } } + calls
        let chosen = all.filter { name, operation in
            selections.contains {
                $0.includes(identifier: operation.identifier ?? name, method: operation.method, tags: operation.tags, path: operation.path)
            }
        }
        return Set(chosen.map { OperationKey($0.1) })
    }

    fileprivate mutating func keep(_ keys: Set<OperationKey>, _ names: Set<String>) {
        paths = paths.compactMap { $0.keeping(keys) }
        webhooks = webhooks.compactMap { $0.keeping(keys) }
        schemas = schemas.filter { names.contains($0.name) }
    }
}

extension PathItem {
    fileprivate func keeping(_ keys: Set<OperationKey>) -> PathItem? {
        var copy = self
        copy.operations = operations.filter { keys.contains(OperationKey($0)) }
        return copy.operations.isEmpty ? nil : copy
    }
}
