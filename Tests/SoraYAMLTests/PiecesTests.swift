import SoraDiagnostics
import Testing

@testable import SoraYAML

@Suite struct PiecesTests {
    /// A text, its parts by name and count, that is the same in pieces as in one go.
    private func whole(_ text: String) -> String? {
        let log = DiagnosticLog()
        return parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8)), reporting: log).map(described)
    }

    private func inPieces(_ text: String, atMost most: Int) -> String? {
        parsePieces(of: SourceFile(path: "a.yaml", bytes: Array(text.utf8)), atMost: most, limits: .standard).map(described)
    }

    /// Everything that a tree says, with all places.
    private func described(_ node: Node) -> String {
        let place = "\(node.start.line):\(node.start.column)-\(node.end.line):\(node.end.column)"
        switch node.content {
        case .scalar(let scalar): return "\(place) \(scalar.kind) \(scalar.text)\n"
        case .sequence(let nodes): return "\(place) [\n" + nodes.map(described).joined() + "]\n"
        case .mapping(let mapping):
            let entries = mapping.entries.map { "\($0.key) \($0.keyRange.start.line):\($0.keyRange.start.column) " + described($0.value) }
            return "\(place) {\n" + entries.joined() + "}\n"
        }
    }

    private static let document = """
        # A comment
        openapi: 3.1.0
        info:
          title: A
        paths:
          /a:
            get:
              description: |
                One
                  two:

              tags: [x, y]
          /b/{id}:
            get: {}
        components:
          schemas:
            A:
              type: object   # text

              properties:
                a: {type: string}
            # more
            B:
              enum:
              - x
              - "y"
            C: >-
              folded
              text
        x-end:
        - 1
        - two: 2

        """

    @Test(arguments: 2...9) func `A document is the same in pieces`(count: Int) throws {
        let joined = try #require(inPieces(Self.document, atMost: count))
        #expect(joined == whole(Self.document))
        #expect(inPieces(Self.document.replacing("\n", with: "\r\n"), atMost: count) == whole(Self.document.replacing("\n", with: "\r\n")))
    }

    @Test func `A document is cut into as many pieces as are asked for`() {
        let file = SourceFile(path: "a.yaml", bytes: Array(Self.document.utf8))
        let pieces = cut(file, into: 3)
        #expect(pieces.count == 3)
        #expect(pieces[0].range.lowerBound == 0)
        #expect(pieces[1].range.lowerBound == pieces[0].range.upperBound)
        #expect(pieces[2].range.upperBound == file.bytes.count)
        #expect(pieces.dropFirst().contains { !$0.openings.isEmpty })
    }

    /// Texts in which a line looks like a key and is none, or in which what stands before a cut matters behind it.
    private static let traps = [
        "a: 1\nb: \"one\ntwo:\n  three: x\nfour: y\"\nc: 3\n",
        "a:\n  text: |\n    b:\n      c: 1\n      d: 2\n    e: 3\nf: 1\ng: 2\n",
        "a: |\n  b:\n    c: 1\n    d: 2\n  e:\n    f: 1\n    g: 1\nh: 1\n",
        "a: {b: 1,\nc: 2,\nd: 3}\ne: 1\nf: 2\n",
        "{a: 1, b: 2}\nc: 3\nd: 4\n",
        "a:\n  {b: 1}\n  c: 2\n  d: 3\n",
        "a: &x {b: 1}\nc: 1\nd: *x\ne: 2\n",
        "a: &x 1\nb: 2\nc: &x 3\nd: *x\n",
        "a: 1\nb: 2\n...\nc: 3\nd: 4\n",
        "a: 1\nb: 2\n---\nc: 3\nd: 4\n",
        "a: 1\nb: 2\nc: 3\na: 4\nd: 5\n",
        "a:\n  b: 1\n  c: 2\n  b: 3\n  d: 4\ne: 5\n",
        "a: one\n  two\n  b: 3\n  c: 4\nd: 5\n",
        "a:\n  one\n  b: 3\n  c: 4\nd: 5\n",
        "- a: 1\n  b: 2\n- c: 3\n  d: 4\n  e: 5\n",
        "a:\n- b: 1\n  c: 2\n  d: 3\n  e: 4\nf: 1\n",
        "? a\n: 1\n? b\n: 2\nc: 3\nd: 4\n",
        "a: !x 1\nb: 2\nc: 3\nd: 4\n",
        "%TAG !e! tag:e,2000:\n---\na: 1\nb: !e!x 2\nc: 3\nd: !e!y 4\n",
        "a: 1\nb:\n\tc: 1\nd: 2\ne: 3\n",
        "  a: 1\n  b: 2\n  c: 3\n  d: 4\n",
        "a:\n    b: 1\n    c: 2\n  d: 3\n  e: 4\nf: 5\n",
        "a: 'it\nb: isn''t\nc: so'\nd: 1\ne: 2\n",
        "a: 1\nb: [\nc: 2,\nd: 3\n]\ne: 4\n",
        "a:\n  <<: {b: 1}\n  c: 1\n  d: 2\n  b: 3\ne: 4\n",
        "a: 1\nb: 2\nc 3\nd: 4\n",
    ]

    @Test(arguments: traps) func `What cannot be cut is parsed as a whole`(text: String) {
        let expected = whole(text)
        for count in 2...8 {
            if let joined = inPieces(text, atMost: count) { #expect(joined == expected, "\(text)") }
        }
    }
}
