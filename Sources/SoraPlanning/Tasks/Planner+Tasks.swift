import SoraDiagnostics
import SoraOpenAPI

extension Planner {
    /// Plans the calls that wait for tasks, once the operations are planned; tasks that are not sound have been reported by `validate`.
    func planTasks() -> [TaskDeclaration] {
        var planned: [TaskDeclaration] = []
        for task in declaredTasks(of: document, reporting: DiagnosticLog()) { plan(task, among: &planned) }
        return planned
    }

    /// Plans a task, or adds the methods that create it to the task of the same query and the same terms.
    private func plan(_ task: DeclaredTask, among planned: inout [TaskDeclaration]) {
        guard let creation = operations.first(where: { $0.named.operation.isSame(as: task.creation) }),
            let query = called(task.query, of: task), let answer = query.method.answer.value
        else { return }
        let content = task.content.flatMap { called($0, of: task) }
        if task.content != nil, content == nil { return }
        if let content, content.method.answer.form != .bytes {
            return drop(task, "\(content.method.identifier) answers no bytes")
        }
        let isFirst = !planned.contains { $0.creations.contains { $0.operation.name == creation.named.name } }
        let names = TaskNames(creation: creation.named.name, query: query.method.name, isOnly: isFirst, names: self.names)
        var declaration = TaskDeclaration(
            name: names.property, waitName: names.wait, updatesName: names.updates, answer: answer, query: query.call,
            content: content?.call, terms: TaskDeclaration.Terms(task.terms), creations: [])
        let index: Int
        if let known = planned.firstIndex(where: { $0.hasSameTerms(as: declaration) }) {
            index = known
        } else {
            declaration.name = claim(declaration.name, for: task)
            declaration.waitName = claim(declaration.waitName, for: task)
            declaration.updatesName = claim(declaration.updatesName, for: task)
            declaration.waitDocumentation = documentation(ofWaitingFor: task, declaration)
            declaration.updatesDocumentation = documentation(ofFollowing: task, declaration)
            declaration.origin = Origin(task.node.range)
            index = planned.count
            planned.append(declaration)
        }
        planned[index].creations += creations(by: creation, of: task, planned[index], names)
    }

    /// The methods that create a task, one for each body that the operation takes.
    private func creations(
        by operation: PlannedOperation, of task: DeclaredTask, _ declaration: TaskDeclaration, _ names: TaskNames
    ) -> [TaskDeclaration.Creation] {
        let wait = claim(names.createAndWait, for: task)
        let updates = claim(names.createUpdates, for: task)
        return operation.methods.filter { $0.name == operation.named.name }.map { method in
            TaskDeclaration.Creation(
                operation: method, waitName: wait, updatesName: updates,
                waitDocumentation: documentation(ofWaitingAfter: method, task, declaration),
                updatesDocumentation: documentation(ofFollowingAfter: method, task, declaration))
        }
    }

    private func claim(_ name: String, for task: DeclaredTask) -> String {
        let given = memberNames.claim(name)
        if given != name {
            log.warning("a member for the task is called \(given), because \(name) is taken", at: task.node.range)
        }
        return given
    }

    /// Finds the method of a call, and its argument; reports an operation that was not chosen.
    private func called(_ call: TaskCall, of task: DeclaredTask) -> (method: OperationDeclaration, call: TaskDeclaration.Call)? {
        guard let method = operations.first(where: { $0.named.operation.isSame(as: call.operation) })?.methods.first,
            let argument = method.parameters.first(where: {
                $0.key == call.parameter.name && $0.location.rawValue == call.parameter.location.rawValue
            })
        else {
            drop(task, "\(call.operation.method) \(call.operation.path) is no part of the client")
            return nil
        }
        return (
            method,
            TaskDeclaration.Call(
                method: method.name, label: argument.name, identifier: method.identifier, httpMethod: method.method, path: method.path)
        )
    }

    private func drop(_ task: DeclaredTask, _ reason: String) {
        log.report(
            Diagnostic(
                .warning, "no call waits for the task: \(reason)", at: task.node.range, effect: .drops,
                related: [Diagnostic.Related("the call that creates it", at: task.creation.methodNode.range)]))
    }
}

extension TaskDeclaration {
    /// True where the same calls wait for both.
    fileprivate func hasSameTerms(as other: TaskDeclaration) -> Bool {
        query == other.query && content == other.content && terms == other.terms
    }
}

extension Operation {
    fileprivate func isSame(as other: Operation) -> Bool { node === other.node && path == other.path && method == other.method }
}

extension AnswerDeclaration {
    /// The type of a whole answer that is read; nil of streams, and where nothing is.
    fileprivate var value: TypeReference? {
        switch form {
        case .json(let type), .answers(let type), .jsonIfPresent(let type): type
        case .nothing, .text, .bytes, .events, .values: nil
        }
    }
}
