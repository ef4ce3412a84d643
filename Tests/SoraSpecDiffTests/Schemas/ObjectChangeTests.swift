import Testing

@Suite("Properties that change")
struct ObjectChangeTests {
    private static let post = SchemaDocument.post
    private static let document = SchemaDocument.around(
        """

              type: object
              required: [id]
              properties:
                id: {type: string}
                note: {type: string, readOnly: true, maxLength: 9}
                secret: {type: string, writeOnly: true, enum: [a, b]}
                owner: {$ref: '#/components/schemas/B'}
                old: {type: string, deprecated: true}
              dependentRequired: {note: [id]}
              patternProperties: {'^x-': {type: string}}
        """)

    @Test(
        "Each edit is found once a way, at its place",
        arguments: [
            Revision(
                "        id: {type: string}\n        note:", "        note:", "error response-required-property-removed\(post) [id] []",
                "warning request-property-removed\(post) [id] []"),
            Revision(
                "required: [id]", "required: [id, owner]", "error request-property-became-required\(post) [] [owner]",
                "info response-property-became-required\(post) [] [owner]"),
            Revision(
                "      required: [id]\n", "", "error response-property-became-optional\(post) [id] []",
                "info request-property-became-optional\(post) [id] []"),
            Revision(
                "        old:", "        new: {type: string}\n        old:", "info new-optional-request-property\(post) [] [new]",
                "info response-optional-property-added\(post) [] [new]"),
            Revision(
                "maxLength: 9", "maxLength: 8", "info request-read-only-property-max-length-decreased\(post) [9] [8]",
                "info response-property-max-length-decreased\(post) [9] [8]"),
            Revision(
                "enum: [a, b]", "enum: [a, b, c]", "info request-property-enum-value-added\(post) [] [c]",
                "info response-write-only-property-enum-value-added\(post) [] [c]"),
            Revision(
                ", readOnly: true", "", "info request-optional-property-became-not-read-only\(post) [true] []",
                "info response-optional-property-became-not-read-only\(post) [true] []"),
            Revision(
                ", deprecated: true", "", "info request-property-reactivated\(post) [true] []",
                "info response-property-reactivated\(post) [true] []"),
            Revision(
                "{note: [id]}", "{note: [id, old]}", "error request-body-dependent-required-changed\(post) [[id]] [[id, old]]",
                "error response-body-dependent-required-changed\(post) [[id]] [[id, old]]"),
            Revision(
                "'^x-': {type: string}", "'^y-': {type: string}", "error request-body-pattern-property-added\(post) [] ['^y-']",
                "error response-body-pattern-property-removed\(post) ['^x-'] []",
                "info request-body-pattern-property-removed\(post) ['^x-'] []",
                "info response-body-pattern-property-added\(post) [] ['^y-']"),
            Revision(
                "properties: {name: {type: string}}", "properties: {name: {type: integer}}",
                "error request-property-type-changed\(post) [string] [integer]",
                "error response-property-type-changed\(post) [string] [integer]"),
            Revision(
                "owner: {$ref: '#/components/schemas/B'}", "owner: {type: object, properties: {name: {type: string}}}"),
            Revision("owner: {$ref: '#/components/schemas/B'}", "owner: {allOf: [{$ref: '#/components/schemas/B'}]}"),
            Revision("owner: {$ref: '#/components/schemas/B'}", "owner: {$ref: '#/components/schemas/B', description: The owner}"),
            Revision(
                "owner: {$ref: '#/components/schemas/B'}", "owner: {oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}",
                "error response-property-became-nullable\(post) [] [{type: 'null'}]",
                "info request-property-became-nullable\(post) [] [{type: 'null'}]"),
        ])
    func isFound(revision: Revision) throws {
        #expect(try revision.found(in: Self.document).sorted() == revision.changes.sorted())
    }
}
