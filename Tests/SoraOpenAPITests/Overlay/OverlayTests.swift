import SoraDiagnostics
import SoraYAML
import Testing

@testable import SoraOpenAPI

@Suite("Overlay")
struct OverlayTests {
    private let log = DiagnosticLog()

    /// The document after an overlay of these actions.
    private func document(_ text: String, after actions: String) throws -> Node {
        let overlay = try parsed("overlay: 1.0.0\ninfo: {title: T, version: 1.0.0}\nactions:\n" + actions, path: "o.yaml")
        return applyOverlay(overlay, to: try parsed(text), reporting: log)
    }

    private func text(_ node: Node) -> String { String(decoding: yaml(of: node), as: UTF8.self) }

    @Test("merges mappings, joins lists within them, and replaces values")
    func merge() throws {
        let after = try document(
            """
            info:
              title: Old
              contact: {name: A}
            tags: [{name: a}]
            """,
            after: """
                - target: $
                  update:
                    info: {title: New, contact: {email: a@b.c}}
                    tags: [{name: b}]
                    x-new: 1
                """)
        #expect(
            text(after) == """
                info:
                  title: New
                  contact:
                    name: A
                    email: a@b.c
                tags:
                  - name: a
                  - name: b
                x-new: 1

                """)
        #expect(log.lines.isEmpty)
    }

    @Test("leaves out nothing where the specification's structured example says nothing")
    func nothing() throws {
        let after = try document(
            "components: {schemas: {A: {}}}\ntags: [a]\n", after: "- target: $\n  update:\n    components:\n    tags:\n")
        #expect(text(after) == "components:\n  schemas:\n    A: {}\ntags:\n  - a\n")
    }

    @Test("adds an update to a list as one entry")
    func append() throws {
        let after = try document("tags: [a]\n", after: "- target: $.tags\n  update: b\n- target: $.tags\n  update: [c]\n")
        #expect(text(after) == "tags:\n  - a\n  - b\n  - - c\n")
    }

    @Test("removes what matches, from mappings and lists")
    func remove() throws {
        let after = try document(
            "a: [{k: 1}, {k: 2}, {k: 1}]\nb: {x: {}, z: {}}\n",
            after: "- target: $.a[?@.k == 1]\n  remove: true\n- target: $.b.x\n  remove: true\n")
        #expect(text(after) == "a:\n  - k: 2\nb:\n  z: {}\n")
    }

    @Test("applies each action to the result of the one before")
    func order() throws {
        let after = try document(
            "a: {old: 1}\n",
            after: "- target: $.a\n  remove: true\n- target: $\n  update: {a: {new: 2}}\n- target: $.a\n  update: {more: 3}\n")
        #expect(text(after) == "a:\n  new: 2\n  more: 3\n")
    }

    @Test("changes a shared node only where the target says")
    func aliases() throws {
        let after = try document("a: &a {x: 1}\nb: *a\n", after: "- target: $.b\n  update: {z: 2}\n")
        #expect(text(after) == "a:\n  x: 1\nb:\n  x: 1\n  z: 2\n")
    }

    @Test("keeps untouched nodes, and the places of what it adds")
    func places() throws {
        let before = try parsed("a: {x: 1}\nb: {y: 2}\n")
        let overlay = try parsed(
            "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n  - target: $.b\n    update:\n      z: 3\n", path: "o.yaml")
        let after = applyOverlay(overlay, to: before, reporting: log)
        #expect(after["a"] === before["a"])
        #expect(after["b"]?["y"] === before["b"]?["y"])
        #expect(after["b"]?.file.path == "api.yaml")
        let added = try #require(after["b"]?["z"])
        #expect(added.file.path == "o.yaml")
        #expect(added.start == SourcePosition(line: 6, column: 10))
        #expect(before["b"]?["z"] == nil)
    }

    @Test("reports what is wrong with an action, and applies the others")
    func wrongActions() throws {
        let after = try document(
            "a: {x: 1}\n",
            after: """
                - target: $.b
                  update: {y: 1}
                - target: '$.a[?count(@)]'
                  remove: true
                - target: $
                  remove: true
                - target: $.a.x
                  update: 2
                - target: $.a
                  update: 2
                - target: $.a
                - update: {}
                - {target: $.a, updat: {}, remove: no}
                - target: $.a
                  update: {z: 3}
                """)
        #expect(text(after) == "a:\n  x: 1\n  z: 3\n")
        #expect(
            log.lines == [
                "o.yaml:6:17: error: functions such as ‘count()’ are not supported",
                "o.yaml:14:11: warning: the action does nothing. Give it an ‘update’ or ‘remove: true’.",
                "o.yaml:15:3: error: an action needs ‘target’",
                "o.yaml:16:17: error: an action has no ‘updat’. Did you mean ‘update’?",
                "o.yaml:16:36: warning: ‘remove’ of an action is true or false, found the string ‘no’. Write ‘false’.",
                "o.yaml:16:12: warning: the action does nothing. Give it an ‘update’ or ‘remove: true’.",
                "o.yaml:4:11: warning: the target matches nothing in the document",
                "o.yaml:8:11: error: the whole document cannot be removed",
                "o.yaml:10:11: error: ‘update’ changes mappings and lists, but the target is a whole number. "
                    + "Target the mapping that holds it, and name its key in ‘update’.",
                "o.yaml:13:11: error: the target is a mapping, so ‘update’ is one, too, not a whole number",
            ])
    }

    @Test(
        "reports what is wrong with an overlay",
        arguments: [
            ("overlay: 2.0.0\n", ["o.yaml:1:10: error: unknown Overlay version ‘2.0.0’; 1.0.0 is read"]),
            (
                "overlay: 1.0.1\nextend: a.yaml\nx-mine: 1\n",
                [
                    "o.yaml:2:1: error: an overlay has no ‘extend’. Did you mean ‘extends’?",
                    "o.yaml:1:1: error: an overlay needs ‘info’", "o.yaml:1:1: error: an overlay needs ‘actions’",
                ]
            ),
            (
                "overlay: 1.0.0\ninfo: {title: T}\nactions: []\n",
                ["o.yaml:2:7: error: an info object needs ‘version’", "o.yaml:3:10: error: an overlay needs one action at least"]
            ),
        ])
    func wrongOverlay(text: String, expected: [String]) throws {
        let document = try parsed("a: 1\n")
        #expect(applyOverlay(try parsed(text, path: "o.yaml"), to: document, reporting: log) === document)
        #expect(log.lines == expected)
    }

    @Test("tells overlays from documents")
    func kind() throws {
        let overlay = try parsed("overlay: 1.0.0\nextends: ./api.yaml\n")
        #expect(isOverlay(overlay))
        #expect(extendedDocument(of: overlay)?.string == "./api.yaml")
        #expect(!isOverlay(try parsed("openapi: 3.1.1\n")))
    }
}
