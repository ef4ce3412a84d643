import SoraDiagnostics
import SoraOpenAPI
import SoraPlanning
import SoraYAML
import Testing

@testable import SoraSpecDiff

/// What of two documents is compared where a part of them is chosen.
@Suite struct ComparedOperationsTests {
    private func kept(_ old: String, _ new: String, _ selection: OperationSelection) throws -> (old: [String], new: [String]) {
        var (before, after) = (try document(old, selection), try document(new, selection))
        keepChosen(of: &before.document, before.plan, and: &after.document, after.plan, by: [selection])
        func names(_ document: Document) -> [String] {
            (document.paths + document.webhooks).flatMap(\.operations).map { "\($0.method) \($0.path)" } + document.schemas.map(\.name)
        }
        return (names(before.document), names(after.document))
    }

    private func document(_ text: String, _ selection: OperationSelection) throws -> (document: Document, plan: ClientPlan) {
        let log = DiagnosticLog()
        let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        let node = try #require(parse(SourceFile(path: "api.yaml", bytes: Array((head + text).utf8)), reporting: log))
        let references = ReferenceResolver(node, below: nil, from: MemorySources([:]), reporting: log)
        let document = try #require(read(node, resolving: references, reporting: log))
        return (document, plan(document, options: PlanningOptions(namespace: "API", selection: selection), reporting: log))
    }

    private let done = "responses: {'204': {description: Done}}"

    @Test func `Nothing chosen is everything`() throws {
        let text = "paths: {/a: {get: {\(done)}}}\ncomponents: {schemas: {A: {type: object}}}\n"
        let kept = try kept(text, text, .all)
        #expect(kept.old == ["GET /a", "A"] && kept.new == ["GET /a", "A"])
    }

    @Test func `An operation that loses its tag is compared all the same`() throws {
        let old = "paths: {/a: {get: {tags: [x], \(done)}, put: {\(done)}}, /b: {get: {\(done)}}}\n"
        let new = "paths: {/a: {get: {\(done)}, put: {\(done)}}, /b: {get: {\(done)}}}\n"
        let kept = try kept(old, new, OperationSelection(tags: ["x"]))
        #expect(kept.old == ["GET /a"] && kept.new == ["GET /a"])
    }

    @Test func `Names of path parameters do not matter`() throws {
        func text(_ name: String) -> String {
            "paths: {'/a/{\(name)}': {get: {operationId: \(name), parameters: [{name: \(name), in: path, required: true, schema: {}}], \(done)}}}\n"
        }
        let kept = try kept(text("id"), text("key"), OperationSelection(operations: ["id"]))
        #expect(kept.old == ["GET /a/{id}"] && kept.new == ["GET /a/{key}"])
    }

    @Test func `Schemas and webhooks come as far as the choice reaches them`() throws {
        let schema = "content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}"
        let text =
            "paths: {/a: {get: {responses: {'200': {description: D, \(schema)}}}}, /b: {get: {\(done)}}}\n"
            + "webhooks: {made: {post: {tags: [x], requestBody: {\(schema)}, \(done)}}, gone: {post: {\(done)}}}\n"
            + "components: {schemas: {A: {type: object}, B: {type: object}}}\n"
        #expect(try kept(text, text, OperationSelection(pathPrefixes: ["/a"])).new == ["GET /a", "A"])
        #expect(try kept(text, text, OperationSelection(tags: ["x"])).new == ["POST made", "A"])
    }
}
