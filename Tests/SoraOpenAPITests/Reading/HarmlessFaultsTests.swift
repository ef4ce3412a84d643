import SoraDiagnostics
import SoraYAML
import Testing

@testable import SoraOpenAPI

@Suite("What is wrong with a document and costs little")
struct HarmlessFaultsTests {
    private let head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"

    /// Reads and validates a document, with other files beside it, and yields it with its findings as `line:column severity effect message. Advice`.
    private func reading(_ text: String, files: [String: String] = [:]) throws -> (document: Document, findings: [String]) {
        let log = DiagnosticLog()
        let node = try #require(parse(SourceFile(path: "api.yaml", bytes: Array(text.utf8)), reporting: log))
        let references = ReferenceResolver(node, from: MemorySources(files), reporting: log)
        let document = try #require(read(node, resolving: references, reporting: log))
        validate(document, reporting: log)
        let findings = log.diagnostics.map { finding in
            let place = finding.place.map { "\($0.start.line):\($0.start.column) " } ?? ""
            return "\(place)\(finding.severity) \(finding.effect) \(finding.message)" + (finding.advice.map { ". \($0)" } ?? "")
        }
        return (document, findings)
    }

    /// Reads one schema of OpenAPI 3.0, and yields it with its findings.
    private func schema(_ text: String) throws -> (schema: Schema, findings: [String]) {
        let (document, findings) = try reading("\(head)paths: {}\ncomponents:\n  schemas:\n    S: \(text)\n")
        return (try #require(document.schemas.first).schema, findings)
    }

    @Test("A reference in place of paths, components and operations is followed")
    func followsMisplacedReferences() throws {
        let (document, findings) = try reading(
            "\(head)paths: {$ref: paths.yaml}\ncomponents: {schemas: {$ref: schemas.yaml}}\n",
            files: [
                "paths.yaml": "/a:\n  get: {$ref: get.yaml}\n",
                "get.yaml": "operationId: getA\nresponses: {'200': {description: D}}\n",
                "schemas.yaml": "Pet: {type: object, properties: {$ref: props.yaml}}\n", "props.yaml": "id: {type: string}\n",
            ])
        #expect(document.paths.flatMap(\.operations).map(\.identifier) == ["getA"])
        #expect(document.schemas.map(\.name) == ["Pet"])
        #expect(document.schemas.first?.schema.properties.map(\.name) == ["id"])
        #expect(
            findings.map { $0.prefix { $0 != ";" } } == [
                "3:15 error none OpenAPI has no ‘$ref’ here, in an OpenAPI document",
                "2:15 error none OpenAPI has no ‘$ref’ here, in the operation GET /a",
                "4:30 error none OpenAPI has no ‘$ref’ here, in components",
                "1:40 error none OpenAPI has no ‘$ref’ here, among properties",
            ])
    }

    @Test("Parameters and responses of Swagger 2.0 have their schemas themselves")
    func readsLegacySchemas() throws {
        let (document, findings) = try reading(
            """
            \(head)paths:
              /a:
                get:
                  parameters:
                  - {name: q, in: query, type: integer, format: int32}
                  - {name: b, in: body, schema: {}}
                  responses:
                    '200': {description: D, schema: {type: string}}
            """)
        let operation = try #require(document.paths.first?.operations.first)
        #expect(operation.parameters.map(\.name) == ["q"])
        #expect(operation.parameters.first?.schema?.types == .integer)
        #expect(operation.parameters.first?.schema?.format == "int32")
        #expect(operation.responses.first?.response.content.map(\.name) == ["application/json"])
        #expect(
            findings == [
                "7:30 error none a parameter has its type in ‘schema’. It is read so.",
                "8:23 error drops a parameter is sent in path, query, header or cookie, found ‘body’. OpenAPI 3 has ‘requestBody’ for it.",
                "10:33 error none a response has its schema in ‘content’, by media type. It is read as that of application/json.",
            ])
    }

    @Test("What loses an object says so, and names the operation")
    func tellsWhatIsLost() throws {
        let (_, findings) = try reading(
            "\(head)paths:\n  /a:\n    get:\n    put:\n      parameters: [{in: query, schema: {}}]\n      responses: {'6XX': {description: D}}\n"
        )
        #expect(
            findings == [
                "5:9 error drops expected the operation GET /a, found nothing",
                "7:20 error drops a parameter needs ‘name’",
                """
                8:19 error drops expected a status code, a wildcard such as ‘4XX’, or ‘default’, found ‘6XX’. \
                ‘default’ stands for all statuses that are not listed.
                """,
            ])
    }

    @Test("A path without its slash gets one")
    func addsSlash() throws {
        let (document, findings) = try reading("\(head)paths:\n  a: {get: {responses: {'200': {description: D}}}}\n")
        #expect(document.paths.map(\.path) == ["/a"])
        #expect(findings == ["4:3 error none a path begins with ‘/’, found ‘a’. It is read as ‘/a’."])
    }

    @Test("Yes and no are truth values, as they were in YAML 1.1")
    func readsYesAndNo() throws {
        let (schema, findings) = try schema("{type: object, properties: {a: {type: string, readOnly: yes}}}")
        #expect(schema.properties.first?.schema.isReadOnly == true)
        #expect(findings == ["6:64 warning none ‘readOnly’ is true or false, found the string ‘yes’. Write ‘true’."])
    }

    @Test("‘required: true’ on a property requires nothing")
    func passesOverRequired() throws {
        let (schema, findings) = try schema("{type: object, properties: {a: {type: string, required: true}}}")
        #expect(schema.required.isEmpty)
        #expect(
            findings == [
                """
                6:64 error none ‘required’ of a schema is a list of properties, found ‘true’. \
                It is passed over; name the property in ‘required’ of the object that has it.
                """
            ])
    }

    @Test(
        "Defaults that their schema does not allow",
        arguments: [
            ("{type: integer, default: abc}", "6:33 warning none the default is the string ‘abc’, and the schema is of another type"),
            ("{type: string, enum: [left, right], default: lefr}", "6:53 warning none the default ‘lefr’ is none of the values of ‘enum’"),
            (
                "{type: integer, maximum: 99999999999999999999}",
                "6:33 warning none ‘99999999999999999999’ is beyond the integers of 64 bits"
            ),
        ])
    func reportsMisfits(text: String, finding: String) throws {
        let findings = try schema(text).findings
        #expect(findings.count == 1 && findings[0].hasPrefix(finding), "\(findings)")
    }

    @Test(
        "Defaults that fit",
        arguments: [
            "{type: number, default: 1}", "{type: integer, default: 1.0}", "{type: string, nullable: true, default: null}",
            "{enum: [a, b], default: a}", "{type: integer, maximum: 18446744073709551615}", "{default: [1]}",
        ])
    func acceptsFits(text: String) throws {
        #expect(try schema(text).findings == [])
    }

    @Test("Small rules of the specification, which cost nothing")
    func reportsSmallBreaches() throws {
        let (_, findings) = try reading(
            """
            openapi: 3.1.1
            info: {title: T, version: '1', license: {name: N, url: u, identifier: MIT}}
            tags: [{name: a}, {name: a}]
            paths:
              /a:
                get: {responses: {}}
                put: {responses: {'200': {description: D, links: {x: {description: E}}}}}
            components: {schemas: {S: {type: [object, null]}}}
            """)
        #expect(
            findings == [
                "2:71 error none a license has ‘url’ or ‘identifier’, not both",
                "6:22 error none ‘responses’ of the operation GET /a has one response at least",
                "7:58 error none a link needs ‘operationId’ or ‘operationRef’",
                "8:43 error none the type null is the string ‘null’, found nothing. Put it in quotes; it is read so.",
                "3:26 error none there are two tags ‘a’",
            ])
    }

    @Test("A template with operators of RFC 6570 has the parameters of its plain names")
    func matchesTemplateOperators() throws {
        let (_, findings) = try reading(
            """
            \(head)paths:
              '/a/{.id*}':
                get:
                  parameters: [{name: id, in: path, required: true, style: label, explode: true, schema: {type: string}}]
                  responses: {'200': {description: D}}
            """)
        #expect(findings == [])
    }
}
