import SoraDiagnostics
import SoraYAML
import Testing

@testable import SoraGenerator

@Suite struct DocumentSearchTests {
    private let log = DiagnosticLog()

    private func search(_ sources: MemorySources, _ specs: [String], overlays: [String] = []) -> [DocumentInput] {
        var search = DocumentSearch(in: sources, reporting: log)
        return search.documents(named: specs, overlays: overlays)
    }

    private var messages: [String] { log.diagnostics.map(\.message) }

    private func overlay(_ name: String) -> String { "overlay: 1.0.0\nextends: \(name)\n" }

    @Test func `A folder stands for the documents directly in it`() {
        let found = search(
            [
                "specs/b.yaml": "openapi: 3.1.0", "specs/a.json": "{\"openapi\": \"3.1.0\"}", "specs/c.yml": "swagger: '2.0'",
                "specs/sora-codegen.yaml": "openapi: 3.1.0", "specs/d.txt": "openapi: 3.1.0", "specs/parts/e.yaml": "openapi: 3.1.0",
                "specs/f.yaml": "type: object",
            ], ["specs/"])
        #expect(found.map(\.file.path) == ["specs/a.json", "specs/b.yaml", "specs/c.yml"])
        #expect(messages == [])
    }

    @Test func `Each document stands once`() {
        let found = search(["specs/a.yaml": "openapi: 3.1.0"], ["specs", "specs/a.yaml", "./specs/../specs/a.yaml"])
        #expect(found.map(\.file.path) == ["specs/a.yaml"])
    }

    @Test func `An overlay goes to the document that it extends`() {
        let found = search(
            [
                "specs/a.yaml": "openapi: 3.1.0", "specs/b.yaml": "openapi: 3.1.0", "specs/x.yaml": overlay("./b.yaml"),
                "specs/y.yaml": overlay("b.yaml"),
            ], ["specs"])
        #expect(found.map { $0.overlays.map(\.file.path) } == [[], ["specs/x.yaml", "specs/y.yaml"]])
    }

    @Test func `A document named by itself takes the overlays that bear its name`() {
        let sources: MemorySources = [
            "specs/a.yaml": "openapi: 3.1.0", "specs/a.overlay.yaml": overlay("a.yaml"), "specs/a.2.overlay.yaml": overlay("other.yaml"),
        ]
        #expect(search(sources, ["specs/a.yaml"]).map { $0.overlays.map(\.file.path) } == [["specs/a.overlay.yaml"]])
        #expect(search(sources, ["specs/a.yaml"], overlays: ["specs/a.overlay.yaml"]).map(\.overlays.count) == [1])
        #expect(messages == [])
    }

    @Test func `An overlay that extends nothing here is not applied, with a warning`() {
        let found = search(
            ["specs/a.yaml": "openapi: 3.1.0", "specs/b.yaml": "openapi: 3.1.0", "o.yaml": overlay("c.yaml"), "p.yaml": "overlay: 1.0.0"],
            ["specs"], overlays: ["o.yaml", "p.yaml"])
        #expect(found.map(\.overlays.count) == [0, 0])
        #expect(
            messages == [
                "this overlay extends ‘c.yaml’, which is none of the documents here, so it is not applied",
                "this overlay does not say which document it extends, so it is not applied",
            ])
        #expect(log.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func `A folder without documents is an error that says what was seen`() {
        #expect(search(["specs/a.yaml": "a: 1", "specs/b.yaml": "b: 1", "other/x.txt": ""], ["specs", "other"]).isEmpty)
        #expect(
            messages == [
                "no OpenAPI document in specs: none of its 2 *.yaml, *.yml and *.json files has an ‘openapi’ key at its top",
                "no OpenAPI document in other: it has no *.yaml, *.yml or *.json file directly in it",
            ])
    }

    @Test func `A missing file and an overlay in a document's place stop`() {
        #expect(search(["o.yaml": overlay("a.yaml")], ["o.yaml", "missing.yaml"]).isEmpty)
        #expect(messages == ["o.yaml is an overlay, not an OpenAPI document", "there is no file ‘missing.yaml’"])
        #expect(log.diagnostics.allSatisfy { $0.effect == .stops })
    }

    @Test(arguments: [("a/b.yaml", "a", "a"), ("../x/a/b.yaml", "../x", "../x"), ("a/b.yaml", "..", ".."), ("b.yaml", ".", ".")])
    func `The folder that references may reach is spelled as the document is`(document: String, root: String, expected: String) {
        var search = DocumentSearch(in: MemorySources([document: "openapi: 3.1.0"]), reporting: log)
        #expect(search.documents(named: [document], root: root).first?.root == expected)
    }
}
