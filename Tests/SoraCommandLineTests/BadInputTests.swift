import Foundation
import SoraTestSupport
import Testing

/// What each bad input makes the tool say, and the status that it ends with; nothing is ever written.
@Suite struct BadInputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: String...) throws -> Execution { try Execution(ofTool: arguments, in: folder.path) }

    private func expect(_ text: String, status: Int32, says words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try expect(Data(text.utf8), status: status, says: words, sourceLocation: sourceLocation)
    }

    private func expect(_ data: Data, status: Int32, says words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try folder.write(data, to: "specs/api.yaml")
        let run = try run("specs/api.yaml")
        #expect(run.status == status, sourceLocation: sourceLocation)
        #expect(run.messages.contains(words), "\(run.messages.prefix(500))", sourceLocation: sourceLocation)
        #expect(folder.names() == ["specs"], sourceLocation: sourceLocation)
    }

    private let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    @Test func `No such file`() throws {
        let run = try run("nowhere.yaml")
        #expect(run.status == 3)
        #expect(run.messages == "error: there is no file ‘nowhere.yaml’\n")
    }

    @Test func `A folder without documents`() throws {
        try folder.write("type: object\n", to: "specs/part.yaml")
        let run = try run("specs")
        #expect(run.status == 3)
        #expect(run.messages == "error: no OpenAPI document in specs: specs/part.yaml has no ‘openapi’ key at its top\n")
    }

    @Test func `Not YAML`() throws {
        try expect("openapi: [3.1.0\ninfo: }", status: 3, says: "specs/api.yaml:2:")
    }

    @Test func `A tab in the indentation`() throws {
        try expect("openapi: 3.1.0\ninfo:\n\ttitle: T\n", status: 3, says: "specs/api.yaml:3:1: error: a tab stands in the indentation")
    }

    @Test func `An unclosed quote`() throws {
        try expect("openapi: 3.1.0\ninfo:\n  title: \"T\n  version: '1'\n", status: 3, says: "specs/api.yaml:3:10: error: ")
    }

    @Test func `A duplicate key`() throws {
        try expect(head + "info: {}\n", status: 3, says: "specs/api.yaml:3:1: error: ")
    }

    @Test func `No openapi key`() throws {
        try expect("info: {title: T, version: '1'}\n", status: 1, says: "specs/api.yaml:1:1: error: an OpenAPI document needs ‘openapi’")
    }

    @Test func `Swagger 2`() throws {
        try expect("swagger: '2.0'\n", status: 1, says: "specs/api.yaml:1:1: error: this is a Swagger 2.0 document")
    }

    @Test(arguments: ["4.0.0", "2.0", "3", "three"])
    func `An unknown version`(version: String) throws {
        try expect("openapi: '\(version)'\n", status: 1, says: "specs/api.yaml:1:10: error: unknown OpenAPI version ‘\(version)’")
    }

    @Test(arguments: [
        ("#/components/schemas/Nowhere", "specs/api.yaml:5:15: error: there is no ‘#/components/schemas/Nowhere’"),
        ("#/components/schemas/A", "specs/api.yaml:5:15: error: ‘#/components/schemas/A’ points at itself"),
        ("../outside.yaml", "specs/api.yaml:5:15: error: ‘../outside.yaml’ lies outside of ‘specs’"),
        ("missing.yaml", "specs/api.yaml:5:15: error: there is no file ‘specs/missing.yaml’"),
        ("https://example.com/a.yaml", "specs/api.yaml:5:15: error: ‘https://example.com/a.yaml’ lies on a network"),
    ])
    func `A reference to nowhere, to itself, and out of the folder`(reference: String, words: String) throws {
        try folder.write("type: object\n", to: "outside.yaml")
        try folder.write("\(head)components:\n  schemas:\n    A: {$ref: '\(reference)'}\n", to: "specs/api.yaml")
        for (command, status) in [("generate", Int32(0)), ("validate", 1)] {
            let run = try run(command, "specs")
            #expect(run.messages.contains(words), "\(run.messages)")
            #expect(run.status == status)
        }
        #expect(try run("specs", "--strict", "--output", "strict").status == 1)
        #expect(folder.names() == ["Generated", "outside.yaml", "specs"])
    }

    @Test func `Two documents that claim one namespace`() throws {
        try folder.write(
            head.replacingOccurrences(of: "title: T", with: "title: T, x-swift-name: Pets") + "paths: {}\n", to: "specs/a.yaml")
        try folder.write(head + "paths: {}\n", to: "specs/pets.yaml")
        let run = try run("specs")
        #expect(run.status == 1)
        #expect(run.messages.contains("error: specs/a.yaml and specs/pets.yaml both become the Swift name ‘Pets’"))
        #expect(folder.names() == ["specs"])
    }

    @Test func `Two operations of one name`() throws {
        let operation = "{operationId: same, responses: {'200': {description: D}}}"
        try folder.write("\(head)paths:\n  /a: {get: \(operation)}\n  /b: {get: \(operation)}\n", to: "specs/api.yaml")
        let run = try run("validate", "specs")
        #expect(run.status == 1)
        #expect(run.messages.contains("specs/api.yaml:5:27: error: the operationId ‘same’ is taken by GET /a\n"))
    }

    @Test func `A bomb of aliases`() throws {
        let levels = (1...12).map { "b\($0): &b\($0) [\(Array(repeating: "*b\($0 - 1)", count: 10).joined(separator: ", "))]\n" }
        try expect("openapi: 3.1.0\nb0: &b0 [x]\n" + levels.joined(), status: 3, says: "specs/api.yaml:")
    }

    @Test func `Nesting of 100,000 levels`() throws {
        try expect("openapi: 3.1.0\nx: \(String(repeating: "[", count: 100_000))", status: 3, says: "specs/api.yaml:2:")
        try folder.write("{\"openapi\":\"3.1.0\",\"x\":\(String(repeating: "{\"a\":", count: 100_000))", to: "json/api.json")
        #expect(try run("json").status == 3)
    }

    @Test func `Invalid UTF-8`() throws {
        try expect(
            Data("openapi: 3.1.0\ninfo: ".utf8) + [0xFF, 0x0A], status: 3, says: "specs/api.yaml:2:7: error: the byte 0xFF is not UTF-8")
    }

    @Test func `NUL bytes`() throws {
        try expect("openapi: 3.1.0\ninfo: a\0b\n", status: 3, says: "specs/api.yaml:2:8: error: ")
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `UTF-16 with a byte order mark is read`(encoding: String.Encoding) throws {
        let text = try #require("\u{FEFF}\(pets)".data(using: encoding))
        try folder.write(text, to: "specs/api.yaml")
        let run = try run("specs")
        #expect(run.status == 0 && run.messages == "")
        #expect(folder.names(in: "Generated") == ["API.generated.swift"])
    }

    @Test func `An overlay that matches nothing is a warning, and an error under strict`() throws {
        try folder.write(pets, to: "specs/api.yaml")
        try folder.write(
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nextends: api.yaml\nactions:\n- target: $.nowhere\n  update: {}\n",
            to: "specs/api.overlay.yaml")
        let words = "the target matches nothing in the document"
        let strict = try run("specs", "--strict")
        #expect(strict.status == 1 && strict.messages.contains("specs/api.overlay.yaml:5:11: error: \(words)"))
        #expect(folder.names() == ["specs"])
        #expect(try run("validate", "specs", "--strict").status == 1)
        let lenient = try run("specs")
        #expect(lenient.status == 0 && lenient.messages.contains("specs/api.overlay.yaml:5:11: warning: \(words)"))
    }

    @Test func `One bad document stops the whole run`() throws {
        try folder.write(pets, to: "specs/api.yaml")
        try folder.write("openapi: 9.9.9\n", to: "specs/bad.yaml")
        let run = try run("specs")
        #expect(run.status == 1 && run.output == "Nothing was written; 1 error\n")
        #expect(folder.names() == ["specs"])
    }
}
