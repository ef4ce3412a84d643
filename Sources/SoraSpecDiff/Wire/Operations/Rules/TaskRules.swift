/// What is found of long-running tasks that operations declare with `x-task`.
enum TaskRules {
    static let added = Rule("api-task-added", .info, nil, "the operation declares a task")
    static let removed = Rule("api-task-removed", .warning, nil, "the operation does not declare a task any more")
    static let changed = Rule("api-task-changed", .error, nil, "‘{1}’ of the task changed from {2} to {3}")
    static let timingChanged = Rule("api-task-timing-changed", .info, nil, "‘{1}’ of the task changed from {2} to {3}")

    static let all = [added, removed, changed, timingChanged]
}
