import SoraDiagnostics
import Testing

@testable import SoraSpecDiff

@Suite struct FindingTests {
    @Test func `One change of a shared schema is one finding in its shortest words`() {
        let findings = Finding.gather(Sample.changes)
        #expect(findings.map(\.change.rule.id) == ["api-tag-added", "request-property-removed", "response-property-type-changed"])
        #expect(findings[2].change.arguments.first == "seconds")
        #expect(findings[2].operations == [Sample.create, Sample.list])
        #expect(findings[2].count == 3)
        #expect(findings.map(\.isVaried) == [false, false, true])
    }

    @Test func `What an argument tells apart stays apart`() {
        let rule = Rule("request-parameter-enum-value-removed", .error, .request, "{1}")
        let place = Sample.typePlaces.old
        let changes = ["a", "b", "data/a", "200", "201"].map { Change(rule, [$0], in: Sample.create, old: place, new: nil) }
        #expect(Finding.gather(changes).map(\.change.arguments) == [["a"], ["b"], ["200"], ["201"]])
    }

    @Test func `A schema that an answer and a webhook share is one finding, in the answer's words`() {
        let webhook = OperationName(method: "POST", path: "done", isWebhook: true)
        let said = Rule(Sample.typeChanged.id, .error, .response, "‘{1}’ became {3}, was {2}, in what the provider sends")
        let (old, new) = Sample.typePlaces
        let changes = [
            Change(Sample.typeChanged, ["seconds", "integer", "string", "200"], in: Sample.create, old: old, new: new),
            Change(said, ["seconds", "integer", "string", ""], in: webhook, old: old, new: new),
        ]
        let findings = Finding.gather(changes)
        #expect(findings.map(\.change) == [changes[0]] && findings.map(\.isVaried) == [true])
        #expect(findings.map(\.operations) == [[Sample.create, webhook]])
        let text = DiffReport(Difference(changes: changes)).render(as: .text)
        #expect(text.hasPrefix("2 operations: POST /videos, webhook POST done\n"))
    }

    @Test func `Levels, places and media types`() {
        var changes = ["application/json", "text/plain"].map { Change(Sample.removed, [$0], old: Sample.typePlaces.old, new: nil) }
        #expect(Finding.gather(changes).count == 1)
        changes[1].level = .info
        #expect(Finding.gather(changes).count == 2)
        changes[1] = Change(Sample.removed, ["text/plain"], old: Sample.place("size", in: Sample.old), new: nil)
        #expect(Finding.gather(changes).count == 2)
    }

    @Test func `What has no place is told apart by its operation`() {
        let changes = [Sample.create, Sample.list, Sample.create].map { Change(Sample.tagAdded, ["x"], in: $0, old: nil, new: nil) }
        #expect(Finding.gather(changes).map(\.operations) == [[Sample.create], [Sample.list]])
    }

    @Test func `The old place is told where its line says something else`() {
        let findings = Finding.gather(Sample.changes)
        #expect(findings.map(\.formerPlace) == [nil, nil, Sample.typePlaces.old])
        let same = Sample.place("createVideo", in: Sample.old)
        #expect(
            Finding.gather([Change(Sample.tagAdded, [], old: same, new: Sample.place("createVideo", in: Sample.new))])[0].formerPlace == nil
        )
    }
}
