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
        #expect(plan.schemaTable == [#"{"type":"string"}"#, #"{"type":"array","items":{"type":"string","minLength":1}}"#])
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
        #expect(plan.schemaTable.last == #"{"type":"integer","minimum":10,"maximum":31}"#)
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
        #expect(plan.schemaTable == [#"{"type":"string","minimum":1}"#, #"{"type":"integer","minimum":1}"#])
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

    @Test("Properties beside variants are in each variant's type")
    func joinsSharedProperties() throws {
        let types = try plannedTypes(
            """
            Task:
              type: object
              required: [id]
              properties: {id: {type: string}}
              oneOf:
                - {$ref: '#/components/schemas/Video'}
                - {title: Failure, type: object, required: [error], properties: {error: {type: string}}}
              discriminator: {propertyName: kind, mapping: {video: '#/components/schemas/Video'}}
            Video: {type: object, properties: {url: {type: string}}}
            """)
        let task = try #require(types.first?.union)
        #expect(task.variants.map(\.name) == ["video", "failure"])
        #expect(task.variants.map(\.type) == [.named("Video"), .named("Failure")])
        #expect(task.nested[0].structure?.properties.map(\.key) == ["id", "url"])
        #expect(task.nested[0].structure?.properties.map(\.presence) == [.required, .optional])
        #expect(task.nested[1].structure?.properties.map(\.key) == ["id", "error"])
        #expect(task.choice == .discriminator(property: "kind", values: [.init("video", variant: 0)]))
    }

    @Test("Variants of a base that include the base stay types of their own; variants that add nothing make a structure")
    func keepsVariantsThatIncludeTheBase() throws {
        let types = try plannedTypes(
            """
            Base:
              type: object
              properties: {kind: {type: string}}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            Cat: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {bark: {type: string}}}]}
            Narrowed:
              type: object
              properties: {a: {type: string}, b: {type: string}}
              oneOf: [{required: [a], properties: {a: {minLength: 1}}}, {required: [b], properties: {b: {type: string}}}]
            """)
        #expect(types[0].union?.variants.map(\.type) == [.named("Cat"), .named("Dog")])
        #expect(types[0].union?.nested == [])
        #expect(types[1].structure?.properties.map(\.key) == ["kind", "lives"])
        #expect(types[3].structure?.properties.map(\.key) == ["a", "b"])
    }

    @Test("A part of allOf that holds a union, and two unions at once, lose nothing")
    func joinsUnionsOfParts() throws {
        let types = try plannedTypes(
            """
            Order:
              allOf:
                - {oneOf: [{title: Card, type: object, properties: {number: {type: string}}}, {title: Cash, type: object, properties: {till: {type: string}}}]}
                - {type: object, properties: {sum: {type: integer}}}
            Two:
              oneOf: [{title: A, type: object, properties: {a: {type: string}}}, {title: B, type: object, properties: {b: {type: string}}}]
              allOf:
                - anyOf: [{title: C, type: object, properties: {c: {type: string}}}, {title: D, type: object, properties: {d: {type: string}}}]
            """)
        let order = try #require(types[0].union)
        #expect(order.nested.map { $0.structure?.properties.map(\.key) } == [["sum", "number"], ["sum", "till"]])
        let two = try #require(types[1].union)
        #expect(two.variants.map(\.name) == ["a", "b"])
        #expect(two.nested.compactMap { $0.structure?.properties.map(\.key) } == [["a", "c"], ["a", "d"], ["b", "c"], ["b", "d"]])
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

    @Test("Beside a union that tells nothing more than the object, another one still does")
    func takesTheTellingUnion() throws {
        let types = try plannedTypes(
            """
            A: {type: object, properties: {a: {type: string}}}
            B: {type: object, properties: {b: {type: string}}}
            Limits: {maxProperties: 3}
            It:
              allOf:
                - oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                - {type: object, properties: {id: {type: string}}}
                - oneOf: [{$ref: '#/components/schemas/Limits'}]
            """)
        let it = try #require(types[3].union)
        #expect(it.nested.compactMap { $0.structure?.properties.map(\.key) } == [["id", "a"], ["id", "b"]])
    }
}
