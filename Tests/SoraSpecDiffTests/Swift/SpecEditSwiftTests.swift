import Foundation
import SoraSpecDiff
import Testing

/// Edits that a provider might make of the project's own documents, in Swift.
@Suite("Edits of the five documents, in Swift")
struct SpecEditSwiftTests {
    @Test(
        "No declaration is told of twice, and each change has a place",
        arguments: ["odkkk", "toapis", "tokenhot", "xingchaoyiqing", "yutoai"])
    func reportsEdits(spec: String) throws {
        let original = try Tree(yaml: String(contentsOf: SpecEditTests.folder.appending(path: "\(spec).yaml"), encoding: .utf8))
        let old = try planned(original.yaml)
        for edit in try SpecEdit.edits(of: original, count: 40) {
            let found = try swiftChanges(from: old, to: planned(edit.document.yaml))
            #expect(Set(found.map(\.symbol)).count == found.count, "\(edit.name): \(found.map(\.line))")
            #expect(found.allSatisfy { $0.old != nil || $0.new != nil }, "\(edit.name)")
        }
    }
}
