import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Where references lead")
struct ReferencePlanTests {
    @Test("Identifiers resolve against each other; $defs, definitions and anchors are parts; pointers are unescaped")
    func resolves() throws {
        let log = DiagnosticLog()
        let types = try planned(
            """
            openapi: 3.2.0
            $self: https://me.example/api.yaml
            info: {title: Test, version: '1'}
            paths: {}
            components:
              schemas:
                Node: {$id: 'https://example.com/schemas/node', type: object, properties: {next: {$ref: node}, deep: {$ref: 'leaf#/$defs/Deep'}, leaf: {$ref: /schemas/leaf}}}
                Leaf: {$id: 'https://example.com/schemas/leaf', $anchor: leafy, type: object, properties: {me: {$ref: '#leafy'}, deep: {$ref: '#/$defs/Deep'}}, $defs: {Deep: {type: object, properties: {x: {type: integer}}}}}
                Use: {type: object, properties: {name: {$ref: '#/components/schemas/Weird~1na~0me%20x'}, old: {$ref: 'https://me.example/api.yaml#/components/schemas/Old/definitions/Sub'}}}
                Weird/na~me x: {type: object, properties: {v: {type: string}}}
                Old: {type: object, properties: {sub: {$ref: '#/components/schemas/Old/definitions/Sub'}}, definitions: {Sub: {type: object, properties: {k: {type: string}}}}}
                More: {$ref: '#/components/schemas/Old', type: object, required: [extra], properties: {extra: {type: string}}}
            """, log: log
        ).types
        #expect(log.diagnostics.map(\.message) == [])
        let properties = Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0.structure?.properties.map(\.type)) })
        #expect(properties["Node"] == [.named("Node"), .named("Leaf.Deep"), .named("Leaf")])
        #expect(properties["Leaf"] == [.named("Leaf"), .named("Deep")])
        #expect(properties["Use"] == [.named("WeirdNaMeX"), .named("Old.Sub")])
        #expect(properties["Old"] == [.named("Sub")])
        #expect(properties["More"] == [.named("Old.Sub"), .external("String")])
        #expect(types.count == 6)
    }

    @Test("OpenAPI 3.0 passes over what stands beside a reference, and says so where that matters")
    func passesOverSiblings() throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            """
            Pet: {type: object, properties: {name: {type: string}}}
            Home:
              type: object
              properties:
                pet: {$ref: '#/components/schemas/Pet', nullable: true, readOnly: true, x-note: a}
                dog: {$ref: '#/components/schemas/Pet', description: The dog., example: {}}
            """, version: "3.0.3", log: log)
        #expect(log.diagnostics.map(\.message) == ["OpenAPI 3.0 passes over ‘nullable’, ‘readOnly’ beside ‘$ref’"])
        #expect(log.diagnostics.map(\.severity) == [.warning])
        #expect(types[1].structure?.properties.map(\.presence) == [.optional, .optional])
        #expect(types[1].structure?.properties.map(\.documentation.text) == ["", "The dog."])
    }

    @Test("A chain of references ends at its last target; one that never ends, or leads to another host, is told of and is any value")
    func endsChains() throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            """
            First: {$ref: '#/components/schemas/Second'}
            Second: {$ref: '#/components/schemas/Third'}
            Third: {type: object, properties: {first: {$ref: '#/components/schemas/First'}}}
            Loop: {$ref: '#/components/schemas/Pool'}
            Pool: {$ref: '#/components/schemas/Loop'}
            Foreign: {$ref: 'https://other.example/api.yaml#/components/schemas/Pet'}
            """, log: log)
        #expect(types[0].alias == .named("Second"))
        #expect(types[2].structure?.properties.map(\.isBoxed) == [true])
        #expect(types.suffix(3).map(\.alias) == [.external("JSONValue"), .external("JSONValue"), .external("JSONValue")])
        #expect(log.diagnostics.count == 3)
        #expect(log.diagnostics.last?.advice == "Download the document, put it beside this one, and refer to it by its path.")
    }
}
