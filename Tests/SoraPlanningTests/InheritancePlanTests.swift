import SoraPlanning
import Testing

@Suite("Inheritance")
struct InheritancePlanTests {
    @Test("A base with a discriminator is a union of the components that build on it, which keep its properties")
    func plansHeirs() throws {
        let types = try plannedTypes(
            """
            Event:
              type: object
              required: [type]
              properties: {type: {type: string}, next: {$ref: '#/components/schemas/Event'}}
              discriminator: {propertyName: type, mapping: {message: '#/components/schemas/MessageEvent', quiet: '#/components/schemas/Quiet'}}
            MessageEvent: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {text: {type: string}}}]}
            FollowEvent: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {user: {type: string}}}]}
            Quiet: {allOf: [{$ref: '#/components/schemas/Event'}]}
            Log: {type: object, properties: {last: {$ref: '#/components/schemas/Event'}}}
            """)
        let event = try #require(types[0].union)
        #expect(event.variants.map(\.name) == ["messageEvent", "quiet", "followEvent"])
        #expect(event.variants.map(\.type) == [.named("MessageEvent"), .named("Quiet"), .named("FollowEvent")])
        #expect(
            event.choice
                == .discriminator(
                    property: "type",
                    values: [.init("message", variant: 0), .init("quiet", variant: 1), .init("FollowEvent", variant: 2)]))
        #expect(event.isIndirect)
        #expect(event.nested.map(\.name) == ["Quiet"])
        #expect(event.nested.first?.structure?.properties.map(\.key) == ["type", "next"])
        #expect(types[1].structure?.properties.map(\.key) == ["type", "next", "text"])
        #expect(types[4].structure?.properties.map(\.type) == [.named("Event")])
    }

    @Test("A mapped component that does not build on the base has the base's properties too; a base without heirs is a structure")
    func plansMappedComponents() throws {
        let types = try plannedTypes(
            """
            Key:
              type: object
              properties: {use: {type: string}, id: {type: string}}
              discriminator: {propertyName: use, mapping: {sig: '#/components/schemas/SigningKey'}}
            SigningKey: {type: object, properties: {signature: {type: string}}}
            Lonely: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            """)
        #expect(types[0].union?.nested.first?.structure?.properties.map(\.key) == ["use", "id", "signature"])
        #expect(types[2].structure?.properties.map(\.key) == ["kind"])
    }
}
