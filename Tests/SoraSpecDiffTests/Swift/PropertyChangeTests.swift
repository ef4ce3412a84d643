import SoraSpecDiff
import Testing

@Suite struct PropertyChangeTests {
    private let old = """
        Video:
          type: object
          required: [id, status]
          properties:
            id: {type: string}
            status: {type: string}
            seconds: {type: integer}
        """

    private func changes(replacing part: String, with other: String) throws -> [String] {
        try SoraSpecDiffTests.changes(ofSchemas: old, to: old.replacing(part, with: other))
    }

    @Test func `A document against itself changes nothing`() throws {
        #expect(try changes(replacing: "nothing", with: "") == [])
    }

    @Test func `A property that is gone breaks`() throws {
        #expect(
            try changes(replacing: "    seconds: {type: integer}", with: "")
                == ["breaks Studio.Video.seconds: ‘var seconds: Int?’ → nothing; do without `seconds`"])
    }

    @Test func `A new property that may be left out adds`() throws {
        #expect(
            try changes(replacing: "    seconds:", with: "    size: {type: string}\n    seconds:")
                == ["adds Studio.Video.size: nothing → ‘var size: String?’"])
    }

    @Test func `A new property that must be there breaks the initialiser`() throws {
        let new = old.replacing("required: [id,", with: "required: [id, size,").replacing(
            "    seconds:", with: "    size: {type: string}\n    seconds:")
        #expect(
            try SoraSpecDiffTests.changes(ofSchemas: old, to: new)
                == ["breaks Studio.Video.size: nothing → ‘var size: String’; pass `size:`"])
    }

    @Test func `A property that may be left out now is unwrapped`() throws {
        #expect(
            try changes(replacing: "[id, status]", with: "[id]")
                == ["breaks Studio.Video.status: ‘var status: String’ → ‘var status: String?’; unwrap `status`"])
    }

    @Test func `A property that must be there now is passed and not unwrapped`() throws {
        #expect(
            try changes(replacing: "[id, status]", with: "[id, status, seconds]")
                == ["breaks Studio.Video.seconds: ‘var seconds: Int?’ → ‘var seconds: Int’; pass `seconds:`, and do not unwrap `seconds`"])
    }

    @Test func `A property of another type breaks`() throws {
        #expect(
            try changes(replacing: "seconds: {type: integer}", with: "seconds: {type: number}")
                == ["breaks Studio.Video.seconds: ‘var seconds: Int?’ → ‘var seconds: Double?’; use `seconds` as `Double?`"])
    }

    @Test func `A property that may be null as well as absent is read through another step`() throws {
        #expect(
            try changes(replacing: "seconds: {type: integer}", with: "seconds: {type: [integer, 'null']}") == [
                "breaks Studio.Video.seconds: ‘var seconds: Int?’ → ‘var seconds: Nullable<Int>?’; "
                    + "read `seconds?.value`, and set `.value(…)` or `.null`"
            ])
    }

    @Test func `Another order breaks the initialiser`() throws {
        let new = old.replacing(
            "    id: {type: string}\n    status: {type: string}", with: "    status: {type: string}\n    id: {type: string}")
        #expect(
            try SoraSpecDiffTests.changes(ofSchemas: old, to: new) == [
                "breaks Studio.Video.init: ‘init(id:status:seconds:)’ → ‘init(status:id:seconds:)’; pass the arguments in the new order"
            ])
    }

    @Test func `A property that lost its default with its type is passed`() throws {
        let old = "Video: {type: object, required: [size], properties: {size: {type: string, default: small}}}"
        #expect(
            try SoraSpecDiffTests.changes(ofSchemas: old, to: old.replacing("string, default: small", with: "boolean"))
                == ["breaks Studio.Video.size: ‘var size: String’ → ‘var size: Bool’; pass `size:`, and use `size` as `Bool`"])
    }

    @Test func `A property of one name on the wire and another in Swift was renamed`() throws {
        #expect(
            try changes(replacing: "seconds: {type: integer}", with: "seconds: {type: integer, x-swift-name: duration}")
                == ["breaks Studio.Video.seconds: ‘var seconds: Int?’ → ‘var duration: Int?’; write `duration` for `seconds`"])
    }
}
