import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("How unions choose, and where they end")
struct UnionChoicePlanTests {
    @Test(
        "Schemas that lead back to themselves by their variants come to an end",
        arguments: [
            "A: {oneOf: [{allOf: [{properties: {a: {}}}, {oneOf: [{$ref: '#/components/schemas/A'}]}]}]}",
            "A: {oneOf: [{allOf: [{properties: {a: {}}}, {oneOf: [{$ref: '#/components/schemas/A'}, {}]}]}]}",
            """
            A: {oneOf: [{anyOf: [{}, {$ref: '#/components/schemas/A'}]}]}
            B: {oneOf: [{$ref: '#/components/schemas/A'}], properties: {b: {}}}
            """,
            """
            A: {properties: {a: {}}, oneOf: [{$ref: '#/components/schemas/B'}, {properties: {x: {}}}]}
            B: {properties: {b: {}}, oneOf: [{$ref: '#/components/schemas/A'}, {properties: {y: {}}}]}
            """,
        ])
    func endsRings(schemas: String) throws {
        #expect(try plannedTypes(schemas).count >= 1)
    }

    @Test("A discriminator that is no text leaves the choice to the schemas, and is told of")
    func leavesOutDiscriminatorsThatAreNoText() throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            """
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
            Cat: {type: object, required: [kind, claws], properties: {kind: {type: object, properties: {name: {type: string}}}, claws: {type: integer}}}
            Dog: {type: object, required: [kind, bark], properties: {kind: {type: object, properties: {name: {type: string}}}, bark: {type: string}}}
            """, log: log)
        #expect(types.first?.union?.choice == .schemas([0, 1]))
        #expect(log.diagnostics.map(\.message) == ["the discriminator ‘kind’ is text, and this property is none"])
        #expect(log.diagnostics.first?.place?.start.line == 7)
    }

    @Test("A discriminator's default is the variant of all other values")
    func plansDefaultMapping() throws {
        let types = try plannedTypes(
            """
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Other'}], discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Other}}
            Cat: {type: object, required: [kind], properties: {kind: {const: cat}}}
            Other: {type: object, properties: {kind: {type: string}}}
            """, version: "3.2.0")
        #expect(types[0].union?.defaultVariant == 1)
        #expect(types[1].structure != nil)
    }

    @Test("A nullable enumeration of OpenAPI 3.0 takes null, though it does not list it")
    func nullableEnumeration() throws {
        let plan = try planned(
            """
            openapi: 3.0.3
            info: {title: Test, version: '1'}
            components:
              schemas:
                Either:
                  oneOf:
                    - {type: object, required: [a], properties: {a: {type: string, enum: [x], nullable: true}}}
                    - {type: object, required: [b], properties: {b: {type: string}}}
            """)
        #expect(plan.schemaTable.first?.contains(#""enum":["x",null]"#) == true, "\(plan.schemaTable)")
    }

    @Test("A variant without a type is chosen for the values alone that its Swift type can hold")
    func choosesByKind() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            components:
              schemas:
                Input: {oneOf: [{properties: {id: {type: string}}}, {items: {type: integer}}, {type: string}]}
            """)
        #expect(
            plan.schemaTable.prefix(3) == [
                #"{"allOf":[{"properties":{"id":{"type":"string"}}},{"type":"object"}]}"#,
                #"{"allOf":[{"items":{"type":"integer"}},{"type":"array"}]}"#, #"{"type":"string"}"#,
            ])
    }

    @Test("A variant that any value satisfies takes null too")
    func takesNullAsAnyValue() throws {
        let types = try plannedTypes(
            "Holder: {type: object, properties: {a: {oneOf: [{type: string}, {}]}, b: {oneOf: [{type: string}, {type: object}]}}}")
        #expect(types.first?.structure?.properties.map(\.presence) == [.optionalNullable, .optional])
    }

    @Test("A default that is no variant is told of; one of a base is a variant")
    func plansUnusualDefaults() throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            """
            Cat: {type: object, required: [kind], properties: {kind: {const: cat}}}
            Other: {type: object, properties: {kind: {type: string}}}
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Other}}
            Two:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {a: {type: string}}}]
              discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Other}
            Base:
              type: object
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind, mapping: {heir: Heir}, defaultMapping: Other}
            Heir: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {own: {type: string}}}]}
            """, version: "3.2.0", log: log)
        #expect(types[3].union?.defaultVariant == nil)
        #expect(log.diagnostics.map(\.message) == ["‘defaultMapping’ leads to none of the variants"])
        #expect(log.diagnostics.first?.place?.start == SourcePosition(line: 11, column: 80))
        #expect(types[4].union?.defaultVariant == 1)
    }
}
