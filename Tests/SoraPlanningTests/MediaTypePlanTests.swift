import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Media types")
struct MediaTypePlanTests {
    private static let document = """
        openapi: 3.1.1
        info: {title: Test, version: '1'}
        paths:
          /edits:
            post:
              operationId: edit
              requestBody:
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Edit'}}
                  application/xml: {schema: {$ref: '#/components/schemas/Edit'}}
                  multipart/form-data: {schema: {type: object, properties: {image: {type: string, format: binary}}}}
              responses:
                '200':
                  description: OK
                  content:
                    text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}
                    application/json: {schema: {$ref: '#/components/schemas/Edit'}}
                    image/png: {}
        components:
          schemas:
            Edit: {type: object, properties: {id: {type: string}}}
            Event: {type: object, properties: {id: {type: string}}}
        """

    @Test("Another body is another method of the same name, a stream or a file one of its own; a mere spelling is told of")
    func plansAlternatives() throws {
        let log = DiagnosticLog()
        let plan = try planned(Self.document, log: log)
        #expect(plan.operations.map(\.name) == ["edit", "edit", "editStream", "editStream", "editFile", "editFile"])
        #expect(plan.operations.map(\.isAlternative) == [false, true, true, true, true, true])
        #expect(plan.operations[0...1].compactMap(\.body?.type) == [.named("Test.Edit"), .named("Test.EditForm")])
        #expect(plan.operations[0].answer == AnswerDeclaration(.json(.named("Test.Edit")), accept: "application/json"))
        #expect(plan.operations[2].answer == AnswerDeclaration(.events(.named("Test.Event")), accept: "text/event-stream"))
        #expect(plan.operations[4].answer == AnswerDeclaration(.bytes, accept: "image/png"))
        #expect(log.diagnostics.map(\.message) == ["edit sends application/json, not application/xml"])
    }

    @Test("JSON of another type, and text, are bodies of their own; JSON of the same type is a mere spelling")
    func plansFurtherBodies() throws {
        let log = DiagnosticLog()
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /a:
                patch:
                  operationId: change
                  requestBody:
                    content:
                      application/merge-patch+json: {schema: {$ref: '#/components/schemas/Thing'}}
                      application/json-patch+json: {schema: {type: array, items: {$ref: '#/components/schemas/Step'}}}
                      application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                      text/plain: {schema: {type: string}}
                  responses: {'204': {description: Changed}}
            components:
              schemas:
                Thing: {type: object, properties: {id: {type: string}}}
                Step: {type: object, properties: {op: {type: string}}}
            """, log: log)
        #expect(plan.operations.map(\.name) == ["change", "change", "change"])
        #expect(
            plan.operations.compactMap(\.body?.type) == [.named("Test.Thing"), .array(.named("Test.Step")), .external("String")])
        #expect(
            plan.operations.compactMap(\.body?.mediaType)
                == ["application/merge-patch+json", "application/json-patch+json", "text/plain"])
        #expect(plan.operations.compactMap(\.body?.isRequired) == [false, true, true])
        #expect(log.diagnostics.map(\.message) == ["change sends application/merge-patch+json, not application/json"])
    }

    @Test("Successes that differ in their bodies are one of several; a success without a body makes an optional")
    func plansAnswersByStatus() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /a:
                post:
                  operationId: make
                  responses:
                    '200': {description: Made, content: {application/json: {schema: {type: string}}}}
                    '202': {description: Later, content: {application/json: {schema: {type: integer}}}}
                    '204': {description: Nothing}
                get:
                  operationId: find
                  responses:
                    '200': {description: Found, content: {application/json: {schema: {type: string}}}}
                    '204': {description: Nothing}
            """)
        #expect(plan.operations[0].answer.form == .answers(.named("Test.MakeAnswer")))
        #expect(plan.operations[1].answer.form == .jsonIfPresent(.external("String")))
        guard case .answers(let answers) = try #require(plan.types.first) else { throw Failure() }
        #expect(answers.cases.map(\.name) == ["ok", "accepted", "noContent"])
        #expect(answers.cases.map(\.body) == [.json(.external("String")), .json(.external("Int")), .nothing])
    }
    private struct Failure: Error {}

    @Test("The items of a stream in OpenAPI 3.2: an event's data, a line's value")
    func plansItemSchemas() throws {
        let plan = try planned(
            """
            openapi: 3.2.0
            info: {title: Test, version: '1'}
            paths:
              /events:
                get:
                  operationId: events
                  responses:
                    '200':
                      description: OK
                      content:
                        text/event-stream:
                          itemSchema:
                            type: object
                            properties:
                              event: {type: string}
                              data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Event'}}
              /lines:
                get:
                  operationId: lines
                  responses:
                    '200': {description: OK, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Event'}}}}
            components: {schemas: {Event: {type: object, properties: {id: {type: string}}}}}
            """)
        #expect(plan.operations.map(\.answer.form) == [.events(.named("Test.Event")), .values(.named("Test.Event"))])
    }
}
