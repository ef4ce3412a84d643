import SoraDiagnostics
import SoraOpenAPI
import SoraYAML
import Testing

/// A document with an operation that creates tasks, and one that tells of them.
struct TaskDocument {
    let text: String

    /// Puts what `x-task` says, and the links of the answer, into a document; the lines of `x-task` are 7 to 6 plus their number.
    init(
        _ task: String, links: String = "{getJob: {operationId: getJob, parameters: {id: $response.body#/id}}}",
        job: String = """
        id: {type: string}
        status: {type: string, enum: [queued, running, done, failed]}
        progress: {type: [integer, 'null']}
        """
    ) {
        func indented(_ text: String, _ columns: Int) -> String {
            text.split(separator: "\n").map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
        }
        text = """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /jobs:
                post:
                  operationId: createJob
                  x-task:
            \(indented(task, 8))
                  responses:
                    '200':
                      description: OK
                      content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
                      links: \(links)
              /jobs/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: getJob
                  responses:
                    '200':
                      description: OK
                      content: {application/json; charset=utf-8: {schema: {$ref: '#/components/schemas/Job'}}}
                delete: {operationId: endJob, responses: {'204': {description: OK}}}
              /jobs/{id}/content:
                get:
                  operationId: getContent
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: OK, content: {video/mp4: {}}}}
              /pages/{id}:
                get:
                  operationId: getPage
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: object}}
                    - {name: page, in: query, required: true, schema: {type: integer}}
                  responses: {'200': {description: OK, content: {application/json: {schema: {}}}}}
            components:
              schemas:
                Job:
                  type: object
                  properties:
            \(indented(job, 8))
            """
    }

    /// The tasks that the document declares, and the findings as `line:column severity message (effect) advice`.
    func declared() throws -> (tasks: [DeclaredTask], findings: [String]) {
        let log = DiagnosticLog()
        let node = try #require(parse(SourceFile(path: "test.yaml", bytes: Array(text.utf8)), reporting: log))
        let document = try #require(
            read(node, resolving: ReferenceResolver(node, from: MemorySources([:]), reporting: log), reporting: log))
        #expect(log.diagnostics == [])
        let tasks = declaredTasks(of: document, reporting: log)
        let findings = log.diagnostics.map { finding in
            "\(finding.place.map { "\($0.start.line):\($0.start.column) " } ?? "")\(finding.severity) \(finding.message)"
                + (finding.effect == .drops ? " (dropped)" : "") + (finding.advice.map { " | \($0)" } ?? "")
        }
        return (tasks, findings)
    }
}
