import SoraPlanning
import Testing

@Suite("Alias rings")
struct AliasRingsTests {
    @Test("An array of itself holds any JSON")
    func arrayOfItself() throws {
        let types = try plannedTypes(
            """
            Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            """)
        #expect(types.map(\.alias) == [.array(.external("JSONValue"))])
    }

    @Test("A ring of several is opened once")
    func ringOfSeveral() throws {
        let types = try plannedTypes(
            """
            A: {type: array, items: {$ref: '#/components/schemas/B'}}
            B: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}
            C: {type: array, items: {$ref: '#/components/schemas/A'}}
            """)
        #expect(types.map(\.alias) == [.array(.external("JSONValue")), .dictionary(.named("A")), .array(.named("A"))])
    }

    @Test("A dictionary of itself is a JSON object")
    func dictionaryOfItself() throws {
        let types = try plannedTypes(
            """
            Map: {type: object, additionalProperties: {$ref: '#/components/schemas/Map'}}
            """)
        #expect(types.map(\.alias) == [.external("JSONObject")])
    }

    @Test("A structure between the aliases makes a ring that Swift takes")
    func ringThroughStructure() throws {
        let types = try plannedTypes(
            """
            Node: {type: object, properties: {children: {$ref: '#/components/schemas/Nodes'}}}
            Nodes: {type: array, items: {$ref: '#/components/schemas/Node'}}
            """)
        #expect(types.last?.alias == .array(.named("Node")))
    }
}
