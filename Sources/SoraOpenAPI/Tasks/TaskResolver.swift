import SoraDiagnostics
import SoraYAML

/// Finds what an `x-task` speaks of: the operations that its links lead to, and the places of their answers.
struct TaskResolver {
    let operations: [String: Operation]
    let log: DiagnosticLog

    /// Finds all of it; what is not there is reported, and yields nil.
    func resolve(_ task: WrittenTask, of creation: Operation) -> DeclaredTask? {
        guard let created = TaskAnswer(of: creation) else {
            log.error("\(creation.name) answers no JSON that could name a task", at: task.node.range)
            return nil
        }
        guard let link = queryLink(of: task, in: created), let query = call(by: link),
            created.schemas(at: link.id, expecting: [.string, .integer], "a string or a whole number", reporting: log) != nil
        else { return nil }
        guard let state = TaskAnswer(of: query.operation) else {
            log.error("\(query.operation.name) answers no JSON that could tell a status", at: (task.query ?? task.node).range)
            return nil
        }
        guard let statuses = state.schemas(at: task.status, expecting: [.string], "a string", reporting: log) else { return nil }
        reportStatuses(of: task, amongThoseOf: statuses)
        check(task.progress, in: state, [.number, .integer, .string], "a number or a string")
        check(task.results, in: state, .string, "a string")
        check(task.failureWords, in: state, .string, "a string")
        check(task.failureCode, in: state, [.string, .integer, .number], "a string or a number")
        var declared = DeclaredTask(
            node: task.node, creation: creation, query: query, terms: terms(of: task, id: link.id.pointer), evidence: task.evidence)
        guard let name = task.content else { return declared }
        guard let content = contentLink(named: name, created, state), let call = call(by: content) else { return nil }
        if content.isOfState {
            check(content.id, in: state, [.string, .integer], "a string or a whole number")
            declared.terms.contentID = content.id.pointer
        } else if content.id.pointer != link.id.pointer {
            log.error(
                "‘\(content.link.name)’ takes ‘\(content.id.pointer)’, the query ‘\(link.id.pointer)’", at: content.id.node.range,
                advice: "Whoever waits knows nothing but what the query takes; let a link of the query's own answer lead there.")
        }
        declared.content = call
        return declared
    }

    private func check(_ placed: PlacedPointer?, in answer: TaskAnswer, _ types: SchemaTypes, _ words: String) {
        if let placed { _ = answer.schemas(at: placed, expecting: types, words, reporting: log) }
    }

    private func terms(of task: WrittenTask, id: JSONPointer) -> TaskTerms {
        TaskTerms(
            id: id, status: task.status.pointer, running: task.running.compactMap(\.scalar?.text),
            succeeded: task.succeeded.compactMap(\.scalar?.text), failed: task.failed.compactMap(\.scalar?.text),
            progress: task.progress?.pointer, completeProgress: task.completeProgress, results: task.results?.pointer,
            resultLifetime: task.resultLifetime, failureWords: task.failureWords?.pointer, failureCode: task.failureCode?.pointer,
            polling: task.polling)
    }

    /// Reports statuses that the schema does not list, and those that it lists and no list here has.
    private func reportStatuses(of task: WrittenTask, amongThoseOf schemas: [Schema]) {
        let values = schemas.flatMap { ($0.enumeration ?? []) + ($0.constant.map { [$0] } ?? []) }.compactMap(\.string)
        if values.isEmpty { return }
        let named = task.running + task.succeeded + task.failed
        for status in named where !values.contains(status.scalar?.text ?? "") {
            let text = status.scalar?.text ?? ""
            log.warning(
                "the schema of the status does not list ‘\(text)’", at: status.range,
                advice: closestMatch(to: text, among: values).map { "Did you mean ‘\($0)’?" })
        }
        let known = Set(named.compactMap { $0.scalar?.text })
        for value in values where !known.contains(value) && !task.running.isEmpty {
            log.warning(
                "the status ‘\(value)’ stands in none of the lists", at: task.status.node.range,
                advice: "A task of that status counts as running, until the deadline.")
        }
    }
}
