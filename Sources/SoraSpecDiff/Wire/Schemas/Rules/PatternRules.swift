import SoraYAML

extension RuleFamily {
    static let patternAdded = RuleFamily(
        "pattern-added", .bodies(request: .error, response: .info).parameter(.error).header(.info), values: 1,
        "{subject} matches the pattern ‘{1}’ now")
    static let patternRemoved = RuleFamily(
        "pattern-removed", .bodies(request: .info, response: .info).parameter(.info).header(.info), values: 1,
        "{subject} need not match the pattern ‘{1}’ any more")
    static let patternChanged = RuleFamily(
        "pattern-changed", .bodies(request: .warning, response: .info).parameter(.warning).header(.info), values: 2,
        "{subject} matches the pattern ‘{2}’ instead of ‘{1}’")
    static let patternGeneralized = RuleFamily(
        "pattern-generalized", .bodies(request: .info, response: .info).parameter(.info).header(.info),
        ids: [
            .responseBody: "response-body-pattern-changed", .responseProperty: "response-property-pattern-changed",
            .responseHeader: "response-header-pattern-changed",
        ], values: 2,
        "{subject} matches any text by the pattern ‘{2}’ instead of ‘{1}’")

    /// The rules for changed patterns.
    static let patterns = [patternAdded, patternRemoved, patternChanged, patternGeneralized]
}

extension SchemaComparison {
    /// Compares the patterns that texts match.
    func comparePatterns(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let old = pair.old.patterns.filter { pattern in !pair.new.patterns.contains { $0.words == pattern.words } }
        let new = pair.new.patterns.filter { pattern in !pair.old.patterns.contains { $0.words == pattern.words } }
        for (one, other) in zip(old, new) {
            let family = Self.matchesAnything(other.words) ? RuleFamily.patternGeneralized : .patternChanged
            draft.add(family, [one.words, other.words], old: one.range, new: other.range)
        }
        for pattern in old.dropFirst(new.count) { draft.add(.patternRemoved, [pattern.words], old: pattern.range, new: nil) }
        for pattern in new.dropFirst(old.count) { draft.add(.patternAdded, [pattern.words], old: nil, new: pattern.range) }
    }

    private static func matchesAnything(_ pattern: String) -> Bool { ["", ".*", "^.*$", "^.*", ".*$", "[\\s\\S]*"].contains(pattern) }
}
