import SoraDiagnostics
import SoraOpenAPI
import SoraSpecDiff
import SoraYAML
import Testing

/// A document and an edit of it, whose changes on the wire are told in lines of text.
struct Revision: CustomTestStringConvertible {
    /// The text that stands in the old document.
    let before: String
    /// What stands in its place in the new one.
    let after: String
    /// The changes that are expected, as `error request-body-removed POST /videos [old text] [new text]`.
    let changes: [String]

    init(_ before: String, _ after: String, _ changes: String...) {
        self.before = before
        self.after = after
        self.changes = changes
    }

    var testDescription: String { "\(before) → \(after)" }

    /// The edits that are expected to be found, and how they are.
    func found(in document: String, today: String = "2026-11-21", adjust: (inout WireOptions) -> Void = { _ in }) throws -> [String] {
        try #require(document.components(splitBy: before) == 2, "the text stands in the document once: \(before)")
        var options = try Self.options(today: today)
        adjust(&options)
        return try Self.changes(from: document, to: document.replacing(before, with: after), options)
    }

    /// The options of a comparison at a day.
    static func options(today: String = "2026-11-21") throws -> WireOptions { WireOptions(today: try #require(Day(today))) }

    /// Compares two texts and tells each change with the texts at its places.
    static func changes(from old: String, to new: String, _ options: WireOptions) throws -> [String] {
        let found = wireChanges(from: try document(old, "old.yaml"), to: try document(new, "new.yaml"), options: options)
        return found.map { change in
            let operation = change.operation.map { " \($0.method) \($0.path)" } ?? ""
            let texts = [change.old.map { text(at: $0, in: old) }, change.new.map { text(at: $0, in: new) }]
            return "\(change.level) \(change.rule.id)\(operation)" + texts.map { " [\($0 ?? "")]" }.joined()
        }
    }

    /// Reads a document, which has to be sound as far as reading goes.
    static func document(_ text: String, _ path: String) throws -> Document {
        let log = DiagnosticLog()
        let node = try #require(parse(SourceFile(path: path, bytes: Array(text.utf8)), reporting: log))
        let references = ReferenceResolver(node, from: MemorySources([:]), reporting: log)
        let document = try #require(read(node, resolving: references, reporting: log))
        #expect(log.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        return document
    }

    /// The text between two places.
    static func text(at range: SourceRange, in text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let (first, last) = (Int(range.start.line) - 1, Int(range.end.line) - 1)
        guard lines.indices.contains(first), lines.indices.contains(last) else { return "no such place" }
        let scalars = lines[first...last].joined(separator: "\n").unicodeScalars
        let start = Int(range.start.column) - 1
        let end = scalars.count - lines[last].unicodeScalars.count + Int(range.end.column) - 1
        return String(String.UnicodeScalarView(scalars.dropFirst(start).prefix(end - start)))
    }
}

extension String {
    /// How many parts the text falls into at another one.
    fileprivate func components(splitBy other: String) -> Int { ranges(of: other).count + 1 }
}
