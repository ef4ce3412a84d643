import SoraPlanning
import Testing

@Suite("What stands beside a union")
struct UnionPartPlanTests {
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
