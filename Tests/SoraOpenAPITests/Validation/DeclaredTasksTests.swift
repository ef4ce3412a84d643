import SoraOpenAPI
import Testing

@Suite("Tasks that a document declares")
struct DeclaredTasksTests {
    private let least = "status: {succeeded: [done], failed: [failed]}"

    @Test("The least that can be said, and what follows from it")
    func readsTheLeast() throws {
        let (tasks, findings) = try TaskDocument(least).declared()
        #expect(findings == [])
        let task = try #require(tasks.first)
        #expect(task.creation.identifier == "createJob" && task.query.operation.identifier == "getJob" && task.query.parameter.name == "id")
        #expect(task.terms.id.description == "/id" && task.terms.status.description == "/status")
        #expect(task.terms.progress == nil && task.terms.results == nil && task.content == nil && task.terms.failureWords == nil)
        #expect(task.terms.polling == .standard)
    }

    @Test("All that can be said")
    func readsAll() throws {
        let document = TaskDocument(
            """
            query: again
            status: {at: /state/name, running: [queued, running], succeeded: [done], failed: [failed]}
            progress: {at: /state/part, complete: 1}
            result: {at: /files/*/url, lifetime: 1.5d}
            failure: {at: /error/0, code: /error/1}
            polling: {first: 0, interval: 500ms, growth: 1.5, longest: 1m, grace: 2h, deadline: 90}
            x-evidence: {basis: [analogy], source: Guess}
            """,
            links: """
                {end: {operationId: endJob, parameters: {id: $response.body#/id}},
                            again: {operationId: getJob, parameters: {path.id: $response.body#/id}}}
                """,
            job: """
                id: {type: integer}
                state: {$ref: '#/components/schemas/Job/properties/inner'}
                inner: {type: object, properties: {name: {type: string, enum: [queued, running, done, failed]}, part: {type: number}}}
                files: {type: array, items: {anyOf: [{type: 'null'}, {type: object, properties: {url: {type: string}}}]}}
                error: {type: array, prefixItems: [{type: string}, {type: integer}]}
                """)
        let (tasks, findings) = try document.declared()
        #expect(findings == [])
        let terms = try #require(tasks.first?.terms)
        #expect(terms.running == ["queued", "running"] && terms.completeProgress == 1 && terms.resultLifetime == 129_600_000)
        #expect(terms.results?.description == "/files/*/url" && terms.failureCode?.description == "/error/1")
        var polling = TaskPolling.standard
        (polling.first, polling.interval, polling.growth, polling.longest) = (0, 500, 1.5, 60_000)
        (polling.grace, polling.deadline) = (7_200_000, 90_000)
        #expect(terms.polling == polling)
        #expect(tasks.first?.evidence?.source == "Guess")
    }

    @Test("Bytes of a call of its own, by a link of either answer")
    func readsContent() throws {
        let query = "getJob: {operationId: getJob, parameters: {id: $response.body#/id}}"
        let content = "bytes: {operationId: getContent, parameters: {id: $response.body#/id}}"
        let document = TaskDocument("query: getJob\n\(least)\nresult: {content: bytes}", links: "{\(query), \(content)}")
        let (tasks, findings) = try document.declared()
        #expect(findings == [])
        #expect(tasks.first?.content?.operation.identifier == "getContent" && tasks.first?.terms.contentID == nil)
    }

    @Test("Several tasks of one operation; one that is broken costs itself alone")
    func readsSeveral() throws {
        let (tasks, findings) = try TaskDocument("- \(least)\n- {status: {succeeded: [done], failed: [failed], at: /stat}}").declared()
        #expect(tasks.count == 1)
        #expect(findings == ["9:62 error the answer of getJob has no ‘/stat’ (dropped) | There are ‘id’, ‘status’, ‘progress’."])
    }
}
