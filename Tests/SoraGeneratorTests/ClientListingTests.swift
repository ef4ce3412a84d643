import SoraGenerator
import Testing

@Suite struct ClientListingTests {
    @Test func `The JSON form is one object, with its keys in order and its strings escaped`() {
        let listing = ClientListing(
            operations: [.init(operationID: "a\"b", method: "GET", path: "/a\\\n", swift: "ab", isDeprecated: true)],
            schemas: [.init(name: "Größe", swift: "Api.Größe")],
            webhooks: [.init(name: "done", method: "POST", swift: "Api.Webhook.done"), .init(name: "raw", method: "POST", swift: nil)],
            tasks: [.init(operationID: "a", wait: "aAndWait", updates: "aUpdates", waitByID: "waitForB", updatesByID: "bUpdates")])
        #expect(
            listing.json == #"{"operations":[{"operationId":"a\"b","method":"GET","path":"/a\\\u000a","swift":"ab","deprecated":true}],"#
                + #""schemas":[{"name":"Größe","swift":"Api.Größe"}],"webhooks":[{"name":"done","method":"POST","swift":"Api.Webhook.done"},"#
                + #"{"name":"raw","method":"POST","swift":null}],"tasks":[{"operationId":"a","wait":"aAndWait","updates":"aUpdates","#
                + #""waitById":"waitForB","updatesById":"bUpdates"}]}"#)
    }
}
