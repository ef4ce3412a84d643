import SoraDiagnostics
import SoraYAML
import Testing

@testable import SoraOpenAPI

@Suite("References")
struct ReferenceResolverTests {
    private let log = DiagnosticLog()

    /// Resolves what stands under the key `r` of the root document, for each of its elements.
    private func resolved(_ root: String, path: String = "specs/api.yaml", files: [String: String] = [:]) throws -> [Node?] {
        let node = try parsed(root, path: path)
        let resolver = ReferenceResolver(node, from: MemorySources(files), reporting: log)
        return (node["r"]?.sequence ?? []).map { $0.reference.flatMap(resolver.resolve) }
    }

    @Test("finds targets in the document and in other files")
    func targets() throws {
        let found = try resolved(
            """
            r:
              - $ref: '#/components/schemas/Pet'
              - $ref: '#/paths/~1pets~1%7Bid%7D/0'
              - $ref: other.yaml
              - $ref: './sub/x%20y.json#/a~1b'
              - $ref: 'sub/../other.yaml#/x'
              - $ref: 'other.yaml#/back'
            components: {schemas: {Pet: pet}}
            paths: {'/pets/{id}': [first]}
            """,
            files: [
                "specs/other.yaml": "x: other x\nback: {$ref: 'api.yaml#/components/schemas/Pet'}\n",
                "specs/sub/x y.json": #"{"a/b": "json"}"#,
            ])
        #expect(found[0]?.string == "pet")
        #expect(found[1]?.string == "first")
        #expect(found[2]?["x"]?.string == "other x")
        #expect(found[3]?.string == "json")
        #expect(found[4] === found[2]?["x"])
        #expect(found[5] === found[0])
        #expect(log.lines.isEmpty)
    }

    @Test("goes on through references on the way, and past those that are nothing else")
    func through() throws {
        let text = """
            r: [{$ref: '#/a'}, {$ref: '#/b/x'}]
            a: {$ref: '#/b'}
            b: {$ref: '#/c'}
            c: {x: end}
            """
        let node = try parsed(text)
        let resolver = ReferenceResolver(node, from: MemorySources([:]), reporting: log)
        let references = try #require(node["r"]?.sequence).compactMap(\.reference)
        #expect(resolver.resolve(references[0]) === node["c"])
        #expect(resolver.target(of: references[0])?.node === node["a"])
        #expect(resolver.target(of: references[1])?.pointer == JSONPointer(["c", "x"]))
        #expect(log.lines.isEmpty)
    }

    @Test("reports circles of nothing but references")
    func circles() throws {
        let found = try resolved(
            """
            r:
              - $ref: '#/r/0'
              - $ref: '#/a'
              - $ref: '#/a/x'
              - $ref: '#/whole'
            a: {$ref: '#/b'}
            b: {$ref: '#/a'}
            whole: {properties: {self: {$ref: '#/whole'}}}
            """)
        #expect(found.map { $0 == nil } == [true, true, true, false])
        #expect(
            log.lines == [
                "specs/api.yaml:2:11: error: ‘#/r/0’ points at itself",
                "specs/api.yaml:3:11: error: ‘#/a’ is itself a reference, which leads to no value. "
                    + "Mend the reference there; where it leads is told at its own place.",
                "specs/api.yaml:4:11: error: the reference leads in a circle, through other references, and never to a value",
            ])
    }

    @Test("suggests what was meant")
    func suggestions() throws {
        _ = try resolved(
            """
            r:
              - $ref: '#/components/schemas/Pett'
              - $ref: '#/component/schema/Pet'
              - $ref: '#/definitions/Pet'
              - $ref: '#/nothing/like/it'
              - $ref: 'other.yaml#/components/schemas/Pet'
              - $ref: '#Pt'
            components: {schemas: {Pet: {$anchor: Pet}}}
            """, files: ["specs/other.yaml": "components: {schemas: {}}\n"])
        #expect(
            log.lines == [
                "specs/api.yaml:2:11: error: there is no ‘#/components/schemas/Pett’. Did you mean ‘#/components/schemas/Pet’?",
                "specs/api.yaml:3:11: error: there is no ‘#/component/schema/Pet’. Did you mean ‘#/components/schemas/Pet’?",
                "specs/api.yaml:4:11: error: there is no ‘#/definitions/Pet’. Did you mean ‘#/components/schemas/Pet’?",
                "specs/api.yaml:5:11: error: there is no ‘#/nothing/like/it’",
                "specs/api.yaml:6:11: error: there is no ‘#/components/schemas/Pet’ in ‘specs/other.yaml’. "
                    + "‘#’ stands for this very file; the root document has it: ‘specs/api.yaml#/components/schemas/Pet’.",
                "specs/api.yaml:7:11: error: there is no ‘$anchor: Pt’ in ‘specs/api.yaml’. Did you mean ‘#Pet’?",
            ])
    }

    @Test(
        "refuses to leave the document's folder",
        arguments: [
            (
                "../x.yaml",
                "‘../x.yaml’ lies outside of ‘specs’. Move the file below that folder, or let references reach it with ‘--root .’."
            ),
            (
                "%2e%2e/x.yaml",
                "‘../x.yaml’ lies outside of ‘specs’. Move the file below that folder, or let references reach it with ‘--root .’."
            ),
            (
                "a/..%2F../x.yaml",
                "‘a/../../x.yaml’ lies outside of ‘specs’. Move the file below that folder, or let references reach it with ‘--root .’."
            ),
            ("/etc/passwd", "‘/etc/passwd’ is an absolute path. Write the path from this file's folder, such as ‘./common.yaml’."),
            ("file:///x", "‘file:///x’ is a file URL. Write the path from this file's folder, such as ‘./common.yaml’."),
            (
                "https://a.b/c.yaml#/x",
                "‘https://a.b/c.yaml’ lies on a network, from which nothing is fetched. "
                    + "Download the document, put it beside this one, and refer to it by its path."
            ),
            ("missing.yaml#/x", "there is no file ‘specs/missing.yaml’"),
            ("a%2", "‘a%2’ has a ‘%’ without the two hexadecimal digits of a UTF-8 byte after it"),
            ("a%ff", "‘a%ff’ has a ‘%’ without the two hexadecimal digits of a UTF-8 byte after it"),
            ("a%00", "the reference names a file with a control character in it"),
            ("#/a~b", "‘#/a~b’ has a ‘~’ without 0 or 1 after it"),
        ])
    func refusals(reference: String, message: String) throws {
        #expect(try resolved("r: [{$ref: '\(reference)'}]\n", files: ["x.yaml": "x: 1"]).allSatisfy { $0 == nil })
        #expect(log.lines == ["specs/api.yaml:1:12: error: " + message])
    }

    @Test("reaches as far as the folder that it is given")
    func boundary() throws {
        let node = try parsed("$ref: ../common/x.yaml\n", path: "/r/specs/api.yaml")
        let files = MemorySources(["/r/common/x.yaml": "x: 1\n"])
        let resolver = ReferenceResolver(node, below: "/r", from: files, reporting: log)
        #expect(resolver.resolve(try #require(node.reference))?["x"]?.scalar?.text == "1")
        #expect(resolver.tree.otherPaths == ["/r/common/x.yaml"])
    }

    @Test("finds anchors and identifiers of JSON Schema")
    func schemaNames() throws {
        let found = try resolved(
            """
            r: [{$ref: '#tree'}, {$ref: 'https://a.b/pet.json'}, {$ref: 'https://a.b/pet.json#/x'}, {$ref: '#/x'}]
            a: {$anchor: tree, is: tree}
            b: {$id: 'https://a.b/pet.json', x: {is: pet}}
            """)
        #expect(found.map { $0?["is"]?.string } == ["tree", nil, "pet", "pet"])
        #expect(found[1]?["x"] === found[2])
    }

    @Test("counts what an overlay added as part of the document")
    func overlay() throws {
        let overlay = try parsed(
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $, update: {added: {$ref: '#/a'}}}]\n",
            path: "elsewhere/o.yaml")
        let document = applyOverlay(overlay, to: try parsed("a: here\n"), reporting: log)
        let resolver = ReferenceResolver(document, from: MemorySources([:]), reporting: log)
        #expect(resolver.resolve(try #require(document["added"]?.reference))?.string == "here")
    }
}
