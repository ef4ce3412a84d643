import SoraDiagnostics
import SoraOpenAPI
import SoraYAML
import Testing

@testable import SoraSpecDiff

/// What is said of each rule, judged by the comparison itself: the example has to be found by the rule that it explains.
@Suite struct ExplanationTests {
    private func document(_ text: String) throws -> Document {
        let log = DiagnosticLog()
        let node = try #require(parse(SourceFile(path: "api.yaml", bytes: Array(text.utf8)), reporting: log), "\(text)")
        let references = ReferenceResolver(node, below: nil, from: MemorySources([:]), reporting: log)
        return try #require(read(node, resolving: references, reporting: log), "\(text)")
    }

    private func found(_ example: Explanation.Example, for id: String) throws -> [String] {
        var options = WireOptions(today: try #require(Day("2026-01-01")))
        if id.contains("sunset-missing") || id.contains("too-small") || id.contains("parse") { options.stableDeprecationDays = 100 }
        return wireChanges(from: try document(example.old), to: try document(example.new), options: options).map(\.rule.id)
    }

    @Test func `Every rule is explained`() {
        #expect(Rule.all.filter { $0.explanation == nil }.map(\.id) == [])
    }

    @Test func `Every example is found by its rule`() throws {
        var wrong: [String] = []
        for rule in Rule.all where !["document-added", "document-removed"].contains(rule.id) {
            guard let example = rule.explanation?.example else { continue }
            let found = try found(example, for: rule.id)
            if !found.contains(rule.id) { wrong.append("\(rule.id): \(found)") }
        }
        #expect(wrong == [], "\(wrong.joined(separator: "\n"))")
    }

    @Test func `What breaks says how not to break, in sentences`() {
        for rule in Rule.all {
            guard let explanation = rule.explanation else { continue }
            #expect(explanation.reason.hasSuffix("."))
            if rule.level == .error { #expect(explanation.mend != nil, "\(rule.id)") }
            if let mend = explanation.mend { #expect(mend.hasSuffix(".") && mend.first?.isUppercase == true) }
        }
    }
}
