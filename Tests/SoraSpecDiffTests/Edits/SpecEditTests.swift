import Foundation
import SoraDiagnostics
import SoraOpenAPI
import SoraSpecDiff
import SoraYAML
import Testing

/// Edits that a provider might make of the project's own documents.
@Suite("Edits of the five documents")
struct SpecEditTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../specs").standardized

    @Test(
        "Each of 40 edits is reported once, at its level and place",
        arguments: ["odkkk", "toapis", "tokenhot", "xingchaoyiqing", "yutoai"])
    func reportsEdits(spec: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(spec).yaml"), encoding: .utf8)
        let original = try Tree(yaml: text)
        let old = original.yaml
        let edits = try SpecEdit.edits(of: original, count: 40)
        #expect(edits.count == 40)
        for edit in edits {
            let new = edit.document.yaml
            let found = try Self.changes(from: old, to: new)
            #expect(found.map(\.line) == [edit.change], "\(spec): \(edit.name)")
            #expect(found.allSatisfy { $0.texts.contains(edit.mark) }, "\(spec): \(edit.name): \(found.map(\.texts)) hold ‘\(edit.mark)’")
        }
    }

    /// A change as people see it: whatever number of operations it touches, once at its place.
    private struct Finding {
        var line: String
        var texts: String
    }

    private static func changes(from old: String, to new: String) throws -> [Finding] {
        let options = WireOptions(today: Day(number: 20_000))
        let found = wireChanges(from: try Revision.document(old, "old.yaml"), to: try Revision.document(new, "new.yaml"), options: options)
        var seen: Set<Place> = []
        return found.compactMap { change in
            if change.rule.id.contains("version") { return nil }
            guard seen.insert(Place(rule: change.rule, old: change.old, new: change.new)).inserted else { return nil }
            let texts = [change.old.map { Revision.text(at: $0, in: old) }, change.new.map { Revision.text(at: $0, in: new) }]
            return Finding(line: "\(change.level) \(change.rule.id)", texts: texts.compactMap { $0 }.joined(separator: " → "))
        }
    }

    private struct Place: Hashable {
        var rule: Rule
        var old: SourceRange?
        var new: SourceRange?
    }
}
