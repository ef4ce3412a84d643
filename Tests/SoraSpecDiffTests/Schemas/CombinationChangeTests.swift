import Testing

@testable import SoraSpecDiff

@Suite("Variants and parts that change")
struct CombinationChangeTests {
    private static let post = SchemaDocument.post

    private func changes(from old: String, to new: String) throws -> [String] {
        let options = WireOptions(today: Day(number: 20_000))
        return try Revision.changes(from: SchemaDocument.around(old), to: SchemaDocument.around(new), options).sorted()
    }

    private let b = "{$ref: '#/components/schemas/B'}"

    @Test func `A null that OpenAPI 3.1 has another word for is meant all the same`() throws {
        #expect(try changes(from: "{type: string, nullable: true}", to: "{type: [string, 'null']}") == [])
    }

    @Test func `A variant more is accepted, and surprises who receives it`() throws {
        let found = try changes(
            from: "{oneOf: [\(b), {type: string}, {type: integer}]}",
            to: "{oneOf: [{type: string}, \(b), {type: integer}, {type: boolean}]}")
        #expect(
            found == [
                "error response-body-one-of-added\(Self.post) [] [{type: boolean}]",
                "info request-body-one-of-added\(Self.post) [] [{type: boolean}]",
            ])
    }

    @Test func `A list of types is the types`() throws {
        #expect(try changes(from: "{oneOf: [{type: string}, {type: integer}]}", to: "{type: [integer, string]}") == [])
        let found = try changes(from: "{type: string}", to: "{anyOf: [{type: string}, {type: integer}]}")
        #expect(
            found == [
                "error response-body-list-of-types-widened\(Self.post) [] [integer]",
                "info request-body-list-of-types-widened\(Self.post) [] [integer]",
            ])
    }

    @Test func `An inline variant is compared with the one that has most in common with it`() throws {
        let old =
            "{oneOf: [{type: object, properties: {a: {type: string}, b: {type: string}}}, {type: object, properties: {x: {type: string}}}]}"
        let new =
            "{oneOf: [{type: object, properties: {x: {type: integer}}}, {type: object, properties: {a: {type: string}, b: {type: string}, c: {type: string}}}]}"
        #expect(
            try changes(from: old, to: new) == [
                "error request-property-type-changed\(Self.post) [string] [integer]",
                "error response-property-type-changed\(Self.post) [string] [integer]",
                "info new-optional-request-property\(Self.post) [] [c]", "info response-optional-property-added\(Self.post) [] [c]",
            ])
    }

    @Test func `Parts that say together what one schema said change nothing`() throws {
        let whole = "{type: object, required: [a], properties: {a: {type: string}, b: {type: string}, name: {type: string}}}"
        let parts = "{allOf: [\(b), {type: object, properties: {b: {type: string}}}], required: [a], properties: {a: {type: string}}}"
        #expect(try changes(from: whole, to: parts) == [])
        #expect(try changes(from: parts, to: whole) == [])
    }

    @Test func `A part more limits what is sent`() throws {
        let found = try changes(from: "{type: object, allOf: [\(b)]}", to: "{type: object, allOf: [{maxProperties: 3}, \(b)]}")
        #expect(
            found == [
                "error request-body-all-of-added\(Self.post) [] [{maxProperties: 3}]",
                "info response-body-all-of-added\(Self.post) [] [{maxProperties: 3}]",
            ])
    }

    @Test func `A ring of schemas ends, and tells its change once`() throws {
        let ring =
            "{type: object, properties: {next: {$ref: '#/components/schemas/A'}, all: {type: array, items: {$ref: '#/components/schemas/A'}}}}"
        let longer = ring.replacing("properties: {", with: "properties: {id: {type: string}, ")
        #expect(try changes(from: ring, to: ring) == [])
        #expect(
            try changes(from: ring, to: longer) == [
                "info new-optional-request-property\(Self.post) [] [id]", "info response-optional-property-added\(Self.post) [] [id]",
            ])
    }

    @Test func `Conditions and discriminators are told`() throws {
        let found = try changes(
            from: "{type: object, if: {required: [a]}, discriminator: {propertyName: kind, mapping: {b: B}}}",
            to: "{type: object, discriminator: {propertyName: sort, mapping: {b: '#/components/schemas/B'}}}")
        #expect(
            found == [
                "error response-body-if-removed\(Self.post) [if] []",
                "info request-body-discriminator-property-name-changed\(Self.post) [kind] [sort]",
                "info request-body-if-removed\(Self.post) [if] []",
                "info response-body-discriminator-property-name-changed\(Self.post) [kind] [sort]",
            ])
    }
}
