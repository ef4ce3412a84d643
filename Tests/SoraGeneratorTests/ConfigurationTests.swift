import SoraDiagnostics
import Testing

@testable import SoraGenerator

@Suite struct ConfigurationTests {
    private let shop = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /pets:
            get: {operationId: listPets, tags: [pets], responses: {'200': {description: D}}}
          /x:
            get: {responses: {'200': {description: D}}}
        components:
          schemas:
            Pet: {type: object, properties: {id: {type: string}}}
        """

    /// Lists and generates `specs/shop.yaml` beside a configuration.
    private func run(
        _ configuration: String, files: [String: String] = [:], options: GenerationOptions = GenerationOptions()
    ) throws -> (listing: ClientListing, text: String, findings: [String]) {
        let sources = MemorySources(["specs/shop.yaml": shop, "specs/sora-codegen.yaml": configuration].merging(files) { $1 })
        let log = DiagnosticLog()
        let input = try #require(inputs(in: sources, log).first)
        let client = try generateClient(from: input, in: sources, parts: 1, options: options, reporting: log)
        let listing = try listClient(input, in: sources, reporting: DiagnosticLog())
        return (listing, String(decoding: client.parts.joined(), as: UTF8.self), findings(in: log))
    }

    private func inputs(in sources: MemorySources, _ log: DiagnosticLog) -> [DocumentInput] {
        var search = DocumentSearch(in: sources, reporting: log)
        var inputs = search.documents(named: ["specs/shop.yaml"])
        search.configure(&inputs)
        return inputs
    }

    private func findings(in log: DiagnosticLog) -> [String] {
        log.diagnostics.map { finding in
            let place = finding.place.map { "\($0.file.path):\($0.start.line):\($0.start.column): " } ?? ""
            return "\(place)\(finding.severity)\(finding.effect == .stops ? " stops" : ""): \(finding.message)"
        }
    }

    @Test func `Names, namespace, access and choice`() throws {
        let made = try run(
            """
            access: internal
            documents:
              shop.yaml:
                namespace: PetShop
                names: {Pet: Animal, listPets: animals, '#/components/schemas/Pet/properties/id': identifier, GET /x: getX}
                include-path: [/]
            """)
        #expect(made.findings == [])
        #expect(made.listing.operations.map(\.swift) == ["animals", "getX"])
        #expect(made.listing.schemas == [])
        #expect(made.text.contains("nonisolated enum PetShop"))
        #expect(!made.text.contains("public "))
        let all = try run("documents: {shop.yaml: {names: {Pet: Animal, '#/components/schemas/Pet/properties/id': identifier}}}")
        #expect(all.listing.schemas.map(\.swift) == ["Shop.Animal"])
        #expect(all.text.contains("public var identifier: String?"))
    }

    @Test func `A command line comes before it`() throws {
        var options = GenerationOptions()
        options.access = .package
        options.selection = .init(tags: ["pets"])
        let made = try run("access: internal\ndocuments: {shop.yaml: {include-operation: ['GET /x']}}", options: options)
        #expect(made.text.contains("package func listPets"))
        #expect(!made.text.contains("/x"))
    }

    @Test func `Overlays by their paths`() throws {
        let overlay = "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- target: $.info\n  update: {x-swift-name: Mended}\n"
        let made = try run("documents: {shop.yaml: {overlays: [mend/a.yaml]}}", files: ["specs/mend/a.yaml": overlay])
        #expect(made.findings == [])
        #expect(made.text.contains("enum Mended"))
    }

    @Test func `What is wrong with it stops the run, and tells where`() {
        let log = DiagnosticLog()
        let configuration = "acces: internal\naccess: open\ndocuments: {shop.yaml: {name: A, overlays: [gone.yaml]}}"
        _ = inputs(in: ["specs/shop.yaml": shop, "specs/sora-codegen.yaml": configuration], log)
        #expect(
            findings(in: log) == [
                "specs/sora-codegen.yaml:1:1: error stops: a configuration has no ‘acces’",
                "specs/sora-codegen.yaml:2:9: error stops: ‘access’ is public, package or internal",
                "specs/sora-codegen.yaml:3:25: error stops: what is said about a document has no ‘name’",
                "specs/sora-codegen.yaml:3:45: error stops: there is no file ‘specs/gone.yaml’",
            ])
    }

    @Test func `What it says of things that are not there is reported`() throws {
        let made = try run(
            """
            documents:
              shop.yaml:
                names: {Pat: Animal, '#/components/schemas/X': Y, '#/openapi': Z, Pet: 'not a name'}
                include-tag: [pats, pets]
              gone.yaml: {}
            """)
        #expect(
            made.findings == [
                "specs/sora-codegen.yaml:5:3: warning: there is no document ‘gone.yaml’ beside this file",
                "specs/sora-codegen.yaml:3:13: warning: the document has no schema or operation ‘Pat’",
                "specs/sora-codegen.yaml:3:26: warning: ‘#/components/schemas/X’ leads to nothing in the document",
                "specs/sora-codegen.yaml:3:55: warning: ‘#/openapi’ is nothing that bears a name",
                "specs/sora-codegen.yaml:4:19: warning: no operation has the tag ‘pats’",
            ])
    }

    @Test func `An overlay that a configuration gives to a document needs no extends, also where a folder is named`() throws {
        let overlay = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.info, update: {title: Changed}}]\n"
        let sources = MemorySources([
            "specs/shop.yaml": shop, "specs/other.yaml": shop, "specs/fixes.yaml": overlay, "specs/lost.yaml": overlay,
            "specs/sora-codegen.yaml": "documents: {shop.yaml: {overlays: [fixes.yaml]}}",
        ])
        let log = DiagnosticLog()
        var search = DocumentSearch(in: sources, reporting: log)
        var inputs = search.documents(named: ["specs"])
        search.configure(&inputs)
        #expect(inputs.map(\.name) == ["other.yaml", "shop.yaml"])
        #expect(inputs.map { $0.overlays.map(\.file.path) } == [[], ["specs/fixes.yaml"]])
        #expect(
            findings(in: log) == ["specs/lost.yaml:1:1: warning: this overlay does not say which document it extends, so it is not applied"]
        )
    }
}
