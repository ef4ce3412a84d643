import Testing

@Suite("Types, values and limits that change")
struct ValueChangeTests {
    private static let post = SchemaDocument.post
    private static let document = SchemaDocument.around(
        """

              type: object
              properties:
                size: {type: integer, format: int32, minimum: 1, maximum: 10, default: 3}
                text: {type: string, minLength: 2, maxLength: 20, pattern: '^a'}
                mode: {type: string, enum: [fast, slow]}
                kind: {type: string, const: video}
                list: {type: array, items: {type: string}, minItems: 1, maxItems: 5}
                pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
                many: {type: array, contains: {type: string}, minContains: 2}
                data: {type: string, contentEncoding: base64}
        """)

    @Test(
        "Each edit is found once a way, at its place",
        arguments: [
            Revision("maximum: 10", "maximum: 10.0"),
            Revision("maximum: 10", "maximum: 1e1"),
            Revision(
                "mode: {type: string, enum: [fast, slow]}", "mode: {type: integer, enum: [1, 2]}",
                "error request-property-type-changed\(post) [string] [integer]",
                "error response-property-type-changed\(post) [string] [integer]"),
            Revision("enum: [fast, slow]", "enum: [slow, fast]"),
            Revision("const: video", "enum: [video]"),
            Revision("type: integer, format: int32", "type: [integer], format: int32"),
            Revision(
                "type: integer, format: int32", "type: number", "error response-property-type-changed\(post) [integer] [number]",
                "info request-property-type-generalized\(post) [integer] [number]"),
            Revision(
                "format: int32", "format: int64", "error response-property-type-changed\(post) [int32] [int64]",
                "info request-property-type-generalized\(post) [int32] [int64]"),
            Revision(
                "minimum: 1", "minimum: 2", "error request-property-min-increased\(post) [1] [2]",
                "info response-property-min-increased\(post) [1] [2]"),
            Revision(
                "minimum: 1", "minimum: 0.5", "error response-property-min-decreased\(post) [1] [0.5]",
                "info request-property-min-decreased\(post) [1] [0.5]"),
            Revision(
                "minLength: 2, ", "", "error response-property-min-length-decreased\(post) [2] []",
                "info request-property-min-length-decreased\(post) [2] []"),
            Revision(
                "maxLength: 20, ", "", "error response-property-max-length-unset\(post) [20] []",
                "info request-property-max-length-unset\(post) [20] []"),
            Revision(
                "pattern: '^a'", "pattern: '^b'", "info response-property-pattern-changed\(post) ['^a'] ['^b']",
                "warning request-property-pattern-changed\(post) ['^a'] ['^b']"),
            Revision(
                "enum: [fast, slow]", "enum: [fast]", "error request-property-enum-value-removed\(post) [slow] []",
                "info response-property-enum-value-removed\(post) [slow] []"),
            Revision(
                "enum: [fast, slow]", "enum: [fast, slow, odd]", "info request-property-enum-value-added\(post) [] [odd]",
                "warning response-property-enum-value-added\(post) [] [odd]"),
            Revision(
                "const: video", "const: film", "error request-property-const-changed\(post) [video] [film]",
                "error response-property-const-changed\(post) [video] [film]"),
            Revision(
                "default: 3", "default: 4", "info request-property-default-value-changed\(post) [3] [4]",
                "info response-property-default-value-changed\(post) [3] [4]"),
            Revision(
                "minItems: 1", "minItems: 2", "error request-property-min-items-increased\(post) [1] [2]",
                "info response-property-min-items-increased\(post) [1] [2]"),
            Revision(
                "prefixItems: [{type: string}, {type: integer}]", "prefixItems: [{type: string}]",
                "error request-property-prefix-items-removed\(post) [{type: integer}] []",
                "info response-property-prefix-items-removed\(post) [{type: integer}] []"),
            Revision(
                "minContains: 2", "minContains: 3", "error request-property-min-contains-increased\(post) [2] [3]",
                "info response-property-min-contains-increased\(post) [2] [3]"),
            Revision(
                "contentEncoding: base64", "contentEncoding: base32",
                "error request-property-content-encoding-changed\(post) [base64] [base32]",
                "error response-property-content-encoding-changed\(post) [base64] [base32]"),
            Revision(
                "kind: {type: string", "kind: {type: [string, 'null']", "error response-property-became-nullable\(post) [] ['null']",
                "info request-property-became-nullable\(post) [] ['null']"),
        ])
    func isFound(revision: Revision) throws {
        #expect(try revision.found(in: Self.document).sorted() == revision.changes.sorted())
    }
}
