import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension OperationComparison {
    /// Compares the task that the operation declares: clients that wait for its end read the status where it stood, and in the old words.
    mutating func compareTask() {
        let key = "x-task"
        switch (old.node[key], new.node[key]) {
        case (nil, nil): return
        case (nil, _?): found.add(TaskRules.added, old: nil, new: new.node.keyRange(key))
        case (_?, nil): found.add(TaskRules.removed, old: old.node.keyRange(key), new: nil)
        case (let before?, let after?): compareTask(before, after, under: "")
        }
    }

    private mutating func compareTask(_ before: Node, _ after: Node, under path: String) {
        guard let oldFields = before.mapping, let newFields = after.mapping else {
            if before.words == after.words { return }
            let rule = before.isNumber && after.isNumber ? TaskRules.timingChanged : TaskRules.changed
            found.add(rule, [path, before.words, after.words], old: before.range, new: after.range)
            return
        }
        for field in newFields.entries {
            let name = path.isEmpty ? field.key : "\(path).\(field.key)"
            if let former = oldFields[field.key] {
                compareTask(former, field.value, under: name)
            } else {
                found.add(TaskRules.changed, [name, "nothing", field.value.words], old: nil, new: field.keyRange)
            }
        }
        for field in oldFields.entries where newFields.entry(field.key) == nil {
            let name = path.isEmpty ? field.key : "\(path).\(field.key)"
            found.add(TaskRules.changed, [name, field.value.words, "nothing"], old: field.keyRange, new: nil)
        }
    }
}

extension Node {
    /// True of numbers, which in a task are seconds.
    fileprivate var isNumber: Bool { scalar.map { $0.kind == .integer || $0.kind == .float } ?? false }
}
