/// What is found of long-running tasks that operations declare with `x-task`; none of the rules are oasdiff's.
///
/// An error leaves clients waiting for what has happened, or takes from them what they wait for; a warning, what they show meanwhile.
enum TaskRules {
    static let added = Rule("api-task-added", .info, nil, "the operation declares a task")
    static let removed = Rule("api-task-removed", .warning, nil, "the operation does not declare a task any more")
    static let queryChanged = Rule("api-task-query-changed", .error, nil, "the task is asked for by {2} instead of {1}")
    static let detailAdded = Rule("api-task-detail-added", .info, nil, "the task tells {1} now, at {2}")

    static let statusMoved = Rule("api-task-status-moved", .error, nil, "the task tells its status at {2} instead of {1}")
    static let resultMoved = Rule("api-task-result-moved", .error, nil, "the task tells its result at {2} instead of {1}")
    static let progressMoved = Rule("api-task-progress-moved", .warning, nil, "the task tells its progress at {2} instead of {1}")
    static let progressRescaled = Rule(
        "api-task-progress-rescaled", .warning, nil, "the progress of a task that is done is {2} instead of {1}")
    static let failureMoved = Rule("api-task-failure-moved", .warning, nil, "the task tells {1} at {3} instead of {2}")

    static let becameFinal = Rule("api-task-status-became-final", .error, nil, "a task of the status {1} has {2}; it went on before")
    static let becameRunning = Rule("api-task-status-became-running", .error, nil, "a task of the status {1} goes on; it had {2} before")
    static let rejudged = Rule("api-task-status-rejudged", .error, nil, "a task of the status {1} has {3}; it had {2} before")
    static let finalStatusRemoved = Rule("api-task-final-status-removed", .info, nil, "no task that has {2} is of the status {1} any more")
    static let runningStatusAdded = Rule("api-task-running-status-added", .info, nil, "a task that goes on may be of the status {1}")
    static let runningStatusRemoved = Rule("api-task-running-status-removed", .info, nil, "no task is of the status {1} any more")

    static let lifetimeDecreased = Rule(
        "api-task-result-lifetime-decreased", .warning, nil, "the result of the task can be fetched for {2} instead of {1}")
    static let lifetimeIncreased = Rule(
        "api-task-result-lifetime-increased", .info, nil, "the result of the task can be fetched for {2} instead of {1}")
    static let lifetimeRemoved = Rule(
        "api-task-result-lifetime-removed", .info, nil, "the task does not say any more how long its result can be fetched; it was {1}")
    static let timingChanged = Rule("api-task-timing-changed", .info, nil, "‘{1}’ of the task changed from {2} to {3}")

    static let all = [
        added, removed, queryChanged, detailAdded, statusMoved, resultMoved, progressMoved, progressRescaled, failureMoved, becameFinal,
        becameRunning, rejudged, finalStatusRemoved, runningStatusAdded, runningStatusRemoved, lifetimeDecreased, lifetimeIncreased,
        lifetimeRemoved, timingChanged,
    ]
}
