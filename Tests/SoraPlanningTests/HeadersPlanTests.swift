import SoraPlanning
import Testing

struct HeadersPlanTests {
    private func headers(_ responses: String..., schemas: String = "{}") throws -> HeadersDeclaration {
        let paths = responses.enumerated().map { "  /\($0): {get: {operationId: get\($0), responses: \($1)}}" }
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
            \(paths.joined(separator: "\n"))
            components:
              headers: {Total: {schema: {type: integer}, description: All of them.}}
              schemas: \(schemas)
            """)
        for case .headers(let headers) in plan.types { return headers }
        throw NoHeaders()
    }
    private struct NoHeaders: Error {}

    @Test("A header that many operations have is one property, whatever the case of its name")
    func sharesHeaders() throws {
        let total = "{'200': {description: OK, headers: {X-Total: {$ref: '#/components/headers/Total'}}}}"
        let inline = "{'200': {description: OK, headers: {x-total: {schema: {type: integer}}}}}"
        let headers = try headers(total, total, inline)
        #expect(headers.name == "ResponseHeaders")
        #expect(headers.headers.map(\.name) == ["xTotal"])
        #expect(headers.headers[0].documentation.text == "All of them.")
    }

    @Test("One name with two types is two properties; two enumerations of the same values are one")
    func tellsTypesApart() throws {
        let headers = try headers(
            "{'200': {description: OK, headers: {A: {schema: {type: integer}}, K: {schema: {type: string, enum: [x]}}}}}",
            "{'200': {description: OK, headers: {A: {schema: {type: string}}, K: {schema: {type: string, enum: [x]}}}}}",
            "{'200': {description: OK, headers: {K: {schema: {type: string, enum: [y]}}}}}")
        #expect(headers.headers.map(\.name) == ["a", "k", "aValue", "kValue"])
        #expect(headers.headers.map(\.type) == [.external("Int"), .named("K"), .external("String"), .named("KValue")])
        #expect(headers.nested.map(\.name) == ["K", "KValue"])
    }

    @Test("How a header is read follows its schema, its style and its content")
    func notations() throws {
        let headers = try headers(
            """
            {'200': {description: OK, headers: {
                A: {schema: {type: array, items: {type: integer}}},
                B: {schema: {type: object, additionalProperties: {type: string}}}, C: {explode: true, schema: {$ref: '#/components/schemas/S'}},
                D: {content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}},
                E: {content: {text/plain: {schema: {type: string}}}}, F: {content: {application/xml: {schema: {type: object}}}},
                Content-Type: {schema: {type: string}}}}}
            """, schemas: "{S: {type: object, properties: {a: {type: integer}}}}")
        #expect(headers.headers.map(\.notation) == [.list, .members(explode: false), .members(explode: true), .json, .value, .value])
        #expect(headers.headers[3].type == .named("S"))
        #expect(headers.headers[5].type == .external("String"))
    }

    @Test("A schema that bears the name keeps it; a document without headers has no such type")
    func names() throws {
        let response = "{'200': {description: OK, headers: {A: {schema: {type: string}}}}}"
        #expect(try headers(response, schemas: "{ResponseHeaders: {type: object}}").name == "ResponseHeadersValue")
        #expect(throws: NoHeaders.self) { try headers("{'200': {description: OK}}") }
    }
}
