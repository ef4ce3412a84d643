import SoraDiagnostics
import SoraPlanning

extension ClientComparison {
    /// Compares the methods that wait for tasks; a changed argument is told once, of the method that creates the task.
    mutating func compareTasks() {
        let (before, after) = (old.plan.tasks, new.plan.tasks)
        if before == after { return }
        let formerMembers = before.flatMap { TaskMember.members(of: $0, old) }
        let names = Set(formerMembers.map(\.method.name))
        for pair in pairs(of: formerMembers, with: after.flatMap { TaskMember.members(of: $0, new) }, name: \.overloadKey, key: \.wireKey) {
            switch (pair.old?.method, pair.new?.method) {
            case (let before?, let after?):
                compareName(of: before, with: after)
                compareResult(of: before, with: after)
            case (let before?, nil): remove(before)
            case (nil, let after?): add(after, isOverload: names.contains(after.name))
            case (nil, nil): break
            }
        }
    }
}

/// A method that waits for a task or follows it.
private struct TaskMember {
    let method: MethodSurface
    /// What tells methods of one name apart.
    let overloadKey: String
    /// What the method does on the wire.
    let wireKey: String

    /// Lists what a task makes of the client: the methods that create it, and those that take its identifier.
    static func members(of task: TaskDeclaration, _ index: TypeIndex) -> [TaskMember] {
        let query = "\(task.query.httpMethod) \(wireShape(of: task.query.path))"
        let id = ArgumentSurface(label: "id", key: "", type: ValueType(.external("String"), of: index))
        let waits = MethodSurface(task.waitName, [id], waitingFor: task, of: index)
        var follows = MethodSurface(task.updatesName, [id], following: task, of: index)
        follows.effects = ""
        let creations = task.creations.flatMap { creation -> [TaskMember] in
            let operation = MethodSurface(creation.operation, of: index)
            let overload = creation.operation.overloadKey.dropFirst(creation.operation.name.utf8.count)
            let call = creation.operation.wireKey + " " + query
            // A task that several operations create is planned where the first of them declares it.
            let isFirst = creation.operation.name == task.creations.first?.operation.name
            let place = isFirst ? task.origin.range : operation.origin
            return [
                TaskMember(
                    method: MethodSurface(creation.waitName, operation.arguments, waitingFor: task, of: index, at: place),
                    overloadKey: creation.waitName + overload, wireKey: "waiting " + call),
                TaskMember(
                    method: MethodSurface(creation.updatesName, operation.arguments, following: task, of: index, at: place),
                    overloadKey: creation.updatesName + overload, wireKey: "following " + call),
            ]
        }
        return creations + [
            TaskMember(method: waits, overloadKey: task.waitName, wireKey: "waiting " + query),
            TaskMember(method: follows, overloadKey: task.updatesName, wireKey: "following " + query),
        ]
    }
}

extension MethodSurface {
    /// Describes a method that waits for a task.
    fileprivate init(
        _ name: String, _ arguments: [ArgumentSurface], waitingFor task: TaskDeclaration, of index: TypeIndex,
        at place: SourceRange? = nil
    ) {
        let observer = ArgumentSurface(
            label: "onProgress", key: "", type: ValueType(.external("TaskUpdates<\(task.answer.spelling)>.Observer?"), of: index),
            defaultValue: "nil")
        self.init(name, arguments + [.deadline(of: index), observer], .finishedTask, task, index, place)
    }

    /// Describes a method that follows a task.
    fileprivate init(
        _ name: String, _ arguments: [ArgumentSurface], following task: TaskDeclaration, of index: TypeIndex,
        at place: SourceRange? = nil
    ) {
        self.init(name, arguments + [.deadline(of: index)], .taskUpdates, task, index, place)
    }

    private init(
        _ name: String, _ arguments: [ArgumentSurface], _ wrapper: ValueType.Wrapper, _ task: TaskDeclaration, _ index: TypeIndex,
        _ place: SourceRange?
    ) {
        self.name = name
        self.arguments = arguments
        result = ValueType(task.answer, of: index, wrapper: wrapper)
        resultOrigin = task.origin.range
        deprecation = nil
        origin = place ?? task.origin.range
    }
}

extension ArgumentSurface {
    /// How long to wait.
    fileprivate static func deadline(of index: TypeIndex) -> ArgumentSurface {
        ArgumentSurface(label: "deadline", key: "", type: ValueType(.external("Duration?"), of: index), defaultValue: "nil")
    }
}
