import SoraOpenAPI

extension Planner {
    /// What the method does that waits for a task by its identifier.
    func documentation(ofWaitingFor task: DeclaredTask, _ declaration: TaskDeclaration) -> Documentation {
        paragraphs(
            [
                "Waits until a task is finished of which only the identifier is known, such as one that another process has created.",
                polling(task, declaration, isCreated: false),
            ] + terms(of: task, declaration) + [throwsSentence])
    }

    /// What the method does that follows a task by its identifier.
    func documentation(ofFollowing task: DeclaredTask, _ declaration: TaskDeclaration) -> Documentation {
        paragraphs([
            "Follows a task of which only the identifier is known, such as one that another process has created.",
            "See `\(declaration.waitName)` for when it asks, and for what it throws.",
        ])
    }

    /// What the method does that creates a task and waits for it.
    func documentation(
        ofWaitingAfter method: OperationDeclaration, _ task: DeclaredTask, _ declaration: TaskDeclaration
    ) -> Documentation {
        paragraphs(
            [
                "Calls `\(method.name)` and waits until the task that it creates is finished.",
                "The first update has the task's identifier, with which `\(declaration.waitName)` takes the waiting up again.",
                polling(task, declaration, isCreated: true),
            ] + terms(of: task, declaration) + [throwsSentence])
    }

    /// What the method does that creates a task and follows it.
    func documentation(
        ofFollowingAfter method: OperationDeclaration, _ task: DeclaredTask, _ declaration: TaskDeclaration
    ) -> Documentation {
        paragraphs([
            "Calls `\(method.name)` and follows the task that it creates, whose identifier is known at once.",
            "See `\(declaration.waitName)` for when it asks, and for what it throws.",
            "- Throws: What `\(method.name)` throws. The updates throw `APIError` with the task's identifier.",
        ])
    }

    private func polling(_ task: DeclaredTask, _ declaration: TaskDeclaration, isCreated: Bool) -> String {
        let polling = task.terms.polling
        let interval = TaskPolling.words(polling.interval)
        let first = !isCreated ? "at once" : polling.first == 0 ? "at once" : "after \(TaskPolling.words(polling.first))"
        var text = "Asks `\(declaration.query.method)` \(first), then every \(interval)"
        if polling.growth > 1 { text += ", later less and less often, up to every \(TaskPolling.words(polling.longest))" }
        text += ", for at most \(TaskPolling.words(polling.deadline)) unless `deadline` says otherwise."
        if polling.grace > 0 {
            text += " For the first \(TaskPolling.words(polling.grace)) a status of 404 means that the task is not known yet."
        }
        return text
    }

    private func terms(of task: DeclaredTask, _ declaration: TaskDeclaration) -> [String] {
        let terms = task.terms
        func quoted(_ words: [String]) -> String { listed(words.map { "`\($0)`" }, by: "or") }
        var status = "A status of \(quoted(terms.succeeded)) means success, \(quoted(terms.failed)) failure;"
        status += terms.running.isEmpty ? " any other" : " \(quoted(terms.running)), and any other that is not known,"
        status += " means that the task goes on."
        let life = terms.resultLifetime.map(TaskPolling.words)
        let result =
            terms.results != nil
            ? life.map { "The address of the result is valid for \($0)." }
            : declaration.content.map { "`\($0.method)` answers the result\(life.map { ", for \($0)" } ?? "")." }
        return [status, result ?? "", evidence(task.evidence)]
    }

    private var throwsSentence: String {
        """
        - Throws: `APIError` with the task's identifier; its kind is `taskFailed` for a task that failed, with the provider's words, and \
        `taskDeadline` for one that goes on. `CancellationError` when cancelled, at once.
        """
    }
}
