import Foundation
import Testing

@testable import SoraSpecDiff

@Suite("The rules of operations")
struct OperationRuleTests {
    private static let all =
        EndpointRules.all + LifecycleRules.all + ParameterRules.all + RequestBodyRules.all + ResponseRules.all + SecurityRules.all
        + DocumentRules.all + WebhookRules.all + TaskRules.all

    @Test("Every id is a rule's own, in words joined by hyphens")
    func hasIDs() {
        #expect(Set(Self.all.map(\.id)).count == Self.all.count)
        for rule in Self.all {
            #expect(rule.id.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 })
            #expect(!rule.words.isEmpty && !rule.words.hasSuffix("."))
        }
    }

    @Test(
        "Levels and directions are those that oasdiff publishes",
        .enabled(if: DiffCase.areThere, "skipped: ../shared/diff-cases is not there"))
    func agreesWithPublished() throws {
        let text = try String(contentsOf: DiffCase.folder.appending(path: "rules.tsv"), encoding: .utf8)
        var published: [String: [String]] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t").map(String.init)
            published[fields[0]] = Array(fields.dropFirst())
        }
        for rule in Self.all {
            guard let fields = published[rule.id] else { continue }
            #expect(rule.level.shortWord == fields[0], "\(rule.id)")
            #expect((rule.direction?.rawValue ?? "none") == fields[1], "\(rule.id)")
        }
        let ours = Set(Self.all.map(\.id))
        let areas: Set = ["paths", "security", "info", "tags", "components", "requestBody", "responses", "headers"]
        let ofSchemas = ["content-media-type", "content-encoding", "response-header-type", "response-header-became"]
        let missing = published.filter { id, fields in
            areas.contains(fields[2]) && !ours.contains(id) && !ofSchemas.contains { id.contains($0) }
        }
        #expect(missing.keys.sorted() == [])
    }
}
