import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Inline schemas have one type, named by the schema that they stand in")
struct HomesTests {
    private let owner = """
        Order:
          type: object
          properties:
            state: {type: string, enum: [open, closed]}
            lines: {type: array, items: {type: object, properties: {state: {type: string, enum: [a]}}}}
          $defs: {Extra: {type: object, properties: {note: {type: string}}}}
        """
    private let user = """
        Bill:
          type: object
          properties:
            orderState: {$ref: '#/components/schemas/Order/properties/state'}
            line: {$ref: '#/components/schemas/Order/properties/lines/items'}
            extra: {$ref: '#/components/schemas/Order/$defs/Extra'}
        Heir: {allOf: [{$ref: '#/components/schemas/Order'}, {type: object, properties: {id: {type: string}}}]}
        """

    @Test("A reference to a part of a component, and an heir of it, share the type in its owner, in any order")
    func namesByOwner() throws {
        for schemas in [owner + "\n" + user, user + "\n" + owner] {
            let types = try plannedTypes(schemas)
            #expect(types.map(\.name).sorted() == ["Bill", "Heir", "Order"])
            let order = try #require(types.first { $0.name == "Order" }?.structure)
            #expect(order.nested.map(\.name).sorted() == ["Extra", "LinesItem", "LinesItemState", "State"])
            let bill = try #require(types.first { $0.name == "Bill" }?.structure)
            #expect(bill.properties.map(\.type) == [.named("Order.State"), .named("Order.LinesItem"), .named("Order.Extra")])
            #expect(bill.nested.isEmpty)
            let heir = try #require(types.first { $0.name == "Heir" }?.structure)
            #expect(heir.properties.map(\.type) == [.named("Order.State"), .array(.named("Order.LinesItem")), .external("String")])
            #expect(heir.nested.isEmpty)
        }
    }

    @Test("An heir that comes first leaves its base no gap where an enumeration may be null")
    func plansNullableEnumerationsOfBases() throws {
        let base = "Base: {type: object, properties: {mode: {anyOf: [{type: string, enum: [a, b]}, {type: 'null'}]}}}"
        let heir = "Heir: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {id: {type: string}}}]}"
        for schemas in [base + "\n" + heir, heir + "\n" + base] {
            for type in try plannedTypes(schemas) {
                let mode = try #require(type.structure?.properties.first)
                #expect(mode.type == .named(type.name == "Base" ? "Mode" : "Base.Mode"))
                #expect(mode.presence == .optionalNullable)
            }
        }
    }

    @Test("Recursion through a part is a real type; one that is held by value is boxed")
    func plansRecursion() throws {
        let types = try plannedTypes(
            """
            Tree:
              type: object
              properties:
                node:
                  type: object
                  properties:
                    child: {$ref: '#/components/schemas/Tree/properties/node'}
                    more: {type: array, items: {$ref: '#/components/schemas/Tree/properties/node'}}
            Outer: {type: object, properties: {part: {type: object, properties: {heir: {$ref: '#/components/schemas/Inner'}}}}}
            Inner: {allOf: [{$ref: '#/components/schemas/Outer'}]}
            Sibling: {type: object, properties: {part: {$ref: '#/components/schemas/Outer/properties/part'}, note: {type: string}}}
            """)
        let node = try #require(types[0].structure?.nested.first?.structure)
        #expect(node.properties.map(\.type) == [.named("Node"), .array(.named("Node"))])
        #expect(node.properties.map(\.isBoxed) == [true, false])
        #expect(types[0].structure?.properties.map(\.isBoxed) == [false])
        #expect(types[3].structure?.properties[0].type == .named("Outer.Part"))
    }

    @Test("References into paths name types by their operation; shared parameters and bodies have names of their own")
    func namesByOperation() throws {
        let first = """
              /a:
                get:
                  operationId: getA
                  parameters: [{$ref: '#/components/parameters/Sort'}]
                  responses:
                    '200': {description: OK, content: {application/json: {schema: {type: object, properties: {kind: {type: string, enum: [x]}}}}}}
                    '404': {$ref: '#/components/responses/Missing'}
            """
        let second = """
              /b:
                get:
                  operationId: getB
                  parameters: [{$ref: '#/components/parameters/Sort'}]
                  responses:
                    '200': {description: OK, content: {application/json: {schema: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}}}}
                    '404': {$ref: '#/components/responses/Missing'}
            """
        for paths in [[first, second], [second, first]] {
            let plan = try planned(
                """
                openapi: 3.1.1
                info: {title: Test, version: '1'}
                paths:
                \(paths.joined(separator: "\n"))
                components:
                  schemas:
                    Early: {type: object, properties: {kind: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema/properties/kind'}}}
                  parameters: {Sort: {name: sort, in: query, schema: {type: string, enum: [up, down]}}}
                  responses:
                    Missing: {description: No, content: {application/json: {schema: {type: object, properties: {reason: {type: string}}}}}}
                """)
            #expect(plan.types.map(\.name).sorted() == ["Early", "GetAResponse", "MissingResponse", "Sort"])
            #expect(plan.types[0].structure?.properties.map(\.type) == [.named("GetAResponse.Kind")])
            #expect(plan.operations.map(\.parameters[0].type) == [.named("Test.Sort"), .named("Test.Sort")])
            #expect(Set(plan.operations.map(\.answer)).count == 1)
        }
    }

    @Test("Other files: their schemas are called as references call them, by a component that is nothing but a reference, or by the file")
    func namesByFile() throws {
        let files = [
            "test.yaml": """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
                First: {type: object, properties: {size: {$ref: 'pet.yaml#/properties/size'}, owner: {$ref: 'common.json#/definitions/owner'}}}
                Animal: {$ref: pet.yaml}
                Shop: {type: object, properties: {pet: {$ref: pet.yaml}, toy: {$ref: toys/wooden-toy.yaml}}}
            """,
            "pet.yaml":
                "type: object\nproperties: {size: {type: string, enum: [s]}, friend: {$ref: pet.yaml}, shop: {$ref: 'test.yaml#/components/schemas/Shop'}}",
            "common.json": #"{"definitions": {"owner": {"type": "object", "properties": {"name": {"type": "string"}}}}}"#,
            "toys/wooden-toy.yaml": "type: object\nproperties: {pet: {$ref: ../pet.yaml}}",
        ]
        let log = DiagnosticLog()
        let types = try planned(files: files, log: log).types
        #expect(log.diagnostics.map(\.message) == [])
        #expect(types.map(\.name).sorted() == ["Animal", "First", "Owner", "Shop", "WoodenToy"])
        #expect(types[0].structure?.properties.map(\.type) == [.named("Animal.Size"), .named("Owner")])
        #expect(types[1].structure?.properties.map(\.type) == [.named("Size"), .named("Animal"), .named("Shop")])
        #expect(types[2].structure?.properties.map(\.type) == [.named("Animal"), .named("WoodenToy")])
    }

    @Test("A choice of operations brings the owners of the parts that they reach")
    func choosesOwners() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /a: {get: {operationId: getA, responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Order/properties/state'}}}}}}}
            components:
              schemas:
                Order: {type: object, properties: {state: {type: string, enum: [open]}}}
                Other: {type: string, enum: [a]}
            """, selection: OperationSelection(operations: ["getA"]))
        #expect(plan.types.map(\.name) == ["Order"])
        #expect(plan.operations[0].answer.form == .json(.named("Test.Order.State")))
    }

    @Test("The elements of a tuple are numbered, beside the type that holds any of them")
    func numbersElementsOfTuples() throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            """
            Row:
              type: array
              prefixItems: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]
              items: {type: object, properties: {c: {type: string}}}
            """, log: log)
        #expect(types.map(\.name) == ["Row", "RowItem1", "RowItem2", "RowFurtherItem", "RowItem"])
        #expect(types[0].alias == .array(.named("RowItem")))
        #expect(log.diagnostics.isEmpty)
    }
}
