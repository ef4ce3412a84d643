import SoraPlanning

extension ClientEmitter {
    /// Prints the members of the client that wait for a task.
    func emit(_ task: TaskDeclaration, to file: inout SourceWriter) {
        for creation in task.creations {
            emit(creation, of: task, to: &file)
            file.blank()
        }
        let (deadline, options, observer) = (TaskArgument.deadline, TaskArgument.options, TaskArgument.observer(task))
        file.documentation(
            text(task.waitDocumentation, [TaskArgument.idItem, deadline.item, options.item, observer.item]))
        file.function(
            "\(access)func \(Identifier.declared(task.waitName))",
            ["id: String", deadline.declaration, options.declaration, observer.declaration], " async throws", result: task.finishedType)
        file.indented { file in
            file.list("let updates = \(Identifier.local(task.updatesName))", ["id: id", "deadline: deadline", "options: options"])
            file.line("return try await updates.finished(onProgress)")
        }
        file.line("}")
        file.blank()
        file.documentation(text(task.updatesDocumentation, [TaskArgument.idItem, deadline.item, options.item]))
        file.function(
            "\(access)func \(Identifier.declared(task.updatesName))", ["id: String", deadline.declaration, options.declaration], "",
            result: task.updatesType)
        file.indented { $0.list("\(Identifier.local(task.name)).updates", ["id: id", "deadline: deadline", "options: options"]) }
        file.line("}")
        file.blank()
        emitFollower(task, to: &file)
    }

    private func emit(_ creation: TaskDeclaration.Creation, of task: TaskDeclaration, to file: inout SourceWriter) {
        let operation = creation.operation
        let names = TaskNames(operation)
        var arguments = self.arguments(of: operation, body: names.body)
        var passed = operation.body == nil ? [] : [names.body]
        for parameter in operation.parameters {
            let argument = Argument(parameter.name)
            passed.append("\(Argument.label(parameter.name)): \(argument.use)")
        }
        let own = [names.deadline, names.options]
        arguments += own.map(\.declaration)
        let values = passed + own.map { "\($0.name): \($0.name)" }
        let items = items(of: operation, names.body) + own.map(\.item)
        file.documentation(text(creation.waitDocumentation, items + [names.observer(task).item]))
        file.deprecation(operation.deprecation)
        file.function(
            "\(access)func \(Identifier.declared(creation.waitName))", arguments + [names.observer(task).declaration], " async throws",
            result: task.finishedType)
        file.indented { file in
            file.list("let \(names.updates) = try await self.\(Identifier.member(creation.updatesName))", values)
            file.line("return try await \(names.updates).finished(\(names.observer(task).name))")
        }
        file.line("}")
        file.blank()
        file.documentation(text(creation.updatesDocumentation, items))
        file.deprecation(operation.deprecation)
        file.function(
            "\(access)func \(Identifier.declared(creation.updatesName))", arguments, " async throws", result: task.updatesType)
        file.indented { file in
            file.list(
                "try await self.\(Identifier.member(task.name)).updates",
                ["deadline: \(names.deadline.name)", "options: \(names.options.name)"], " {")
            file.indented { $0.list("_ = try await self.\(Identifier.member(operation.name))", passed + ["\(names.options.name): $0"]) }
            file.line("}")
        }
        file.line("}")
    }

    /// Prints the property that says how the task is followed.
    private func emitFollower(_ task: TaskDeclaration, to file: inout SourceWriter) {
        file.documentation("How `\(task.query.method)` tells of a task, as `x-task` of the document says.")
        file.block("var \(Identifier.declared(task.name)): TaskFollower<\(task.answer.spelling)>") { file in
            file.line("var terms = TaskTerms()")
            file.array("terms.succeeded = ", task.terms.succeeded.map(literal))
            file.array("terms.failed = ", task.terms.failed.map(literal))
            for (member, value) in task.terms.settings { file.line("terms.\(member) = \(value)") }
            let query = [literal(task.query.identifier), method(task.query.httpMethod), literal(task.query.path)]
            file.list("let query = OperationRequest", query)
            file.line("return TaskFollower(api, query, terms) {")
            emit(task.query, to: &file)
            if let content = task.content {
                file.line("} content: {")
                emit(content, to: &file)
            }
            file.line("}")
        }
    }

    private func emit(_ call: TaskDeclaration.Call, to file: inout SourceWriter) {
        file.indented {
            $0.list("try await self.\(Identifier.member(call.method))", ["\(Argument.label(call.label)): $0.value()", "options: $1"])
        }
    }

    /// Puts the list of parameters before what is thrown.
    private func text(_ documentation: Documentation, _ items: [String]) -> String {
        documentationText(documentation.text, items: items.joined())
    }
}

extension TaskDeclaration {
    /// The type of a task that is finished.
    fileprivate var finishedType: String { "FinishedTask<\(answer.spelling)>" }

    /// The type of a task's updates.
    fileprivate var updatesType: String { "TaskUpdates<\(answer.spelling)>" }
}

extension TaskDeclaration.Terms {
    /// What differs from what the runtime takes for granted, as members of its own type.
    fileprivate var settings: [(member: String, value: String)] {
        var settings: [(member: String, value: String)] = []
        func set(_ member: String, _ text: String?) { if let text { settings.append((member, text)) } }
        set("id", id.map(literal))
        set("status", status.map(literal))
        set("progress", progress.map(literal))
        set("completeProgress", completeProgress.map { "\($0)" })
        set("results", results.map(literal))
        set("contentID", contentID.map(literal))
        set("resultLifetime", resultLifetime.map(duration))
        set("failureWords", failureWords.map(literal))
        set("failureCode", failureCode.map(literal))
        set("interval", interval.map(duration))
        set("first", first.map(duration))
        set("growth", growth.map { "\($0)" })
        set("longest", longest.map(duration))
        set("grace", grace.map(duration))
        set("deadline", deadline.map(duration))
        return settings
    }

    private func duration(_ milliseconds: Int) -> String {
        milliseconds % 1_000 == 0 ? ".seconds(\(milliseconds / 1_000))" : ".milliseconds(\(milliseconds))"
    }
}

extension Argument {
    /// Spells a label in a call, where `self` needs no backticks.
    fileprivate static func label(_ name: String) -> String { name == "self" ? name : Identifier.label(name) }
}
