import Testing

@Suite("Tasks that change")
struct TaskChangeTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /videos:
            post:
              x-task:
                query: show
                status: {running: [queued], succeeded: [done], failed: [broken, lost]}
                progress: {at: /progress, complete: 1}
                result: {at: /url, lifetime: 24h}
                failure: {at: /error/message, code: /error/code}
                polling: {first: 5s, interval: 10}
                x-evidence: {basis: [provider], source: mail}
              responses:
                "201":
                  description: D
                  links:
                    show: {operationId: getVideo, parameters: {id: $response.body#/id}}
                    other: {operationId: getOther, parameters: {id: $response.body#/id}}
          /videos/{id}:
            get: {operationId: getVideo, responses: {"200": {description: D}}}
          /others/{id}:
            get: {operationId: getOther, responses: {"200": {description: D}}}

        """
    private static let post = " POST /videos"

    @Test(
        "Each edit is found once, at its place",
        arguments: [
            Revision("query: show", "query: other", "error api-task-query-changed\(post) [show] [other]"),
            Revision("{running:", "{at: /state, running:", "error api-task-status-moved\(post) [status] [/state]"),
            Revision("at: /url", "at: /output/url", "error api-task-result-moved\(post) [/url] [/output/url]"),
            Revision("at: /url", "content: other", "error api-task-result-moved\(post) [/url] [other]"),
            Revision("at: /progress", "at: /percent", "warning api-task-progress-moved\(post) [/progress] [/percent]"),
            Revision(", complete: 1", "", "warning api-task-progress-rescaled\(post) [1] []"),
            Revision("/error/message", "/message", "warning api-task-failure-moved\(post) [/error/message] [/message]"),
            Revision(", code: /error/code", "", "warning api-task-failure-moved\(post) [/error/code] []"),
            Revision("succeeded: [done]", "succeeded: [done, ready]", "error api-task-status-became-final\(post) [] [ready]"),
            Revision(
                "running: [queued], succeeded: [done]", "succeeded: [done, queued]",
                "error api-task-status-became-final\(post) [queued] [queued]"),
            Revision(
                "[queued], succeeded: [done], failed: [broken, lost]", "[queued, lost], succeeded: [done], failed: [broken]",
                "error api-task-status-became-running\(post) [lost] [lost]"),
            Revision(
                "[done], failed: [broken, lost]", "[done, lost], failed: [broken]", "error api-task-status-rejudged\(post) [lost] [lost]"),
            Revision("[broken, lost]", "[broken]", "info api-task-final-status-removed\(post) [lost] []"),
            Revision("[queued]", "[queued, started]", "info api-task-running-status-added\(post) [] [started]"),
            Revision("running: [queued], ", "", "info api-task-running-status-removed\(post) [queued] []"),
            Revision("lifetime: 24h", "lifetime: 1h", "warning api-task-result-lifetime-decreased\(post) [24h] [1h]"),
            Revision("lifetime: 24h", "lifetime: 2d", "info api-task-result-lifetime-increased\(post) [24h] [2d]"),
            Revision(", lifetime: 24h", "", "info api-task-result-lifetime-removed\(post) [24h] []"),
            Revision("interval: 10}", "interval: 10, grace: 1m}", "info api-task-timing-changed\(post) [] [1m]"),
            Revision("first: 5s, ", "", "info api-task-timing-changed\(post) [5s] []"),
            Revision("interval: 10", "interval: 20", "info api-task-timing-changed\(post) [10] [20]"),
            Revision("x-task:\n", "x-other:\n", "warning api-task-removed\(post) [x-task] []"),
        ])
    func finds(edit: Revision) throws {
        #expect(try edit.found(in: Self.document) == edit.changes)
    }

    @Test(
        "Other spellings of the same task are no change",
        arguments: [
            ("interval: 10}", "interval: 10, growth: 1, grace: 30s, deadline: 60m}"), ("first: 5s, interval: 10}", "first: 5s}"),
            ("lifetime: 24h", "lifetime: 86400"), ("first: 5s", "first: 5000ms"), ("{running:", "{at: /status, running:"),
            ("[broken, lost]", "[LOST, broken]"), ("{basis: [provider], source: mail}", "{basis: [analogy]}"),
            ("x-task:\n        query: show\n", "x-task:\n      -\n        query: show\n"),
        ])
    func isSame(before: String, after: String) throws {
        #expect(try Revision(before, after).found(in: Self.document) == [])
    }

    @Test("Of several tasks each is compared with the one that is asked for in the same way")
    func severalTasks() throws {
        let task = "query: show, status: {succeeded: [done], failed: [broken]}"
        func document(_ tasks: String) -> String {
            let lines = Self.document.split(separator: "\n", omittingEmptySubsequences: false)
            let start = lines.firstIndex { $0.hasSuffix("x-task:") } ?? 0
            return (lines[..<start] + ["      x-task: [\(tasks)]"] + lines[(start + 8)...]).joined(separator: "\n")
        }
        let other = task.replacing("show", with: "other").replacing("done", with: "ready")
        let (one, two) = (document("{\(task)}"), document("{\(other)}, {\(task)}"))
        #expect(try Revision.changes(from: one, to: two, Revision.options()) == ["info api-task-added\(Self.post) [] [{\(other)}]"])
        #expect(try Revision.changes(from: two, to: one, Revision.options()) == ["warning api-task-removed\(Self.post) [{\(other)}] []"])
    }
}
