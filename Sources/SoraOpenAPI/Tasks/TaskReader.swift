import SoraDiagnostics
import SoraYAML

/// Reads what `x-task` says, by itself; each member that may be an object may be written short, as the pointer alone.
struct TaskReader {
    let log: DiagnosticLog

    /// Reads a task; nil where it lacks what nothing can stand in for. Everything that is wrong is reported.
    func task(_ node: Node) -> WrittenTask? {
        guard let object = object(node, "a task") else { return nil }
        object.reportUnknownKeys(besides: ["query", "status", "progress", "result", "failure", "polling"])
        guard let status = object.mapping["status"] else {
            object.reportMissing("status")
            return nil
        }
        guard var task = self.status(status, of: node) else { return nil }
        task.query = object.mapping["query"]
        if let progress = object.mapping["progress"] { readProgress(progress, to: &task) }
        if let result = object.mapping["result"] { readResult(result, to: &task) }
        if let failure = object.mapping["failure"] { readFailure(failure, to: &task) }
        if let polling = object.mapping["polling"] { task.polling = self.polling(polling) }
        if let evidence = object.mapping["x-evidence"].flatMap({ self.object($0, "evidence") }) {
            task.evidence = Evidence(basis: evidence.strings("basis"), source: evidence.string("source") ?? "")
        }
        return task
    }

    private func object(_ node: Node, _ what: String) -> ObjectReader? { ObjectReader(node, expecting: what, reporting: log) }

    private func status(_ node: Node, of task: Node) -> WrittenTask? {
        guard let object = object(node, "a task's status") else { return nil }
        object.reportUnknownKeys(besides: ["at", "running", "succeeded", "failed"])
        for key in ["succeeded", "failed"] where object.mapping[key] == nil { object.reportMissing(key) }
        let written = object.mapping["at"]
        let pointer = written.map { self.pointer($0, "a task's status") } ?? PlacedPointer(pointer: JSONPointer(["status"]), node: node)
        guard let pointer else { return nil }
        let task = WrittenTask(
            node: task, status: pointer, running: words(object, "running"), succeeded: words(object, "succeeded"),
            failed: words(object, "failed"))
        reportRepetitions(task.running + task.succeeded + task.failed)
        return task
    }

    /// Reads the statuses of a list.
    private func words(_ object: ObjectReader, _ key: String) -> [Node] {
        let nodes = object.list(key)
        if object.mapping[key]?.sequence?.isEmpty == true {
            log.error("‘\(key)’ of a task's status names one status at least", at: object.mapping[key]?.range)
        }
        return nodes.filter { node in
            if let scalar = node.scalar, scalar.kind != .null, !scalar.text.isEmpty { return true }
            log.error("expected a status in ‘\(key)’, found \(node.foundInWords)", at: node.range)
            return false
        }
    }

    /// Reports statuses that stand in the lists already; a client takes no notice of capitals.
    private func reportRepetitions(_ statuses: [Node]) {
        var first: [String: Node] = [:]
        for status in statuses {
            guard let text = status.scalar?.text else { continue }
            if let earlier = first[text.lowercased()] {
                log.report(
                    Diagnostic(
                        .error, "the status ‘\(text)’ stands here twice", at: status.range,
                        advice: "Capitals do not count, so that ‘SUCCESS’ is ‘success’.",
                        related: [Diagnostic.Related("the first of them", at: earlier.range)]))
            } else {
                first[text.lowercased()] = status
            }
        }
    }

    private func readProgress(_ node: Node, to task: inout WrittenTask) {
        if node.mapping == nil { return task.progress = pointer(node, "a task's progress") }
        guard let object = object(node, "a task's progress") else { return }
        object.reportUnknownKeys(besides: ["at", "complete"])
        task.progress = requiredPointer("at", of: object, "a task's progress")
        guard let complete = object.mapping["complete"] else { return }
        if let number = complete.scalar.flatMap({ Double($0.text) }), number > 0, number.isFinite {
            task.completeProgress = number
        } else {
            log.error(
                "‘complete’ of a task's progress is a number above 0, found \(complete.foundInWords)", at: complete.range,
                advice: "Write 100 for percent, 1 for a fraction.")
        }
    }

    private func readResult(_ node: Node, to task: inout WrittenTask) {
        if node.mapping == nil { return task.results = pointer(node, "a task's result") }
        guard let object = object(node, "a task's result") else { return }
        object.reportUnknownKeys(besides: ["at", "content", "lifetime"])
        task.results = object.mapping["at"].flatMap { pointer($0, "a task's result") }
        task.content = object.mapping["content"]
        if (object.mapping["at"] == nil) == (task.content == nil) {
            log.error(
                "a task's result needs either ‘at’ or ‘content’", at: node.range,
                advice: "‘at’ says where the answer has the result's address, ‘content’ names the link to the call that answers its bytes.")
        }
        task.resultLifetime = duration("lifetime", of: object, "a task's result", within: 1_000...315_360_000_000)
    }

    private func readFailure(_ node: Node, to task: inout WrittenTask) {
        if node.mapping == nil { return task.failureWords = pointer(node, "a task's failure") }
        guard let object = object(node, "a task's failure") else { return }
        object.reportUnknownKeys(besides: ["at", "code"])
        task.failureWords = requiredPointer("at", of: object, "a task's failure")
        task.failureCode = object.mapping["code"].flatMap { pointer($0, "a task's failure") }
    }

    private func requiredPointer(_ key: String, of object: ObjectReader, _ what: String) -> PlacedPointer? {
        if object.mapping[key] == nil { object.reportMissing(key) }
        return object.mapping[key].flatMap { pointer($0, what) }
    }

    private func pointer(_ node: Node, _ what: String) -> PlacedPointer? {
        if let text = node.string, !text.isEmpty, let pointer = JSONPointer(parsing: text) {
            return PlacedPointer(pointer: pointer, node: node)
        }
        log.error(
            "\(what) stands at a JSON Pointer, found \(node.foundInWords)", at: node.range,
            advice: node.string.map { "Write ‘/\($0.utf8.first == UInt8(ascii: "#") ? "…" : $0)’." } ?? "Write such as ‘/status’.")
        return nil
    }
}
