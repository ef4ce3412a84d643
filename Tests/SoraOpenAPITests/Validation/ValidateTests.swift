import SoraDiagnostics
import SoraOpenAPI
import SoraYAML
import Testing

@Suite("Rules across objects")
struct ValidateTests {
    /// Reads and validates a document, and yields its findings as `line:column severity message`.
    private func findings(_ text: String) throws -> [String] {
        let log = DiagnosticLog()
        let node = try #require(parse(SourceFile(path: "test.yaml", bytes: Array(text.utf8)), reporting: log))
        let document = try #require(
            read(node, resolving: ReferenceResolver(node, from: MemorySources([:]), reporting: log), reporting: log))
        validate(document, reporting: log)
        return log.diagnostics.map { finding in
            "\(finding.place.map { "\($0.start.line):\($0.start.column) " } ?? "")\(finding.severity) \(finding.message)"
        }
    }

    @Test("A sound document")
    func acceptsSound() throws {
        #expect(
            try findings(
                """
                openapi: 3.1.1
                info: {title: Test, version: '1'}
                paths:
                  /a/{id}:
                    get:
                      operationId: getA
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses:
                        '200': {description: OK, links: {again: {operationId: getA}}}
                """) == [])
    }

    @Test("Identifiers, paths, variables and links that do not fit")
    func findsMisfits() throws {
        #expect(
            try findings(
                """
                openapi: 3.1.1
                info: {title: Test, version: '1'}
                paths:
                  /a/{id}:
                    get:
                      operationId: getA
                      responses:
                        '200': {description: OK, links: {again: {operationId: getB}}}
                  /a/{name}:
                    get:
                      operationId: getA
                      parameters: [{name: name, in: path, required: true, schema: {}}, {name: key, in: path, required: true, schema: {}}]
                      responses: {'200': {description: OK}}
                """) == [
                    "11:20 error the operationId ‘getA’ is taken by GET /a/{id}",
                    "9:3 error the path ‘/a/{name}’ is the same as ‘/a/{id}’",
                    "5:5 warning GET /a/{id} has no parameter for ‘{id}’",
                    "12:72 warning the path /a/{name} has no ‘{key}’",
                    "8:63 warning there is no operation ‘getB’",
                ])
    }
}
