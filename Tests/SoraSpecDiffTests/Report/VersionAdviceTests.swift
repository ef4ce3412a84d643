import Testing

@testable import SoraSpecDiff

@Suite struct VersionAdviceTests {
    @Test func `What breaks forces a major version and is named`() {
        let advice = Sample.report.advice
        #expect(advice.api == .major)
        #expect(advice.apiReasons.map(\.change.rule.id) == ["response-property-type-changed"])
        #expect(advice.swift == .major)
        #expect(advice.swiftReasons.map(\.symbol) == ["Shop.Video.seconds", "Shop.Video.size"])
    }

    @Test(arguments: [
        (Rule("endpoint-added", .info, nil, ""), VersionAdvice.Step.minor),
        (Rule("endpoint-deprecated-with-sunset", .info, nil, ""), .minor),
        (Rule("request-property-max-increased", .info, .request, ""), .minor),
        (Rule("response-property-max-decreased", .info, .response, ""), .patch),
        (Rule("response-property-enum-value-added", .warning, .response, ""), .minor),
        (Rule("api-tag-added", .info, nil, ""), .patch), (Rule("api-operation-id-added", .info, nil, ""), .patch),
        (Rule("api-major-version-not-bumped", .error, nil, ""), .none), (Rule("api-removed-without-deprecation", .error, nil, ""), .major),
    ])
    func `The step of a rule`(_ rule: Rule, _ step: VersionAdvice.Step) {
        let advice = DiffReport(Difference(changes: [Change(rule, [], old: nil, new: nil)])).advice
        #expect(advice.api == step)
        #expect(advice.apiReasons.count == (step == .none ? 0 : 1))
        #expect(advice.swift == .patch)
    }

    @Test func `A level that a policy sets counts`() {
        var change = Change(Sample.tagAdded, ["x"], old: nil, new: nil)
        change.level = .error
        #expect(DiffReport(Difference(changes: [change])).advice.api == .major)
    }

    @Test(arguments: [(SwiftChange.Effect.breaks, VersionAdvice.Step.major), (.mayBreak, .minor), (.adds, .minor)])
    func `The step of a declaration`(_ effect: SwiftChange.Effect, _ step: VersionAdvice.Step) {
        let swiftChanges = [
            SwiftChange("a", before: nil, after: nil, effect: .adds), SwiftChange("b", before: nil, after: nil, effect: effect),
        ]
        #expect(DiffReport(Difference(swiftChanges: swiftChanges)).advice.swift == step)
    }

    @Test func `Other words ask for a patch`() {
        let advice = DiffReport(Difference(isReworded: true)).advice
        #expect(advice.api == .patch && advice.swift == .patch && advice.apiReasons.isEmpty)
        #expect(DiffReport(Difference(changes: Sample.changes, isReworded: true)).advice.api == .major)
        #expect(
            DiffReport(Difference(isReworded: true)).render(as: .text)
                == "No changes but of words.\nVersion: patch for the API, patch for the Swift package\n")
    }

    @Test func `Nothing asks for nothing`() {
        let advice = DiffReport(Difference()).advice
        #expect(advice.api == .none && advice.swift == .none && advice.apiReasons.isEmpty && advice.swiftReasons.isEmpty)
    }
}
