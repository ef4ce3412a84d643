import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension RuleFamily {
    static let `if` = KeywordRules("if", "has a condition")
    static let then = KeywordRules("then", "satisfies a schema where its condition holds")
    static let `else` = KeywordRules("else", "satisfies a schema where its condition does not hold")
    static let dependentSchema = KeywordRules("dependent-schema", values: 1, "satisfies a schema where ‘{1}’ is there")
    static let patternProperty = KeywordRules("pattern-property", values: 1, "says what properties named like ‘{1}’ may be")
    static let propertyNames = KeywordRules("property-names", "says how its properties may be called")
    static let unevaluatedProperties = KeywordRules(
        "unevaluated-properties", "says what properties may be that nothing else speaks of")
    static let dependentRequired = KeywordRules("dependent-required", values: 2, "must have ‘{2}’ where ‘{1}’ is there")
    static let dependentRequiredChanged = RuleFamily(
        "dependent-required-changed", .bodies(request: .error, response: .error), values: 2,
        "{subject} must have other properties where ‘{1}’ is there: {2}")

    /// The rules for conditions.
    static let conditions =
        [`if`, then, `else`, dependentSchema, patternProperty, propertyNames, unevaluatedProperties, dependentRequired]
        .flatMap(\.families) + [dependentRequiredChanged]
}

extension SchemaComparison {
    /// Compares what holds under conditions alone.
    func compareConditions(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        compareKeyword("if", \.if, pair, by: RuleFamily.if, into: &draft)
        compareKeyword("then", \.then, pair, by: RuleFamily.then, into: &draft)
        compareKeyword("else", \.else, pair, by: RuleFamily.else, into: &draft)
        compareKeyword("dependentSchemas", \.dependentSchemas, pair, by: RuleFamily.dependentSchema, into: &draft)
        compareKeyword("patternProperties", \.patternProperties, pair, by: RuleFamily.patternProperty, into: &draft)
        compareKeyword("propertyNames", \.propertyNames, pair, by: RuleFamily.propertyNames, into: &draft)
        compareKeyword("unevaluatedProperties", \.unevaluatedProperties, pair, by: RuleFamily.unevaluatedProperties, into: &draft)
        compareDependentRequired(pair, into: &draft)
        compareExclusion(pair, into: &draft)
    }

    private func compareDependentRequired(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let old = pair.old.rare.flatMap(\.dependentRequired)
        let new = pair.new.rare.flatMap(\.dependentRequired)
        for entry in old {
            if let other = new.first(where: { $0.key == entry.key }) {
                compare(entry, other, into: &draft)
            } else {
                draft.add(RuleFamily.dependentRequired.removed, [entry.key, Self.words(entry)], old: entry.keyRange, new: nil)
            }
        }
        for entry in new where !old.contains(where: { $0.key == entry.key }) {
            draft.add(RuleFamily.dependentRequired.added, [entry.key, Self.words(entry)], old: nil, new: entry.keyRange)
        }
    }

    private func compare(_ old: Mapping.Entry, _ new: Mapping.Entry, into draft: inout DeltaDraft) {
        let before = Set(old.value.sequence?.compactMap(\.scalar?.text) ?? [])
        let after = Set(new.value.sequence?.compactMap(\.scalar?.text) ?? [])
        if before == after { return }
        let added = after.subtracting(before).sorted().map { $0 + " added" }
        let removed = before.subtracting(after).sorted().map { $0 + " removed" }
        let words = (added + removed).joined(separator: ", ")
        draft.add(.dependentRequiredChanged, [old.key, words], old: old.value.range, new: new.value.range)
    }

    private static func words(_ entry: Mapping.Entry) -> String {
        entry.value.sequence?.compactMap(\.scalar?.text).joined(separator: ", ") ?? ""
    }
}
