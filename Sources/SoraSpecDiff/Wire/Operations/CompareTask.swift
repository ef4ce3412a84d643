import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension OperationComparison {
    /// Compares the tasks that the operation declares: clients that wait for their end ask, and read the answers, as they were told to.
    mutating func compareTask() {
        let (before, after) = (old.node["x-task"], new.node["x-task"])
        if before == nil, after == nil { return }
        var left = Self.tasks(before).map { TaskOfOperation($0, of: old, among: document.oldLinkedOperations) }
        var pairs: [(old: TaskOfOperation?, new: TaskOfOperation)] = []
        for node in Self.tasks(after) {
            let task = TaskOfOperation(node, of: new, among: document.newLinkedOperations)
            pairs.append((left.firstIndex { $0.isAskedFor(as: task) }.map { left.remove(at: $0) }, task))
        }
        for (former, task) in pairs {
            if let former = former ?? (left.isEmpty ? nil : left.removeFirst()) {
                TaskComparison(old: former, new: task).compare(&found)
            } else {
                found.add(TaskRules.added, old: nil, new: Self.place(of: task, in: new))
            }
        }
        for task in left { found.add(TaskRules.removed, old: Self.place(of: task, in: old), new: nil) }
    }

    /// The tasks of an operation: one, or a list of them.
    private static func tasks(_ node: Node?) -> [Node] { node.map { $0.sequence ?? [$0] } ?? [] }

    /// Where a task stands: the name of the extension, where it holds that one alone.
    private static func place(of task: TaskOfOperation, in operation: Operation) -> SourceRange? {
        operation.node["x-task"] === task.node ? operation.node.keyRange("x-task") : task.node.range
    }
}

/// A declared task with the call that asks for it.
struct TaskOfOperation {
    let node: Node
    let terms: TaskStatement
    private let target: LinkTarget?
    /// What answers the result's bytes.
    private let content: LinkTarget?

    /// Reads a task; the link that it names, or else the only one, leads from a successful answer to the call.
    init(_ node: Node, of operation: Operation, among operations: LinkedOperations) {
        self.node = node
        terms = TaskStatement(node)
        let links = operation.responses.filter(\.status.isSuccess).flatMap(\.response.links)
        let name = terms.query?.text
        let link = links.first { $0.name == name } ?? (name == nil && links.count == 1 ? links[0] : nil)
        target = link.map(operations.target)
        let further = target?.operation?.responses.filter(\.status.isSuccess).flatMap(\.response.links) ?? []
        let contentName = terms.content?.text
        content = contentName.flatMap { name in (links + further).first { $0.name == name } }.map(operations.target)
    }

    /// What asks for the task, in words.
    var query: String { target?.words ?? terms.query.map { "the link " + $0.text } ?? "no link" }

    /// Where the task says it.
    var queryPlace: SourceRange { terms.query?.place ?? node.range }

    /// Tells whether the same call answers the result's bytes of another revision, whatever the links are called.
    func hasSameContent(as other: TaskOfOperation) -> Bool {
        guard let content, let otherContent = other.content else { return false }
        return content.isSame(as: otherContent)
    }

    /// Tells whether the same call asks for another revision of a task.
    func isAskedFor(as other: TaskOfOperation) -> Bool {
        guard let target, let otherTarget = other.target else { return terms.query?.text == other.terms.query?.text }
        return target.isSame(as: otherTarget)
    }
}
