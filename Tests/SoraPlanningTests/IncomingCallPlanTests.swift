import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Incoming calls")
struct IncomingCallPlanTests {
    /// Plans webhooks, given as YAML in one line each, over three schemas.
    private func plan(
        _ webhooks: String, callbacks: String = "{}", more: String = "", selection: OperationSelection = .all,
        log: DiagnosticLog = DiagnosticLog()
    ) throws -> ClientPlan {
        try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /hooks: {post: {operationId: subscribe, responses: {'204': {description: Done}}, callbacks: \(callbacks)}}
            webhooks: \(webhooks)
            components:
              schemas:
                A: {type: object, required: [type], properties: {type: {const: a}}}
                B: {type: object, required: [type, id], properties: {type: {const: b}, id: {type: string}}}
                C: {type: object, required: [id], properties: {id: {type: string}}}
                \(more)
            """, selection: selection, log: log)
    }

    private func call(_ schema: String, _ more: String = "") -> String {
        "{post: {\(more)requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/\(schema)'}}}}}}"
    }

    private func union(_ name: String, _ plan: ClientPlan) -> UnionDeclaration? { plan.types.first { $0.name == name }?.union }

    @Test("Payloads are told apart by a constant where each has one, else by their schemas, the most demanding first")
    func tellsApart() throws {
        let constants = try #require(try union("Webhook", plan("{/a_made: \(call("A")), b.made: \(call("B"))}")))
        #expect(constants.variants.map(\.name) == ["aMade", "bMade"])
        #expect(constants.choice == .discriminator(property: "/type", values: [.init("a", variant: 0), .init("b", variant: 1)]))
        #expect(constants.incoming?.calls == [.init("/a_made", variant: 0), .init("b.made", variant: 1)])
        let schemas = try #require(try union("Webhook", plan("{c: \(call("C")), b: \(call("B")), a: \(call("A"))}")))
        #expect(schemas.choice == .schemas([2, 3, 4]))
        #expect(schemas.incoming?.groups == [[1], [2], [0]])
    }

    @Test("A text is found at any depth; of a list that payloads share, each has the value that is spelled like its name")
    func findsTexts() throws {
        func envelope(_ name: String, _ codes: String) -> String {
            "\(name): {type: object, properties: {items: {type: array, items: {type: object, properties: {code: {type: string, enum: [\(codes)]}}}}}}"
        }
        let more = [envelope("D", "PAID"), envelope("E", "PAID, REFUND_FAILED, LOST"), envelope("F", "PAID, REFUND_FAILED, LOST, x")]
            .joined(separator: "\n    ")
        let webhooks = "{PAID: \(call("D")), refundFailed: \(call("E")), LOST: \(call("F")), a: \(call("C"))}"
        let union = try #require(try union("Webhook", plan(webhooks, more: more)))
        #expect(
            union.incoming?.texts
                == .init(
                    at: "/items/0/code",
                    [.init("PAID", variant: 0), .init("REFUND_FAILED", variant: 1), .init("LOST", variant: 2), .init("x", variant: 2)]))
        #expect(union.incoming?.groups == [[0], [3], [1, 2]])
        #expect(union.choice == .schemas([8, 9, 10, 11]))
    }

    @Test("Calls of one payload are one case, named after it, and each name leads to it")
    func groupsCalls() throws {
        let union = try #require(try union("Webhook", plan("{made: \(call("C")), changed: \(call("C")), a: \(call("A"))}")))
        #expect(union.variants.map(\.name) == ["c", "a"])
        #expect(union.variants[0].documentation.text == "Sent by `made` and `changed`.")
        #expect(union.incoming?.calls == [.init("made", variant: 0), .init("changed", variant: 0), .init("a", variant: 1)])
    }

    @Test("A case tells the headers and the answer of its call")
    func documentsCalls() throws {
        let words =
            "summary: Made., parameters: [{name: X-Event, in: header}], responses: {'200': {description: OK}, '5XX': {description: No}}, "
        let union = try #require(try union("Webhook", plan("{made: \(call("C", words))}")))
        #expect(union.variants[0].documentation.text == "Made.\n\nNamed `made`, with the header `X-Event`. Answer with 200.")
    }

    @Test("An enumeration steps aside for a schema of its name; its cases for its own members")
    func namesCalls() throws {
        let plan = try plan(
            "{payloads: \(call("A")), unrecognized: \(call("Webhook"))}", more: "Webhook: {type: object, properties: {x: {}}}")
        #expect(union("WebhookEvent", plan)?.variants.map(\.name) == ["payloadsValue", "unrecognizedValue"])
    }

    @Test("Callbacks of several payloads are an enumeration, one payload is its type; the operation tells of them")
    func plansCallbacks() throws {
        let two = try plan("{}", callbacks: "{a: {'{$url}': \(call("A"))}, b: {'{$url}': \(call("B"))}}")
        #expect(union("SubscribeCallback", two)?.variants.map(\.name) == ["a", "b"])
        #expect(two.operations[0].documentation.text.contains("\n\nCalls back with what `SubscribeCallback` tells apart.\n"))
        let one = try plan("{}", callbacks: "{a: {'{$url}': \(call("A", "description: Now., "))}}")
        #expect(one.types.map(\.name) == ["A", "B", "C"])
        #expect(one.operations[0].documentation.text.contains("\n\nCalls back `a` with an `A`. Now.\n"))
    }

    @Test("A callback whose name has several payloads is told apart by its body alone")
    func leavesOutAmbiguousNames() throws {
        let plan = try plan("{}", callbacks: "{a: {'{$x}': \(call("A")), '{$y}': \(call("B"))}, c: {'{$x}': \(call("C"))}}")
        #expect(union("SubscribeCallback", plan)?.incoming?.calls == [.init("c", variant: 2)])
    }

    @Test("What is no JSON is left to its receiver, and a note says so")
    func notesOtherMediaTypes() throws {
        let log = DiagnosticLog()
        let form = "{post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/C'}}}}}}"
        let plan = try plan("{form: \(form), page: {post: {requestBody: {content: {text/xml: {}}}}}, empty: {get: {}}}", log: log)
        #expect(plan.types.map(\.name) == ["A", "B", "C"])
        #expect(
            log.diagnostics.map(\.message) == [
                "what ‘form’ sends as application/x-www-form-urlencoded is left to its receiver to read",
                "what ‘page’ sends as text/xml is left to its receiver to read",
            ])
        #expect(log.diagnostics.map(\.advice) == ["Its fields are those of ‘C’.", nil])
    }

    @Test("A choice of operations takes the webhooks that it names, and the schemas of callbacks")
    func selectsCalls() throws {
        let webhooks = "{a: \(call("A", "operationId: aMade, ")), b: \(call("B"))}"
        let chosen = try plan(webhooks, selection: OperationSelection(operations: ["aMade"]))
        #expect(chosen.types.map(\.name) == ["A", "Webhook"])
        let callbacks = try plan(
            webhooks, callbacks: "{c: {'{$url}': \(call("C"))}}", selection: OperationSelection(operations: ["subscribe"]))
        #expect(callbacks.types.map(\.name) == ["C"])
    }
}
