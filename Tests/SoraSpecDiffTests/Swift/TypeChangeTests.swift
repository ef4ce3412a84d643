import SoraSpecDiff
import Testing

@Suite struct TypeChangeTests {
    private let old = """
        Video:
          type: object
          properties:
            status: {type: string, enum: [queued, done]}
            style: {type: object, properties: {name: {type: string}}}
            size: {$ref: '#/components/schemas/Size'}
        Size: {type: string}
        Input: {oneOf: [{$ref: '#/components/schemas/Video'}, {type: string}]}
        """

    private func changes(_ replacements: (String, String)...) throws -> [String] {
        try SoraSpecDiffTests.changes(ofSchemas: old, to: replacements.reduce(old) { $0.replacing($1.0, with: $1.1) })
    }

    @Test func `A schema that is gone breaks, and a new one adds`() throws {
        #expect(
            try changes(("Input:", "Output:")) == [
                "adds Studio.Output: nothing → ‘enum Output: Codable, MemberwiseHashable, Sendable’",
                "breaks Studio.Input: ‘enum Input: Codable, MemberwiseHashable, Sendable’ → nothing; do without `Input`",
            ])
    }

    @Test func `A schema that is called otherwise where it is used was renamed`() throws {
        #expect(
            try changes(("Size:", "Width:"), ("schemas/Size", "schemas/Width"))
                == ["breaks Studio.Size: ‘typealias Size = String’ → ‘typealias Width = String’; write `Width` for `Size`"])
    }

    @Test func `Another name for another type breaks, and what is of it is not told again`() throws {
        #expect(
            try changes(("Size: {type: string}", "Size: {type: integer}"))
                == ["breaks Studio.Size: ‘typealias Size = String’ → ‘typealias Size = Int’; use `Size` as `Int`"])
    }

    @Test func `A schema of one name in the document and another in Swift was renamed`() throws {
        #expect(
            try changes(("Video:\n", "Video:\n  x-swift-name: Film\n")) == [
                "breaks Studio.Video: ‘struct Video: Codable, MemberwiseHashable, Sendable’ → "
                    + "‘struct Film: Codable, MemberwiseHashable, Sendable’; write `Film` for `Video`",
                "breaks Studio.Input.video: ‘case video(Video)’ → ‘case film(Film)’; write `.film` for `.video`",
            ])
    }

    @Test func `A type that its property goes without is told with the property`() throws {
        #expect(
            try changes(("{type: object, properties: {name: {type: string}}}", "{type: string}")) == [
                "breaks Studio.Video.style: ‘var style: Style?’ → ‘var style: String?’; use `style` as `String?`; `Video.Style` is gone"
            ])
    }

    @Test func `A type that has moved was renamed where its property stayed`() throws {
        let new = old.replacing("{type: object, properties: {name: {type: string}}}", with: "{$ref: '#/components/schemas/Style'}")
        #expect(
            try SoraSpecDiffTests.changes(ofSchemas: old, to: new + "\nStyle: {type: object, properties: {name: {type: string}}}") == [
                "breaks Studio.Video.Style: ‘struct Video.Style: Codable, MemberwiseHashable, Sendable’ → "
                    + "‘struct Style: Codable, MemberwiseHashable, Sendable’; write `Style` for `Video.Style`"
            ])
    }

    @Test func `A structure that became another name breaks`() throws {
        #expect(
            try changes(("Size: {type: string}", "Size: {type: object, properties: {width: {type: integer}}}")) == [
                "breaks Studio.Size: ‘typealias Size = String’ → ‘struct Size: Codable, MemberwiseHashable, Sendable’; "
                    + "use `Size` as a structure"
            ])
    }

    @Test func `Values of an enumeration come and go`() throws {
        #expect(
            try changes(("[queued, done]", "[queued, failed]")) == [
                "adds Studio.Video.Status.failed: nothing → ‘static var failed: Self’",
                "breaks Studio.Video.Status.done: ‘static var done: Self’ → nothing; do without `.done`, or write its text `\"done\"`",
            ])
        #expect(
            try changes(("[queued, done]", "[queued, done], x-enum-varnames: [waiting, done]")) == [
                "breaks Studio.Video.Status.queued: ‘static var queued: Self’ → ‘static var waiting: Self’; write `.waiting` for `.queued`"
            ])
    }

    @Test func `A new variant may break whoever switches over all`() throws {
        #expect(
            try changes(("{type: string}]", "{type: string}, {type: integer}]"))
                == ["may break Studio.Input.integer: nothing → ‘case integer(Int)’; add `case .integer` to each `switch`"])
    }
}
