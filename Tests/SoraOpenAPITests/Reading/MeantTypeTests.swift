import Testing

@testable import SoraOpenAPI

@Suite("Types that JSON Schema does not have")
struct MeantTypeTests {
    @Test(
        "Words of other languages, of formats, and misspelt ones",
        arguments: [
            ("String", "‘string’"), ("string,", "‘string’"), ("date-time", "‘string’ of format ‘date-time’"), ("int", "‘integer’"),
            ("long", "‘integer’ of format ‘int64’"), ("Float", "‘number’ of format ‘float’"), ("bool", "‘boolean’"),
            ("file", "‘string’ of format ‘binary’"), ("list", "‘array’"),
        ])
    func reads(word: String, meaning: String) {
        #expect(MeantType(of: word)?.words == meaning)
    }

    @Test("Anything else means any value", arguments: ["", "any", "Pet", "{}"])
    func readsNone(word: String) {
        #expect(MeantType(of: word) == nil)
    }
}
