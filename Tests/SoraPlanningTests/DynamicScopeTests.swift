import SoraPlanning
import SoraRuntime
import Testing

@Suite("Dynamic references")
struct DynamicScopeTests {
    @Test("A schema that builds on another one says what its dynamic references mean")
    func bindsAnchors() throws {
        let types = try plannedTypes(
            """
            Page:
              $id: https://example.com/page
              type: object
              properties:
                items: {type: array, items: {$dynamicRef: '#item'}}
                meta: {type: object, properties: {first: {$dynamicRef: '#item'}, total: {type: integer}}}
              $defs: {any: {$dynamicAnchor: item}}
            Pet: {type: object, properties: {name: {type: string}}}
            Pets:
              $id: https://example.com/pets
              $ref: '#/components/schemas/Page'
              $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}
            Users:
              $id: https://example.com/users
              allOf: [{$ref: '#/components/schemas/Page'}]
              $defs: {item: {$dynamicAnchor: item, type: object, properties: {login: {type: string}}}}
            """)
        #expect(types.map(\.name) == ["Page", "Pet", "Pets", "Users"])
        #expect(types[0].structure?.properties.map(\.type) == [.array(.external("JSONValue")), .named("Meta")])
        #expect(types[2].structure?.properties.map(\.type) == [.array(.named("Pet")), .named("Meta")])
        #expect(types[2].structure?.nested.first?.structure?.properties.map(\.type) == [.named("Pet"), .external("Int")])
        #expect(types[3].structure?.properties.map(\.type) == [.array(.named("ItemsItem")), .named("Meta")])
        #expect(types[3].structure?.nested.map(\.name) == ["ItemsItem", "Meta"])
    }

    @Test("A recursive schema that another one makes strict holds itself")
    func bindsRecursion() throws {
        let types = try plannedTypes(
            """
            Tree:
              $id: https://example.com/tree
              $dynamicAnchor: node
              type: object
              properties: {data: {}, children: {type: array, items: {$dynamicRef: '#node'}}}
            StrictTree: {$id: https://example.com/strict, $dynamicAnchor: node, $ref: '#/components/schemas/Tree', unevaluatedProperties: false}
            """)
        #expect(types[0].structure?.properties.map(\.type) == [.external("JSONValue"), .array(.named("Tree"))])
        #expect(types[1].structure?.properties.map(\.type) == [.external("JSONValue"), .array(.named("StrictTree"))])
    }

    @Test("The schema table judges by the outermost resource")
    func writesTheTable() throws {
        let plan = try planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
                Choice: {anyOf: [{$ref: '#/components/schemas/StrictTree'}, {type: string}]}
                Tree:
                  $id: https://example.com/tree
                  $dynamicAnchor: node
                  type: object
                  properties: {data: {type: integer}, children: {type: array, items: {$dynamicRef: '#node'}}}
                StrictTree: {$id: https://example.com/strict, $dynamicAnchor: node, $ref: '#/components/schemas/Tree', unevaluatedProperties: false}
            """)
        guard case .schemas(let indexes) = try #require(plan.types.first?.union).choice else { throw Missing() }
        let table = SchemaTable(plan.schemaTable)
        #expect(table.firstSatisfied(by: ["data": 1, "children": [["data": 2]]], of: indexes) == 0)
        #expect(table.firstSatisfied(by: ["data": 1, "children": [["daat": 2]]], of: indexes) == nil)
        #expect(table.firstSatisfied(by: "leaf", of: indexes) == 1)
    }

    private struct Missing: Error {}
}
