import Foundation
import SoraTestSupport
import Testing

/// What the commands make of a document that comes on standard input.
@Suite struct StandardInputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let document = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"

    private func run(_ text: String, _ arguments: String) throws -> Execution {
        try folder.write(text, to: "input")
        return try Execution(of: "sh", ["-c", "exec \"$0\" \(arguments) < input", Execution.tool], in: folder.path)
    }

    @Test func `Every command reads it`() throws {
        #expect(try run(document, "- --stdin-name pets.yaml").output.hasPrefix("pets.yaml: Pets, 0 operations"))
        #expect(folder.names(in: "Generated") == ["Pets.generated.swift"])
        #expect(try run(document, "validate -").output.hasPrefix("1 document: nothing wrong"))
        #expect(try run(document, "list -").output == "OPERATIONS\n\nSCHEMAS\n")
        #expect(try run(document, "bundle -").output.hasPrefix("openapi: 3.1.0\n"))
    }

    @Test func `Findings bear its name, and JSON is told from YAML`() throws {
        #expect(try run("openapi: 9", "validate -").messages.hasPrefix("stdin.yaml:1:10: error: unknown OpenAPI version ‘9’"))
        #expect(try run("{\"openapi\": \"9\"}", "validate -").messages.hasPrefix("stdin.json:1:13: error: unknown OpenAPI version ‘9’"))
        #expect(try run("openapi: 9", "validate - --stdin-name a/b.yaml").messages.hasPrefix("a/b.yaml:1:10: error: "))
    }

    @Test func `References start where its name says`() throws {
        try folder.write("type: object\n", to: "specs/pet.yaml")
        let text = document + "components: {schemas: {Pet: {$ref: pet.yaml}}}\n"
        #expect(try run(text, "validate - --stdin-name specs/api.yaml").status == 0)
        #expect(try run(text, "validate -").messages.contains("there is no file ‘pet.yaml’"))
    }

    @Test func `Nothing at all is an empty document`() throws {
        let run = try run("", "validate -")
        #expect(run.status == 3)
        #expect(run.messages.hasPrefix("stdin.yaml:1:1: error: the document is empty"))
    }
}
