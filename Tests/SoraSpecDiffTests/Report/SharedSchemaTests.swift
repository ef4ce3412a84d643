import SoraDiagnostics
import SoraOpenAPI
import Testing

@testable import SoraSpecDiff

@Suite struct SharedSchemaTests {
    @Test func `A change of a schema that 51 operations share is one finding`() throws {
        let difference = try Difference(
            changes: wireChanges(from: document("integer"), to: document("string"), options: WireOptions(today: Day(number: 20_000))))
        let report = DiffReport(difference)
        let findings = report.findings.filter { $0.change.rule.id == "response-property-type-changed" }
        #expect(findings.map(\.operations.count) == [51])
        #expect(findings.first?.change.arguments.first == "code")
        #expect(difference.changes.count { $0.rule.id == "response-property-type-changed" } == 51)
        let text = report.render(as: .text)
        #expect(text.contains("51 operations: GET /p0, GET /p1, GET /p2, GET /p3 and 47 more\n"))
        #expect(text.ranges(of: "response-property-type-changed").count == 1)
    }

    /// A document whose operations answer with a schema, or with others that hold it, under different statuses.
    private func document(_ type: String) throws -> Document {
        let paths = (0..<51).map { number in
            let reference = "{$ref: '#/components/schemas/Error'}"
            let schema = number % 3 == 0 ? reference : "{type: object, properties: {\(number % 3 == 1 ? "error" : "data"): \(reference)}}"
            let status = number % 2 == 0 ? "400" : "default"
            return "  /p\(number): {get: {responses: {'\(status)': {description: No, content: {application/json: {schema: \(schema)}}}}}}"
        }
        let text = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
            \(paths.joined(separator: "\n"))
            components:
              schemas:
                Error: {type: object, properties: {code: {type: \(type)}}}

            """
        return try Revision.document(text, "shop.yaml")
    }
}
