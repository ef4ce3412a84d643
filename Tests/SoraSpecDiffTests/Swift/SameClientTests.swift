import Testing

@Suite("Clients of schemas that mean the same") struct SameClientTests {
    /// What OpenAPI 3.0 says in its own words, and 3.1 in those of JSON Schema.
    @Test(
        "One client comes of both versions",
        arguments: [
            ("{nullable: true}", "{}"),
            ("{type: string, nullable: true, enum: [small]}", "{type: [string, 'null'], enum: [small, null]}"),
            ("{nullable: true, oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: string}, {type: integer}, {type: 'null'}]}"),
            (
                "{nullable: true, allOf: [{$ref: '#/components/schemas/Part'}]}",
                "{anyOf: [{$ref: '#/components/schemas/Part'}, {type: 'null'}]}"
            ),
        ])
    func isSame(before: String, after: String) throws {
        func document(_ schema: String, _ version: String) -> String {
            SoraSpecDiffTests.document(
                schemas: """
                    Part: {type: object, properties: {id: {type: string}}}
                    Value: \(schema)
                    Whole: {type: object, required: [own], properties: {own: \(schema), named: {$ref: '#/components/schemas/Value'}}}
                    Joined:
                      allOf:
                        - {$ref: '#/components/schemas/Whole'}
                        - {type: object, properties: {named: {$ref: '#/components/schemas/Value'}, own: {$ref: '#/components/schemas/Part'}}}
                    """
            ).replacing("3.1.1", with: version)
        }
        #expect(try changes(from: document(before, "3.0.4"), to: document(after, "3.1.1")) == [])
    }

    @Test func `A value beside null is not the only one, which nobody would have to pass`() throws {
        let old = document(schemas: "Video: {type: object, required: [size], properties: {size: {type: [string, 'null'], enum: [small]}}}")
        #expect(
            try changes(from: old.replacing("[string, 'null']", with: "string"), to: old).contains { $0.contains("pass `size:`") })
    }
}
