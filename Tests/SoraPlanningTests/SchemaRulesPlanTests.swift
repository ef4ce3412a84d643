import Foundation
import SoraPlanning
import Testing

@Suite("What the table demands of requests")
struct SchemaRulesPlanTests {
    /// The texts of the table of a document whose only operation sends a schema, `Sent`.
    private func table(_ schemas: String) throws -> [String] {
        let indented = schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        return try planned(
            """
            openapi: 3.0.3
            info: {title: Test, version: '1'}
            paths:
              /a:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
                  responses: {'204': {description: OK}}
            components:
              schemas:
            \(indented)
            """
        ).schemaTable
    }

    @Test("What only answers have is not required of a request that takes it in from a base")
    func sendsNoIdentifiers() throws {
        let table = try table(
            """
            Sent: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {size: {type: integer, minimum: 0}}}]}
            Base: {type: object, required: [id, name], properties: {id: {type: string, readOnly: true}, name: {type: string}}}
            """)
        #expect(table.contains { $0.hasPrefix(#"{"allOf":[{"$ref":"#) })
        #expect(table.contains { $0.hasSuffix(#""required":["name"]}"#) }, "\(table)")
        #expect(!table.contains { $0.contains(#""required":["id""#) }, "\(table)")
    }

    @Test(
        "Null may stand beside what has no type of its own",
        arguments: [
            "allOf: [{$ref: '#/components/schemas/Held'}]", "oneOf: [{$ref: '#/components/schemas/Held'}, {type: string}]",
            "anyOf: [{$ref: '#/components/schemas/Held'}, {type: string, maxLength: 3}]",
        ])
    func takesNull(_ schema: String) throws {
        let table = try table(
            """
            Sent: {type: object, properties: {a: {nullable: true, \(schema)}}}
            Held: {type: object, required: [b], properties: {b: {type: string, maxLength: 3}}}
            """)
        #expect(table.contains { $0.contains(#"{"anyOf":[{"#) && $0.contains(#"]},{"type":"null"}]}"#) }, "\(table)")
    }

    @Test("A base's text names the heir that has to be satisfied, of which the base is a part without that choice")
    func choosesHeirs() throws {
        let table = try table(
            """
            Sent: {type: object, properties: {messages: {type: array, items: {$ref: '#/components/schemas/Message'}}}}
            Message:
              type: object
              required: [kind]
              properties: {kind: {type: string}, nested: {nullable: true, allOf: [{$ref: '#/components/schemas/Message'}]}}
              discriminator: {propertyName: kind, mapping: {text: '#/components/schemas/Text'}}
            Text: {allOf: [{$ref: '#/components/schemas/Message'}, {type: object, properties: {text: {type: string, maxLength: 3}}}]}
            """)
        let choice = #""allOf":[{"if":{"type":"object","properties":{"kind":{"const":"text"}},"required":["kind"]},"then":{"$ref":"#
        let bases = table.indices.filter { table[$0].contains(#""kind":{"type":"string"}"#) }
        #expect(bases.count == 2, "\(table)")
        let plain = try #require(bases.first { !table[$0].contains(#""if""#) })
        let choosing = try #require(bases.first { table[$0].contains(choice) })
        #expect(table[choosing].components(separatedBy: #""if""#).count == 2)
        #expect(table.contains { $0.hasPrefix(#"{"allOf":[{"$ref":\#(plain)},"#) && $0.contains("maxLength") }, "\(table)")
        #expect(table[0].contains(#"{"$ref":\#(choosing)}"#), "\(table)")
    }
}
