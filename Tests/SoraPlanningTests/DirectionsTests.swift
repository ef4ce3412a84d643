import SoraPlanning
import Testing

@Suite("What is received only, and what is sent only")
struct DirectionsTests {
    /// Plans schemas of which some are the body of a request and some that of its answer.
    private func planned(_ schemas: String, sends: String? = nil, answers: String? = nil) throws -> [String: TypeDeclaration] {
        func content(_ name: String?) -> String {
            name.map { ", content: {application/json: {schema: {$ref: '#/components/schemas/\($0)'}}}" } ?? ""
        }
        let indented = schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let plan = try SoraPlanningTests.planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /pets:
                post:
                  requestBody: {description: It\(content(sends))}
                  responses: {'200': {description: OK\(content(answers))}}
            components:
              schemas:
            \(indented)
            """)
        return Dictionary(uniqueKeysWithValues: plan.types.map { ($0.name, $0) })
    }

    private let pet = """
        Pet:
          type: object
          required: [id, name, secret]
          properties:
            id: {type: string, readOnly: true}
            name: {type: string}
            kind: {type: string, enum: [cat, dog]}
            secret: {type: string, writeOnly: true}
        """

    @Test("A schema that is used both ways and requires what goes one way is a type for each")
    func plansTwoTypes() throws {
        let types = try planned(pet, sends: "Pet", answers: "Pet")
        #expect(types.keys.sorted() == ["Pet", "PetInput"])
        #expect(types["Pet"]?.structure?.properties.map(\.key) == ["id", "name", "kind"])
        #expect(types["PetInput"]?.structure?.properties.map(\.key) == ["name", "kind", "secret"])
        #expect(types["PetInput"]?.structure?.properties.map(\.presence) == [.required, .optional, .required])
        #expect(types["Pet"]?.structure?.nested.map(\.name) == ["Kind"])
        #expect(types["PetInput"]?.structure?.properties[1].type == .named("Pet.Kind"))
    }

    @Test("A schema that is used one way is one type, in which what goes the other way may be missing")
    func plansOneWay() throws {
        let sent = try #require(try planned(pet, sends: "Pet")["Pet"]?.structure)
        #expect(sent.properties.map(\.presence) == [.optional, .required, .optional, .required])
        #expect(sent.properties.map(\.isUnsent) == [true, false, false, false])
        let received = try #require(try planned(pet, answers: "Pet")["Pet"]?.structure)
        #expect(received.properties.map(\.presence) == [.required, .required, .optional, .optional])
        #expect(received.properties.map(\.isUnsent) == [false, false, false, false])
    }

    @Test("Where nothing that goes one way is required, one type will do, and requests are written without what is received only")
    func plansOneType() throws {
        let types = try planned(
            """
            Pet: {type: object, required: [name], properties: {id: {$ref: '#/components/schemas/ID'}, name: {type: string}, owner: {$ref: '#/components/schemas/Owner'}}}
            ID: {type: string, readOnly: true}
            Owner: {type: object, required: [id], properties: {id: {type: string}}}
            """, sends: "Pet", answers: "Pet")
        #expect(types.keys.sorted() == ["ID", "Owner", "Pet"])
        #expect(types["Pet"]?.structure?.properties.map(\.isUnsent) == [true, false, false])
    }

    @Test("What holds a schema of two types has two; allOf may require what another part names; what is received only does not count")
    func plansHolders() throws {
        let types = try planned(
            """
            Base: {type: object, properties: {id: {type: string, readOnly: true}}}
            Pet: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [id]}]}
            List: {type: array, items: {$ref: '#/components/schemas/Pet'}}
            Choice: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
            Home: {type: object, properties: {pets: {$ref: '#/components/schemas/List'}, any: {$ref: '#/components/schemas/Choice'}, base: {$ref: '#/components/schemas/Base'}}}
            Log: {type: object, properties: {last: {readOnly: true, $ref: '#/components/schemas/Pet'}, home: {type: object, properties: {home: {$ref: '#/components/schemas/Home'}}}}}
            """, sends: "Log", answers: "Log")
        #expect(
            types.keys.sorted() == [
                "Base", "Choice", "ChoiceInput", "Home", "HomeInput", "List", "ListInput", "Log", "LogInput", "Pet", "PetInput",
            ])
        #expect(types["ListInput"]?.alias == .array(.named("PetInput")))
        #expect(types["ChoiceInput"]?.union?.variants.map(\.type) == [.named("PetInput"), .external("String")])
        #expect(types["HomeInput"]?.structure?.properties.map(\.type) == [.named("ListInput"), .named("ChoiceInput"), .named("Base")])
        #expect(types["LogInput"]?.structure?.properties.map(\.key) == ["home"])
        #expect(types["LogInput"]?.structure?.nested.map(\.name) == ["Home"])
        #expect(types["Log"]?.structure?.nested.map(\.name) == ["Home"])
    }

    @Test("The form that is sent is chosen by what is required of it")
    func choosesByForm() throws {
        let plan = try SoraPlanningTests.planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Either'}}}}
                  responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Either'}}}}}
            components:
              schemas:
                Either: {anyOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
                Pet: {type: object, required: [id, name], properties: {id: {type: string, readOnly: true}, name: {type: string}}}
            """)
        #expect(plan.types.map(\.name) == ["Either", "EitherInput", "Pet", "PetInput"])
        #expect(plan.schemaTable.map { $0.contains(#""required":["id","name"]"#) } == [true, false, false, false, false])
        #expect(plan.schemaTable[3].contains(#""required":["name"]"#))
        #expect(plan.types[0].union?.choice == .schemas([0, 1]))
        #expect(plan.types[1].union?.choice == .schemas([3, 1]))
    }

    @Test("Webhooks are received; a name that is taken follows the rule")
    func plansWebhooks() throws {
        let plan = try SoraPlanningTests.planned(
            """
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            webhooks:
              moved:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            components:
              schemas:
                Pet: {type: object, required: [id, name], properties: {id: {type: string, readOnly: true}, name: {type: string}}}
                PetInput: {type: object, properties: {name: {type: string}}}
            """)
        #expect(plan.types.map(\.name) == ["Pet", "PetInputValue", "PetInput", "Webhook"])
        #expect(plan.types[0].structure?.properties.map(\.key) == ["id", "name"])
    }
}
