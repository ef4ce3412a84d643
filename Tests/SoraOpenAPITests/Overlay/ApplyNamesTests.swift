import SoraDiagnostics
import SoraYAML
import Testing

@testable import SoraOpenAPI

@Suite("Names that a configuration gives")
struct ApplyNamesTests {
    private let document = """
        paths:
          /a: {get: {operationId: Pet}}
          /b: {get: {operationId: twice}, put: {operationId: twice}}
        components:
          schemas:
            Pet: {enum: [x, y, z], x-enum-varnames: [first]}
            Other: {type: object}

        """

    private func named(_ names: String) throws -> (text: String, findings: [String]) {
        let log = DiagnosticLog()
        let node = try #require(parse(SourceFile(path: "a.yaml", bytes: Array(document.utf8)), reporting: log))
        let entries = try #require(parse(SourceFile(path: "c.yaml", bytes: Array(names.utf8)), reporting: log)?.mapping).entries
        let result = applyNames(entries, to: node, reporting: log)
        return (
            String(decoding: yaml(of: result), as: UTF8.self), log.diagnostics.map { $0.message + ". " + ($0.advice ?? "") }
        )
    }

    @Test("Schemas, operations and anything by a pointer")
    func givesNames() throws {
        let (text, findings) = try named("Other: One\nPUT /b: putB\n'#/paths/~1a/get': getA\n")
        #expect(findings == [])
        #expect(text.contains("Other:\n      type: object\n      x-swift-name: One\n"))
        #expect(text.contains("put:\n      operationId: twice\n      x-swift-name: putB\n"))
        #expect(text.contains("operationId: Pet\n      x-swift-name: getA\n"))
    }

    @Test("A value of an enumeration is named among the others")
    func namesValues() throws {
        let (text, findings) = try named("'#/components/schemas/Pet/enum/2': last\n")
        #expect(findings == [])
        #expect(text.contains("x-enum-varnames:\n        - first\n        - null\n        - last\n"))
    }

    @Test("A name of several things has to say which")
    func refusesAmbiguousNames() throws {
        let (_, findings) = try named("Pet: Animal\ntwice: once\n")
        #expect(
            findings == [
                "‘Pet’ is the name of several parts of the document. Write which: ‘#/components/schemas/Pet’ or ‘#/paths/~1a/get’.",
                "‘twice’ is the name of several parts of the document. Write which: ‘#/paths/~1b/get’ or ‘#/paths/~1b/put’.",
            ])
    }
}
