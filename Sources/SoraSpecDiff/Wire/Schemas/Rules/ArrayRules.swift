import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension RuleFamily {
    static let prefixItemsAdded = RuleFamily(
        "prefix-items-added", .bodies(request: .info, response: .error), values: 1, order: .valuesFirst,
        "{subject} has the new element {1} of its own")
    static let prefixItemsRemoved = RuleFamily(
        "prefix-items-removed", .bodies(request: .error, response: .info), values: 1, order: .valuesFirst,
        "{subject} has the element {1} of its own no more")
    static let contains = KeywordRules("contains", "contains an element that satisfies a schema")
    static let unevaluatedItems = KeywordRules("unevaluated-items", "says what elements may be that nothing else speaks of")
    static let minContainsIncreased = RuleFamily(
        "min-contains-increased", .bodies(request: .error, response: .info), values: 2,
        "{subject} contains at least {2} such elements instead of {1}")
    static let minContainsDecreased = RuleFamily(
        "min-contains-decreased", .bodies(request: .info, response: .error), values: 2,
        "{subject} contains at least {2} such elements instead of {1}")
    static let maxContainsIncreased = RuleFamily(
        "max-contains-increased", .bodies(request: .info, response: .error), values: 2,
        "{subject} contains at most {2} such elements instead of {1}")
    static let maxContainsDecreased = RuleFamily(
        "max-contains-decreased", .bodies(request: .error, response: .info), values: 2,
        "{subject} contains at most {2} such elements instead of {1}")

    /// The rules for the elements of arrays.
    static let arrays =
        [
            prefixItemsAdded, prefixItemsRemoved, minContainsIncreased, minContainsDecreased, maxContainsIncreased, maxContainsDecreased,
        ] + contains.families + unevaluatedItems.families
}

extension SchemaComparison {
    /// Compares the elements of arrays.
    func compareArrays(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.items != nil || pair.new.items != nil, pair.bothTakeArrays {
            draft.add("items", oldViews.view(of: pair.old.items, within: pair.old), newViews.view(of: pair.new.items, within: pair.new))
        }
        if pair.old.rare.isEmpty, pair.new.rare.isEmpty { return }
        comparePrefixItems(pair, into: &draft)
        compareKeyword("contains", \.contains, pair, by: RuleFamily.contains, into: &draft)
        compareKeyword("unevaluatedItems", \.unevaluatedItems, pair, by: RuleFamily.unevaluatedItems, into: &draft)
        let least = (pair.old.rare(\.minContains), pair.new.rare(\.minContains))
        compareCount(least, absent: "1", .minContainsIncreased, .minContainsDecreased, into: &draft)
        let most = (pair.old.rare(\.maxContains), pair.new.rare(\.maxContains))
        compareCount(most, absent: nil, .maxContainsIncreased, .maxContainsDecreased, into: &draft)
    }

    private func comparePrefixItems(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let old = pair.old.rare.first { !$0.prefixItems.isEmpty }?.prefixItems ?? []
        let new = pair.new.rare.first { !$0.prefixItems.isEmpty }?.prefixItems ?? []
        for (number, (one, other)) in zip(old, new).enumerated() {
            draft.add("prefixItems[subschema #\(number + 1)]", oldViews.view(of: one), newViews.view(of: other))
        }
        for number in new.count..<max(old.count, new.count) {
            draft.add(.prefixItemsRemoved, ["subschema #\(number + 1)"], old: old[number].node.range, new: nil)
        }
        for number in old.count..<max(old.count, new.count) {
            draft.add(.prefixItemsAdded, ["subschema #\(number + 1)"], old: nil, new: new[number].node.range)
        }
    }

    /// Compares a number that the document may leave out.
    private func compareCount(
        _ counts: (old: Node?, new: Node?), absent: String?, _ increased: RuleFamily, _ decreased: RuleFamily, into draft: inout DeltaDraft
    ) {
        if counts.old == nil, counts.new == nil { return }
        let from = counts.old.map(\.words) ?? absent
        let to = counts.new.map(\.words) ?? absent
        let one = from.flatMap { ExactNumber($0) }
        let other = to.flatMap { ExactNumber($0) }
        if one == other { return }
        let isLess = one.map { one in other.map { $0 < one } ?? false } ?? true
        draft.add(
            isLess ? decreased : increased, [from ?? "any number", to ?? "any number"], old: counts.old?.range, new: counts.new?.range)
    }
}

extension SchemaPair {
    fileprivate var bothTakeArrays: Bool {
        [old, new].allSatisfy { $0.types.isEmpty || $0.types.contains(.array) }
    }
}
