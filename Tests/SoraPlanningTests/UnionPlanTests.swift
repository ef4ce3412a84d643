import SoraPlanning
import Testing

@Suite("Unions")
struct UnionPlanTests {
    @Test("A discriminator chooses by its mapping, else by the schemas' names")
    func choosesByDiscriminator() throws {
        let types = try plannedTypes(
            """
            Result:
              oneOf: [{$ref: '#/components/schemas/Video'}, {$ref: '#/components/schemas/Image'}]
              discriminator: {propertyName: type, mapping: {video: '#/components/schemas/Video'}}
            Video: {type: object, properties: {type: {type: string}}}
            Image: {type: object, properties: {type: {type: string}}}
            """)
        let union = try #require(types.first?.union)
        #expect(union.variants.map(\.name) == ["video", "image"])
        #expect(
            union.choice == .discriminator(property: "type", values: [.init("video", variant: 0), .init("Image", variant: 1)]))
    }

    @Test("Constants that tell variants apart choose as a discriminator does")
    func choosesByConstants() throws {
        let types = try plannedTypes(
            """
            Event:
              anyOf:
                - {title: Started, type: object, required: [kind], properties: {kind: {const: started}}}
                - {title: Ended, type: object, required: [kind], properties: {kind: {type: string, enum: [ended, failed]}}}
            """)
        let union = try #require(types.first?.union)
        #expect(union.nested.map(\.name) == ["Started", "Ended", "EndedKind"])
        #expect(
            union.choice
                == .discriminator(
                    property: "kind", values: [.init("started", variant: 0), .init("ended", variant: 1), .init("failed", variant: 1)]))
    }

    @Test("Other variants are chosen by the schema that a value satisfies")
    func choosesBySchema() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            components:
              schemas:
                Input: {oneOf: [{type: string}, {type: array, items: {type: string, minLength: 1}}, {type: 'null'}]}
            """)
        let union = try #require(plan.types.first?.union)
        #expect(union.variants.map(\.name) == ["string", "stringList"])
        #expect(union.choice == .schemas([0, 1]))
        #expect(plan.schemaTable.prefix(2) == [#"{"type":"string"}"#, #"{"type":"array","items":{"type":"string","minLength":1}}"#])
    }

    @Test("null among the variants makes an optional; known and unknown strings are one open enumeration")
    func simplifiesVariants() throws {
        let types = try plannedTypes(
            """
            Holder:
              type: object
              required: [owner, model]
              properties:
                owner: {anyOf: [{$ref: '#/components/schemas/Owner'}, {type: 'null'}]}
                model: {anyOf: [{type: string}, {type: string, enum: [sora-2]}]}
            Owner: {type: object, properties: {id: {type: string}}}
            """)
        let holder = try #require(types.first?.structure)
        #expect(holder.properties.map(\.presence) == [.requiredNullable, .required])
        #expect(holder.properties.map(\.type) == [.named("Owner"), .named("Model")])
        #expect(holder.nested.first?.openEnumeration?.values.map(\.rawValue) == ["sora-2"])
    }

    @Test("Numbers that YAML writes and JSON does not are written as JSON does")
    func writesNumbers() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            components: {schemas: {Code: {type: [string, integer], minimum: 010, maximum: 0x1F}}}
            """)
        #expect(plan.schemaTable[1] == #"{"type":"integer","minimum":10,"maximum":31}"#)
    }

    @Test("A list of types is a union of a variant each")
    func plansTypeLists() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            components:
              schemas:
                Code: {type: [string, integer, 'null'], minimum: 1}
            """)
        let union = try #require(plan.types.first?.union)
        #expect(union.variants.map(\.type) == [.external("String"), .external("Int")])
        #expect(plan.schemaTable.prefix(2) == [#"{"type":"string","minimum":1}"#, #"{"type":"integer","minimum":1}"#])
    }

    @Test("anyOf that merely limits is no union")
    func keepsLimitsApart() throws {
        let types = try plannedTypes(
            """
            Request:
              type: object
              properties: {url: {type: string}, from_task: {type: string}}
              anyOf: [{required: [url]}, {required: [from_task]}]
            """)
        #expect(types.first?.structure?.properties.map(\.name) == ["url", "fromTask"])
    }

    @Test("Values of several kinds, listed or beside an object, are a variant each")
    func plansKinds() throws {
        let types = try plannedTypes(
            """
            Mixed: {enum: [a, 1, true, null]}
            Whole: {enum: [1, 2]}
            Real: {enum: [1, 2.5]}
            Loose: {type: [object, string], properties: {id: {type: string}}}
            None: {type: string, enum: []}
            """)
        #expect(types[0].union?.variants.map(\.type) == [.external("String"), .external("Int"), .external("Bool")])
        #expect(types[1].alias == .external("Int"))
        #expect(types[2].alias == .external("Double"))
        #expect(types[3].union?.variants.map(\.name) == ["string", "object"])
        #expect(types[3].union?.nested.first?.structure?.properties.map(\.key) == ["id"])
        #expect(types[4].alias == .external("String"))
    }
}
