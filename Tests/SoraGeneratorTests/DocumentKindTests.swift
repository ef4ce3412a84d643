import Testing

@testable import SoraGenerator

@Suite struct DocumentKindTests {
    @Test(arguments: [
        ("openapi: 3.1.0\n", DocumentKind.openapi),
        ("# a comment\n---\ninfo: {title: x}\n\"openapi\" : 3.1.0\n", .openapi),
        ("%YAML 1.2\n---\n'openapi': 3.0.3", .openapi),
        ("  info: {}\n  openapi: 3.0.0\n", .openapi),
        ("swagger: \"2.0\"\r\ninfo: {}\r\n", .swagger),
        ("overlay: 1.0.0\nextends: a.yaml\n", .overlay),
        ("\u{FEFF}openapi: 3.1.0\n", .openapi),
        ("{\"info\": {\"openapi\": 1, \"a\": \"}\\\"\"}, \"openapi\" : \"3.1.0\"}", .openapi),
        ("\n\n {\"overlay\":\"1.0.0\"}", .overlay),
        // A mistake in a document does not make it none.
        ("openapi: 3.1.0\n\tinfo: [", .openapi),
    ])
    func `A document is told by a key at its top`(text: String, kind: DocumentKind) {
        #expect(DocumentKind(text: Array(text.utf8)) == kind)
    }

    @Test(arguments: [
        "", "- openapi: 3.1.0\n", "info:\n  openapi: 3.1.0\n", "{\"x\": {\"openapi\": 1}}", "{\"x\": \"openapi\"}",
        "text: |\n  openapi: 3\n",
        "openapi2: 3\n", "[{\"openapi\": 1}]", "\"openapi", "{\"openapi",
    ])
    func `A key elsewhere makes no document`(text: String) {
        #expect(DocumentKind(text: Array(text.utf8)) == nil)
    }

    @Test func `UTF-16 is read too`() {
        let units = Array("openapi: 3.1.0\n".utf16)
        #expect(DocumentKind(text: [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .openapi)
        #expect(DocumentKind(text: [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == .openapi)
    }

    @Test func `A document is named like one, and not like the configuration`() {
        #expect(DocumentKind.mayBeDocument(named: "a.yaml") && DocumentKind.mayBeDocument(named: "a.yml"))
        #expect(DocumentKind.mayBeDocument(named: "a.json"))
        #expect(!DocumentKind.mayBeDocument(named: "sora-codegen.yaml") && !DocumentKind.mayBeDocument(named: "a.txt"))
        #expect(!DocumentKind.mayBeDocument(named: ".a.yaml"))
    }
}
