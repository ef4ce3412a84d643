extension OperationTopic {
    /// The topics on tasks that go on after the answer that created them.
    static let tasks: [String: OperationTopic] = [
        "api-task-added": task(nil, ""),
        "api-task-removed": task("", nil),
        "api-task-query-changed": task("query: show, ", "query: watch, "),
        "api-task-detail-added": task("", "progress: /progress, "),
        "api-task-status-moved": task("", "", statuses: "at: /status, \(ends)", "at: /state, \(ends)"),
        "api-task-result-moved": task("result: /url, ", "result: /output/url, "),
        "api-task-progress-moved": task("progress: /progress, ", "progress: /percent, "),
        "api-task-progress-rescaled": task("progress: /progress, ", "progress: {at: /progress, complete: 1}, "),
        "api-task-failure-moved": task("failure: /error, ", "failure: /error/message, "),
        "api-task-status-became-final": task("", "", statuses: ends, "succeeded: [done, ready], failed: [failed]"),
        "api-task-status-became-running": task("", "", statuses: ends, "running: [failed], succeeded: [done], failed: [broken]"),
        "api-task-status-rejudged": task(
            "", "", statuses: "succeeded: [done, cut], failed: [failed]", "succeeded: [done], failed: [failed, cut]"),
        "api-task-final-status-removed": task("", "", statuses: "succeeded: [done, ready], failed: [failed]", ends),
        "api-task-running-status-added": task("", "", statuses: ends, "running: [queued], \(ends)"),
        "api-task-running-status-removed": task("", "", statuses: "running: [queued], \(ends)", ends),
        "api-task-result-lifetime-decreased": task("result: {at: /url, lifetime: 24h}, ", "result: {at: /url, lifetime: 1h}, "),
        "api-task-result-lifetime-increased": task("result: {at: /url, lifetime: 1h}, ", "result: {at: /url, lifetime: 24h}, "),
        "api-task-result-lifetime-removed": task("result: {at: /url, lifetime: 24h}, ", "result: /url, "),
        "api-task-timing-changed": task("polling: {interval: 5s}, ", "polling: {interval: 10s}, "),
    ]

    private static let ends = "succeeded: [done], failed: [failed]"

    /// A task with what stands before its statuses in two revisions; nil where there is no task.
    private static func task(_ before: String?, _ after: String?, statuses: String = ends, _ others: String = ends) -> OperationTopic {
        let context = [
            "paths:", "  /videos/{id}:", "    get: {operationId: getVideo, responses: {'200': {description: OK}}}", "  /films/{id}:",
            "    get: {operationId: getFilm, responses: {'200': {description: OK}}}", "  /videos:", "    post:", "      responses:",
            "        '201':", "          description: Made", "          links:", "            show: {operationId: getVideo}",
            "            watch: {operationId: getFilm}",
        ]
        func line(_ text: String?, _ statuses: String) -> [String] {
            text.map { text in
                let query = text.hasPrefix("query") ? "" : "query: show, "
                return ["      x-task: {\(query)\(text)status: {\(statuses)}}"]
            } ?? []
        }
        return OperationTopic(
            kind: .task, example: Explanation.Example(context: context, before: line(before, statuses), after: line(after, others)))
    }
}
