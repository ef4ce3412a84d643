import Foundation
import Testing

@testable import SoraSpecDiff

@Suite("The rules of schemas")
struct SchemaRuleTests {
    @Test(
        "Levels and directions are those that oasdiff publishes, and none of its rules is left out",
        .enabled(if: DiffCase.areThere, "skipped: ../shared/diff-cases is not there"))
    func agreesWithPublished() throws {
        let text = try String(contentsOf: DiffCase.folder.appending(path: "rules.tsv"), encoding: .utf8)
        let published = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
        let byID = Dictionary(uniqueKeysWithValues: published.map { ($0[0], $0) })
        for rule in SchemaRules.all {
            guard let fields = byID[rule.id] else { continue }
            #expect(rule.level.shortWord == fields[1], "\(rule.id)")
            #expect(rule.direction?.rawValue == fields[2], "\(rule.id)")
        }
        #expect(published.map(\.[0]).filter { Rule.named($0) == nil } == [], "rules that nobody looks for")
    }

    @Test func `The words of a rule name each argument that it has`() {
        for rule in SchemaRules.all {
            #expect(!rule.words.contains("{subject}") && !rule.words.contains("{status}") && !rule.words.contains("{#"), "\(rule.id)")
        }
    }
}
