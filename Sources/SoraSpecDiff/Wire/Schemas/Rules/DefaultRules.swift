import SoraYAML

extension RuleFamily {
    static let defaultAdded = RuleFamily(
        "default-value-added", .bodies(request: .info, response: .info).parameter(.error).header(.info), values: 1, order: .mediaTypeFirst,
        "{subject} is ‘{1}’ now where nobody says otherwise")
    static let defaultRemoved = RuleFamily(
        "default-value-removed", .bodies(request: .info, response: .info).parameter(.error).header(.info), values: 1,
        order: .mediaTypeFirst,
        "{subject} is not ‘{1}’ any more where nobody says otherwise")
    static let defaultChanged = RuleFamily(
        "default-value-changed", .bodies(request: .info, response: .info).parameter(.error).header(.info), values: 2,
        order: .mediaTypeFirst,
        "{subject} is ‘{2}’ instead of ‘{1}’ where nobody says otherwise")

    /// The rules for changed defaults.
    static let defaults = [defaultAdded, defaultRemoved, defaultChanged]
}

extension SchemaComparison {
    /// Compares the values that hold where nobody says otherwise.
    func compareDefaults(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        switch (pair.old.telling, pair.new.telling) {
        case (nil, nil): return
        case (nil, let new?): draft.add(.defaultAdded, [new.words], old: nil, new: new.range)
        case (let old?, nil): draft.add(.defaultRemoved, [old.words], old: old.range, new: nil)
        case (let old?, let new?):
            if SchemaValue(old) == SchemaValue(new) { return }
            draft.add(.defaultChanged, [old.words, new.words], old: old.range, new: new.range)
        }
    }
}

extension SchemaView {
    /// The default, unless it is null, which says no more than no default does.
    fileprivate var telling: Node? { defaultValue?.scalar?.kind == .null ? nil : defaultValue }
}
