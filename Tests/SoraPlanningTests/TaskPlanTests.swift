import Foundation
import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Plans of tasks")
struct TaskPlanTests {
    private let head = """
        openapi: 3.1.1
        info: {title: Test, version: '1'}
        components:
          schemas:
            Job: {type: object, properties: {id: {type: string}, status: {type: string}, url: {type: string}}}
          responses:
            Created:
              description: OK
              content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
              links: {job: {operationId: getJob, parameters: {job_id: $response.body#/id}}}
        paths:
          /jobs/{job_id}:
            get:
              operationId: getJob
              tags: [Query]
              parameters: [{name: job_id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}}

        """

    @Test("A task has the names of the calls that create it and ask for it")
    func names() throws {
        let plan = try planned(
            head + """
                  /jobs:
                    post:
                      operationId: createJob
                      x-task: {status: {succeeded: [done], failed: [failed]}, result: {at: /url, lifetime: 90s}, polling: {interval: 30}}
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}, multipart/form-data: {schema: {type: object}}}}
                      responses: {'201': {$ref: '#/components/responses/Created'}}
                """)
        let task = try #require(plan.tasks.first)
        #expect(plan.tasks.count == 1)
        #expect(task.name == "jobTask" && task.waitName == "waitForJob" && task.updatesName == "jobUpdates")
        #expect(task.answer == .named("Test.Job"))
        #expect(task.query == .init(method: "getJob", label: "jobID", identifier: "getJob", httpMethod: "GET", path: "/jobs/{job_id}"))
        #expect(task.creations.map(\.waitName) == ["createJobAndWait", "createJobAndWait"])
        #expect(task.creations.map(\.updatesName) == ["createJobUpdates", "createJobUpdates"])
        #expect(task.creations.map(\.operation.body?.form) == [.json, .multipart])
        var terms = TaskDeclaration.Terms(succeeded: ["done"], failed: ["failed"])
        terms.results = "/url"
        terms.resultLifetime = 90_000
        terms.interval = 30_000
        #expect(task.terms == terms)
    }

    @Test("The example of docs/tasks.md gives the methods that the page names")
    func page() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: folder.appending(path: "docs/tasks.md"), encoding: .utf8)
        let example = try #require(page.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
        let task = try #require(planned(example).tasks.first)
        let creation = try #require(task.creations.first)
        for name in [creation.waitName, creation.updatesName, task.waitName, task.updatesName] { #expect(page.contains("| `\(name)(")) }
        var terms = TaskDeclaration.Terms(succeeded: ["completed"], failed: ["failed"])
        terms.progress = "/progress"
        terms.results = "/data/*/url"
        terms.resultLifetime = 86_400_000
        terms.failureWords = "/error/message"
        terms.failureCode = "/error/code"
        (terms.first, terms.deadline) = (5_000, 600_000)
        #expect(task.terms == terms)
    }

    @Test("The documentation tells when it asks, what the statuses mean, and how long the result is there")
    func documentation() throws {
        let plan = try planned(
            head + """
                  /jobs:
                    post:
                      operationId: createJob
                      x-task:
                        status: {running: [busy], succeeded: [done, ok], failed: [failed]}
                        result: {at: /url, lifetime: 1d}
                        polling: {first: 5, growth: 2, grace: 0, deadline: 90m}
                        x-evidence: {basis: [analogy], source: A guess}
                      responses: {'201': {$ref: '#/components/responses/Created'}}
                """)
        #expect(
            plan.tasks.first?.creations.first?.waitDocumentation.text == """
                Calls `createJob` and waits until the task that it creates is finished.

                The first update has the task's identifier, with which `waitForJob` takes the waiting up again.

                Asks `getJob` after 5 seconds, then every 10 seconds, later less and less often, up to every 60 seconds, for at most 90 minutes \
                unless `deadline` says otherwise.

                A status of `done` or `ok` means success, `failed` failure; `busy`, and any other that is not known, means that the task goes on.

                The address of the result is valid for 24 hours.

                Not in the provider's own documentation: A guess.

                - Throws: `APIError` with the task's identifier; its kind is `taskFailed` for a task that failed, with the provider's words, and \
                `taskDeadline` for one that goes on. `CancellationError` when cancelled, at once.
                """)
    }

    @Test("Operations that create tasks alike share the calls that wait by identifier; others have their own")
    func sharing() throws {
        let log = DiagnosticLog()
        let plan = try planned(
            head + """
                  /jobs:
                    post:
                      operationId: createJob
                      x-task: &task {status: {succeeded: [done], failed: [failed]}}
                      responses: {'201': {$ref: '#/components/responses/Created'}}
                  /copies:
                    post:
                      operationId: copyJob
                      x-task: *task
                      responses: {'201': {$ref: '#/components/responses/Created'}}
                  /quick:
                    post:
                      operationId: createQuickJob
                      x-task: {status: {succeeded: [ready], failed: [failed]}}
                      responses: {'201': {$ref: '#/components/responses/Created'}}
                """, log: log)
        #expect(plan.tasks.map(\.waitName) == ["waitForJob", "waitForJobValue"])
        #expect(plan.tasks.map { $0.creations.map(\.waitName) } == [["createJobAndWait", "copyJobAndWait"], ["createQuickJobAndWait"]])
        #expect(
            log.diagnostics.map(\.message) == [
                "a member for the task is called jobTaskValue, because jobTask is taken",
                "a member for the task is called waitForJobValue, because waitForJob is taken",
                "a member for the task is called jobUpdatesValue, because jobUpdates is taken",
            ])
    }

    @Test("A task that is not sound, or whose query was not chosen, costs its calls alone")
    func dropped() throws {
        let log = DiagnosticLog()
        let text =
            head + """
                  /jobs:
                    post:
                      operationId: createJob
                      tags: [Creation]
                      x-task: {status: {succeeded: [done], failed: [failed]}}
                      responses: {'201': {$ref: '#/components/responses/Created'}}
                """
        let plan = try planned(text, selection: OperationSelection(tags: ["Creation"]), log: log)
        #expect(plan.operations.map(\.name) == ["createJob"] && plan.tasks == [])
        #expect(log.diagnostics.map(\.message) == ["no call waits for the task: GET /jobs/{job_id} is no part of the client"])
        #expect(log.diagnostics.map(\.effect) == [.drops])

        let broken = try planned(text.replacing("failed: [failed]", with: "failing: [failed]"))
        #expect(broken.operations.count == 2 && broken.tasks == [])
    }

    @Test(
        "What a call asks for is named without its verb",
        arguments: [
            ("getVideo", "Video"), ("retrieveVideoGeneration", "VideoGeneration"), ("queryTask", "Task"), ("getaway", "Getaway"),
            ("video", "Video"), ("get", "Get"), ("getURL", "URL"),
        ])
    func nouns(method: String, noun: String) throws {
        let plan = try planned(
            (head + """
                  /jobs:
                    post:
                      operationId: createJob
                      x-task: {status: {succeeded: [done], failed: [failed]}}
                      responses: {'201': {$ref: '#/components/responses/Created'}}
                """).replacing("getJob", with: method))
        #expect(plan.tasks.first?.waitName == "waitFor" + noun)
    }
}
