import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Objects from keywords beside properties")
struct ObjectPlanTests {
    @Test("A required name without a schema is a property of any value; one that a condition requires is none")
    func plansRequiredNames() throws {
        let types = try plannedTypes(
            """
            Task:
              type: object
              required: [id, kind]
              properties: {id: {type: string}}
              anyOf: [{required: [a]}, {required: [b]}]
              if: {required: [c]}
            Flat:
              allOf: [{$ref: '#/components/schemas/Task'}, {required: [more]}]
            Counts: {type: object, required: [total], additionalProperties: {type: integer}}
            """)
        #expect(types[0].structure?.properties.map(\.key) == ["id", "kind"])
        #expect(types[0].structure?.properties.last?.type == .external("JSONValue"))
        #expect(types[0].structure?.properties.last?.presence == .required)
        #expect(types[1].structure?.properties.map(\.key) == ["id", "kind", "more"])
        #expect(types[2].structure?.properties.map(\.type) == [.external("Int")])
        #expect(types[2].structure?.additionalProperties?.type == .external("Int"))
    }

    @Test("Properties that stand under a condition are optional; two that differ are any value")
    func plansConditionalProperties() throws {
        let types = try plannedTypes(
            """
            Order:
              type: object
              properties: {kind: {type: string}}
              if: {properties: {kind: {const: gift}}}
              then: {required: [note], properties: {note: {type: string}, code: {type: string}}}
              else: {properties: {code: {type: integer}}}
              dependentSchemas: {card: {properties: {address: {type: string}}}}
            """)
        let order = try #require(types.first?.structure)
        #expect(order.properties.map(\.key) == ["kind", "note", "code", "address"])
        #expect(order.properties.map(\.presence) == [.optional, .optional, .optional, .optional])
        #expect(order.properties[2].type == .external("JSONValue"))
    }

    @Test("One pattern of names is a dictionary of its type; several are any values")
    func plansPatterns() throws {
        let types = try plannedTypes(
            """
            Map: {type: object, patternProperties: {'^x-': {type: integer}}, additionalProperties: false}
            Mixed: {type: object, properties: {id: {type: string}}, patternProperties: {'^a': {type: integer}, '^b': {type: string}}}
            Rest: {type: object, properties: {id: {type: string}}, unevaluatedProperties: {type: integer}}
            Tuple: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
            """)
        #expect(types[0].alias == .dictionary(.external("Int")))
        #expect(types[1].structure?.additionalProperties?.type == .external("JSONValue"))
        #expect(types[2].structure?.additionalProperties?.type == .external("Int"))
        #expect(types[3].alias == .array(.named("TupleItem")))
    }

    @Test("A structure of many properties is boxed where others hold it")
    func boxesLargeStructures() throws {
        let properties = (1...41).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let types = try plannedTypes(
            """
            Large: {type: object, properties: {\(properties)}}
            Small: {type: object, properties: {large: {$ref: '#/components/schemas/Large'}, list: {type: array, items: {$ref: '#/components/schemas/Large'}}}}
            """)
        #expect(types[1].structure?.properties.map(\.isBoxed) == [true, false])
    }

    @Test("Names that collide in Swift are told apart, in structures of any size")
    func namesManyProperties() throws {
        let properties = (1...250).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let types = try plannedTypes(
            """
            Large: {type: object, properties: {\(properties)}}
            Twins: {type: object, properties: {task_id: {type: string}, taskId: {type: string}, Status: {type: string, enum: [a]}, status: {type: string, enum: [b]}}}
            """)
        #expect(Set(try #require(types[0].structure).properties.map(\.name)).count == 250)
        let twins = try #require(types[1].structure)
        #expect(twins.properties.map(\.name) == ["taskID", "taskIDValue", "statusValue", "status"])
        #expect(twins.nested.map(\.name) == ["Status", "StatusValue"])
        #expect(twins.properties.map(\.type).suffix(2) == [.named("Status"), .named("StatusValue")])
    }

    @Test("A pattern beside named properties leaves values of other names free")
    func leavesOtherNamesFree() throws {
        let types = try plannedTypes(
            """
            Open: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}}}
            Closed: {type: object, properties: {id: {type: string}}, patternProperties: {'^x-': {type: integer}}, additionalProperties: false}
            """)
        #expect(types[0].structure?.additionalProperties?.type == .external("JSONValue"))
        #expect(types[1].structure?.additionalProperties?.type == .external("Int"))
    }
}
