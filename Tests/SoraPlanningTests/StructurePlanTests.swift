import SoraDiagnostics
import SoraPlanning
import Testing

@Suite("Structures")
struct StructurePlanTests {
    @Test("Presence: required, optional, null, and null apart from absent")
    func plansPresence() throws {
        let types = try plannedTypes(
            """
            Video:
              type: object
              required: [id, url]
              properties:
                id: {type: string}
                url: {type: [string, 'null']}
                title: {type: string}
                note: {type: [string, 'null']}
                anything: {}
            """)
        let properties = try #require(types.first?.structure?.properties)
        #expect(properties.map(\.presence) == [.required, .requiredNullable, .optional, .optionalNullable, .optional])
        #expect(
            properties.map(\.type) == [
                .external("String"), .external("String"), .external("String"), .external("String"), .external("JSONValue"),
            ])
    }

    @Test("A pinned name is the property's, or with a capital that of the type that stands in it")
    func plansPinnedNames() throws {
        let types = try plannedTypes(
            """
            Video:
              type: object
              properties:
                status: {x-swift-name: State, type: string, enum: [open]}
                mode: {x-swift-name: kind, type: string, enum: [fast]}
                note: {x-swift-name: text, type: string}
            """)
        let video = try #require(types.first?.structure)
        #expect(video.properties.map(\.name) == ["status", "kind", "text"])
        #expect(video.properties.map(\.type) == [.named("State"), .named("Mode"), .external("String")])
    }

    @Test("Null means the same in OpenAPI 3.0")
    func plansNullableOf3_0() throws {
        let types = try plannedTypes(
            """
            Video:
              type: object
              properties:
                note: {type: string, nullable: true}
                owner: {nullable: true, allOf: [{$ref: '#/components/schemas/Owner'}]}
            Owner: {type: object, properties: {id: {type: string}}}
            """, version: "3.0.3")
        let properties = try #require(types.first?.structure?.properties)
        #expect(properties.map(\.presence) == [.optionalNullable, .optionalNullable])
        #expect(properties[1].type == .named("Owner"))
    }

    @Test("Inline types nest once, deeper ones join their path")
    func nestsInlineTypes() throws {
        let types = try plannedTypes(
            """
            Task:
              type: object
              properties:
                status: {type: string, enum: [queued]}
                result:
                  type: object
                  properties:
                    data: {type: array, items: {type: object, properties: {url: {type: string, format: uri}}}}
            """)
        let task = try #require(types.first?.structure)
        #expect(types.count == 1)
        #expect(task.nested.map(\.name) == ["Status", "Result", "ResultDataItem"])
        #expect(task.properties.map(\.type) == [.named("Status"), .named("Result")])
        #expect(task.nested[1].structure?.properties.first?.type == .array(.named("ResultDataItem")))
        #expect(task.nested[2].structure?.properties.first?.type == .external("URI"))
    }

    @Test("A nested type that hides one of the namespace makes the other be spelled out")
    func spellsHiddenTypes() throws {
        let types = try plannedTypes(
            """
            Error: {type: object, properties: {code: {type: integer}}}
            Task:
              type: object
              properties:
                error: {type: object, properties: {cause: {$ref: '#/components/schemas/Error'}}}
                last: {$ref: '#/components/schemas/Error'}
            """)
        let task = try #require(types.last?.structure)
        #expect(task.properties.map(\.type) == [.named("Error"), .named("Test.Error")])
        #expect(task.nested[0].structure?.properties[0].type == .named("Test.Error"))
    }

    @Test("allOf is flattened: properties and required names of all parts")
    func flattensAllOf() throws {
        let types = try plannedTypes(
            """
            Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}}
            Video:
              allOf:
                - {$ref: '#/components/schemas/Base'}
                - {type: object, properties: {kind: {type: string, enum: [video]}, url: {type: string}}}
              required: [url]
            """)
        let video = try #require(types.last?.structure)
        #expect(video.properties.map(\.name) == ["id", "kind", "url"])
        #expect(video.properties.map(\.presence) == [.required, .optional, .required])
        #expect(video.properties[1].type == .named("Kind"))
    }

    @Test("A type that holds itself by value is boxed; arrays need no box")
    func boxesRings() throws {
        let types = try plannedTypes(
            """
            Node: {type: object, properties: {parent: {$ref: '#/components/schemas/Node'}, children: {type: array, items: {$ref: '#/components/schemas/Node'}}}}
            A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, c: {$ref: '#/components/schemas/C'}}}
            B: {type: object, properties: {inner: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}}}
            C: {type: object, properties: {id: {type: string}}}
            """)
        #expect(types[0].structure?.properties.map(\.isBoxed) == [true, false])
        #expect(types[1].structure?.properties.map(\.isBoxed) == [true, false])
        #expect(types[2].structure?.nested[0].structure?.properties.map(\.isBoxed) == [true])
    }

    @Test("Only required properties take their default, their const or their only value")
    func plansInitialValues() throws {
        let types = try plannedTypes(
            """
            Request:
              type: object
              required: [model, object, n, hd, kind]
              properties:
                model: {type: string, default: sora-2}
                object: {const: video}
                n: {type: integer, default: 1}
                hd: {type: boolean, default: false}
                kind: {$ref: '#/components/schemas/Kind'}
                duration: {type: integer, default: 10}
            Kind: {type: string, enum: [task]}
            """)
        let values = try #require(types.first?.structure?.properties.map(\.defaultValue))
        #expect(values == [.string("sora-2"), .string("video"), .number("1"), .boolean(false), .string("task"), nil])
    }

    @Test("Further properties stand in a member of their own")
    func plansAdditionalProperties() throws {
        let types = try plannedTypes(
            """
            Open: {type: object, properties: {id: {type: string}}, additionalProperties: true}
            Typed: {type: object, properties: {id: {type: string}}, additionalProperties: {type: integer}}
            Closed: {type: object, properties: {id: {type: string}}, additionalProperties: false}
            Map: {type: object, additionalProperties: {type: integer}}
            Free: {type: object}
            """)
        #expect(types.map { $0.structure?.additionalProperties?.type } == [.external("JSONValue"), .external("Int"), nil, nil, nil])
        #expect(types[3].alias == .dictionary(.external("Int")))
        #expect(types[4].alias == .external("JSONObject"))
    }

    @Test("Two schemas of one Swift name: the exact spelling keeps it, and a warning tells of the other")
    func namesCollisions() throws {
        let log = DiagnosticLog()
        let types = try plannedTypes(
            """
            video_task: {type: object, properties: {a: {type: string}}}
            VideoTask: {type: object, properties: {b: {type: string}}}
            """, log: log)
        #expect(types.map(\.name) == ["VideoTaskValue", "VideoTask"])
        #expect(log.diagnostics.map(\.message) == ["the type of schema ‘video_task’ is called VideoTaskValue, because VideoTask is taken"])
        #expect(log.diagnostics.first?.place?.start == SourcePosition(line: 6, column: 5))
    }
}
