import SoraGenerator
import Testing

@Suite struct ClientListingTests {
    @Test func `The JSON form is one object, with its keys in order and its strings escaped`() {
        let listing = ClientListing(
            operations: [.init(operationID: "a\"b", method: "GET", path: "/a\\\n", swift: "ab", isDeprecated: true)],
            schemas: [.init(name: "Größe", swift: "Api.Größe")])
        #expect(
            listing.json == #"{"operations":[{"operationId":"a\"b","method":"GET","path":"/a\\\u000a","swift":"ab","deprecated":true}],"#
                + #""schemas":[{"name":"Größe","swift":"Api.Größe"}]}"#)
    }
}
