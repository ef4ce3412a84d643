import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Two schemas of one property")
struct JoinedSchemaTests {
    @Test("Two objects are one with the members of both, named by the schema that brings them together")
    func joinsObjects() throws {
        let types = try plannedTypes(
            """
            Base: {type: object, properties: {meta: {type: object, required: [id], properties: {id: {type: string}}}}}
            Page:
              allOf:
                - {$ref: '#/components/schemas/Base'}
                - properties: {meta: {required: [size], properties: {size: {type: integer}}}}
            Heir: {allOf: [{$ref: '#/components/schemas/Page'}, {properties: {own: {type: string}}}]}
            """)
        let page = try #require(types[1].structure)
        #expect(page.properties.map(\.type) == [.named("Meta")])
        #expect(page.nested.first?.structure?.properties.map(\.key) == ["id", "size"])
        #expect(page.nested.first?.structure?.properties.map(\.presence) == [.required, .required])
        #expect(types[2].structure?.properties.first?.type == .named("Page.Meta"))
    }

    @Test("Elements and the values of dictionaries are joined as well; what says nothing more makes no new type")
    func joinsElements() throws {
        let types = try plannedTypes(
            """
            Wrapper: {type: object, properties: {data: {type: array, items: {type: object}}, links: {type: object}}}
            Pet: {type: object, properties: {name: {type: string}}}
            Pets:
              allOf:
                - {$ref: '#/components/schemas/Wrapper'}
                - properties: {data: {items: {$ref: '#/components/schemas/Pet'}}, links: {additionalProperties: {type: string}}}
            Dogs:
              allOf:
                - {$ref: '#/components/schemas/Pets'}
                - properties: {data: {items: {properties: {breed: {type: string}}}}}
            """)
        #expect(types[2].structure?.properties.map(\.type) == [.array(.named("Pet")), .dictionary(.external("String"))])
        let dogs = try #require(types[3].structure)
        #expect(dogs.properties[0].type == .array(.named("DataItem")))
        #expect(dogs.nested.first?.structure?.properties.map(\.key) == ["name", "breed"])
    }

    @Test("Scalars have the type that says more, and the words of both")
    func joinsScalars() throws {
        let types = try plannedTypes(
            """
            Base:
              type: object
              required: [kind, status, count]
              properties:
                kind: {type: string, enum: [a, b]}
                status: {type: integer, format: int32, minimum: 100, description: The status}
                count: {type: integer}
            Heir:
              allOf:
                - {$ref: '#/components/schemas/Base'}
                - properties: {kind: {type: string}, status: {type: integer, const: 404}, count: {type: number, maximum: 9}}
            """)
        let heir = try #require(types[1].structure)
        #expect(heir.properties.map(\.type) == [.named("Base.Kind"), .external("Int32"), .external("Int")])
        #expect(heir.properties[1].defaultValue == .number("404"))
        #expect(heir.properties[1].documentation.text == "The status\n\nAlways `404`. At least 100.")
    }

    @Test("An heir's narrower type is taken as it is, whichever part comes last")
    func takesNarrowerTypes() throws {
        let types = try plannedTypes(
            """
            Pet: {type: object, properties: {name: {type: string}}}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {breed: {type: string}}}]}
            Home: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            Kennel: {allOf: [{$ref: '#/components/schemas/Home'}, {properties: {pet: {$ref: '#/components/schemas/Dog'}}}]}
            Farm: {allOf: [{properties: {pet: {$ref: '#/components/schemas/Dog'}}}, {$ref: '#/components/schemas/Home'}]}
            """)
        #expect(types[3].structure?.properties.map(\.type) == [.named("Dog")])
        #expect(types[4].structure?.properties.map(\.type) == [.named("Dog")])
    }

    @Test("Schemas that hold themselves end when they are joined")
    func endsRings() throws {
        let types = try plannedTypes(
            """
            A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}, a: {type: string}}}
            B: {type: object, properties: {next: {$ref: '#/components/schemas/B'}, b: {type: string}}}
            Both: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            """)
        let both = try #require(types[2].structure)
        #expect(both.properties.map(\.key) == ["next", "a", "b"])
        #expect(both.nested.map(\.name) == ["Next"])
        #expect(both.nested[0].structure?.properties.map(\.type) == [.named("Next"), .external("String"), .external("String")])
    }

    @Test("What cannot both hold is told of, once, and the later schema is taken")
    func reportsContradictions() throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            """
            Base: {type: object, properties: {id: {type: string}, kind: {enum: [base]}}}
            Heir:
              allOf:
                - {$ref: '#/components/schemas/Base'}
                - properties:
                    id: {type: integer}
                    kind: {enum: [heir]}
            Grandchild: {allOf: [{$ref: '#/components/schemas/Heir'}]}
            Other: {allOf: [{$ref: '#/components/schemas/Heir'}, {properties: {x: {type: string}}}]}
            """, log: log)
        #expect(types[1].structure?.properties.map(\.type) == [.external("Int"), .named("Kind")])
        let message = "no value satisfies both this schema of ‘id’ and another that ‘allOf’ demands; this one is taken"
        #expect(log.diagnostics.map(\.message) == [message, message.replacing("id", with: "kind")])
        #expect(log.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(log.diagnostics.map(\.place?.start) == [SourcePosition(line: 11, column: 13), SourcePosition(line: 12, column: 13)])
    }

    @Test("A property that narrows to the schema that it stands in ends")
    func endsWhereItLeadsBack() throws {
        let types = try plannedTypes(
            """
            Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, name: {type: string}}}
            Leaf:
              allOf:
                - $ref: '#/components/schemas/Node'
                - {type: object, properties: {next: {$ref: '#/components/schemas/Leaf'}, size: {type: integer}}}
            """)
        let leaf = try #require(types.last?.structure)
        #expect(leaf.properties.map(\.name) == ["next", "name", "size"])
        #expect(leaf.properties.first?.type == .named("Leaf"))
    }
}
