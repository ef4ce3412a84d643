public import SoraDiagnostics
import SoraYAML

/// Finds the tasks that a document declares with `x-task`; one that is not sound costs itself alone, which is reported.
public func declaredTasks(of document: Document, reporting log: DiagnosticLog) -> [DeclaredTask] {
    let all = document.paths.flatMap(\.operations)
    let creations = all.filter { $0.task != nil }
    if creations.isEmpty { return [] }
    let operations = Dictionary(all.compactMap { operation in operation.identifier.map { ($0, operation) } }) { first, _ in first }
    return creations.flatMap { creation -> [DeclaredTask] in
        guard let node = creation.task else { return [] }
        return (node.sequence ?? [node]).compactMap { task($0, of: creation, among: operations, log) }
    }
}

/// Reads one task; of several errors, the first is what drops it.
private func task(_ node: Node, of creation: Operation, among operations: [String: Operation], _ log: DiagnosticLog) -> DeclaredTask? {
    let findings = DiagnosticLog()
    let written = TaskReader(log: findings).task(node)
    let hasErred = findings.diagnostics.contains { $0.severity == .error }
    let found = hasErred ? nil : written.flatMap { TaskResolver(operations: operations, log: findings).resolve($0, of: creation) }
    var isSound = true
    for var finding in findings.diagnostics {
        if finding.severity == .error, isSound {
            isSound = false
            finding.effect = .drops
            finding.related.append(.init("until then \(creation.name) has no call that waits", at: creation.methodNode.range))
        }
        log.report(finding)
    }
    return isSound ? found : nil
}
