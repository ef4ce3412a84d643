import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Operations")
struct OperationPlanTests {
    private static let document = """
        openapi: 3.1.1
        info: {title: Test, version: '1'}
        security: [{bearerAuth: []}]
        paths:
          /tasks/{task_id}:
            parameters:
              - {name: task_id, in: path, required: true, schema: {type: string}}
            get:
              operationId: get_task
              tags: [tasks]
              parameters:
                - {name: limit, in: query, schema: {type: integer}}
                - {name: X-Trace, in: header, required: true, schema: {type: string}}
              responses:
                '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
                '404': {description: None, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                '500': {description: Fault, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
            delete:
              responses: {'204': {description: Gone}}
          /files:
            post:
              operationId: upload
              security: []
              requestBody:
                required: true
                content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}
              responses:
                '200': {description: OK, content: {video/mp4: {}}}
        components:
          securitySchemes: {bearerAuth: {type: http, scheme: bearer}}
          schemas:
            Task: {type: object, properties: {id: {type: string}}}
            Problem: {type: object, properties: {message: {type: string}}}
            Upload:
              type: object
              required: [file]
              properties: {file: {type: string, format: binary}, purpose: {type: string, enum: [generation]}}
        """

    @Test("No parameter is called self, so that several of that name come apart")
    func noParameterIsSelf() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /{self}:
                get:
                  parameters:
                    - {name: self, in: path, required: true, schema: {type: string}}
                    - {name: self, in: query, schema: {type: string}}
                    - {name: selfValue, in: query, schema: {type: string}}
                  responses: {'204': {description: Done}}
            """)
        #expect(plan.operations[0].parameters.map(\.name) == ["selfValue", "selfValue2", "selfValueValue"])
    }

    @Test("Methods, their arguments and what they answer")
    func plansOperations() throws {
        let plan = try planned(Self.document)
        #expect(plan.operations.map(\.name) == ["getTask", "deleteTasksTaskID", "upload"])
        #expect(plan.operations[0].parameters.map(\.name) == ["taskID", "xTrace", "limit"])
        #expect(plan.operations[0].answer == AnswerDeclaration(.json(.named("Test.Task")), accept: "application/json"))
        #expect(plan.operations[1].answer == AnswerDeclaration(.nothing))
        #expect(plan.operations[2].body?.form == .multipart)
        #expect(plan.operations[2].answer == AnswerDeclaration(.bytes, accept: "video/mp4"))
        #expect(plan.operations[0].documentation.text.contains("its body is a `Problem` for 404 and 500"))
    }

    @Test("A schema that is the body of a multipart request alone is a structure of parts")
    func plansMultipart() throws {
        let plan = try planned(Self.document)
        guard case .multipart(let upload) = try #require(plan.types.last) else { throw Failure() }
        #expect(upload.parts.map(\.form) == [.file, .text])
        #expect(upload.nested.map(\.name) == ["Purpose"])
    }
    private struct Failure: Error {}

    @Test("Credentials: optional where a call needs none; the call says what it takes")
    func plansSecurity() throws {
        let plan = try planned(Self.document)
        #expect(plan.client.credentials.map(\.name) == ["token"])
        #expect(plan.client.credentials.map(\.isRequired) == [false])
        #expect(plan.client.security == [["bearerAuth"]])
        #expect(plan.operations.map(\.security) == [nil, nil, []])
    }

    @Test("A document without servers has no default server")
    func plansServers() throws {
        #expect(try planned(Self.document).client.defaultServer == nil)
        let plan = try planned(
            "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\nservers: [{url: 'https://a.example', description: Production environment}]"
        )
        #expect(plan.client.defaultServer == "production")
        #expect(plan.servers.servers.map(\.address) == ["https://a.example"])
    }

    @Test("A choice of operations brings the schemas that they reach, and no others")
    func plansSelection() throws {
        let plan = try planned(Self.document, selection: OperationSelection(tags: ["tasks"]))
        #expect(plan.operations.map(\.name) == ["getTask"])
        #expect(plan.types.map(\.name) == ["Task", "Problem"])
    }

    @Test("An operation that repeats an identifier is named by its method and path; another spelling of it follows the rule for names")
    func namesDuplicates() throws {
        let log = DiagnosticLog()
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /a: {get: {operationId: list, responses: {'204': {description: OK}}}}
              /b: {get: {operationId: list, responses: {'204': {description: OK}}}}
              /c: {get: {operationId: List, responses: {'204': {description: OK}}}}
            """, log: log)
        #expect(plan.operations.map(\.name) == ["list", "getB", "listValue"])
        #expect(log.diagnostics.map(\.message) == ["the method of GET /c is called listValue, because list is taken"])
    }

    @Test("A variable of the path without a parameter is a string")
    func plansUndeclaredVariables() throws {
        let plan = try planned(
            "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {'/a/{b_id}': {get: {responses: {'204': {description: OK}}}}}")
        #expect(plan.operations[0].parameters.map(\.name) == ["bID"])
    }
}
