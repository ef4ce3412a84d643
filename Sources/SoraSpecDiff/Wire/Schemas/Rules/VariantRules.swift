import SoraDiagnostics
import SoraOpenAPI

extension RuleFamily {
    static let oneOfAdded = RuleFamily(
        "one-of-added", .bodies(request: .info, response: .error).parameter(.info).header(.error), values: 1, order: .valuesFirst,
        "{subject} may be {1} too")
    static let oneOfRemoved = RuleFamily(
        "one-of-removed", .bodies(request: .error, response: .info).parameter(.error).header(.info), values: 1, order: .valuesFirst,
        "{subject} may not be {1} any more")
    static let anyOfAdded = RuleFamily(
        "any-of-added", .bodies(request: .info, response: .info).parameter(.info).header(.info), values: 1, order: .valuesFirst,
        "{subject} may be {1} too")
    static let anyOfRemoved = RuleFamily(
        "any-of-removed", .bodies(request: .error, response: .info).parameter(.error).header(.info), values: 1, order: .valuesFirst,
        "{subject} may not be {1} any more")
    static let wrappedInOneOf = RuleFamily(
        "wrapped-in-one-of", .bodies(request: .error, response: .error).parameter(.error).header(.error),
        "{subject} is one of several now, which may exclude each other")

    /// The rules for changed variants.
    static let variants = [oneOfAdded, oneOfRemoved, anyOfAdded, anyOfRemoved, wrappedInOneOf]
}

extension SchemaComparison {
    /// Compares the variants of `oneOf` and `anyOf`.
    func compareVariants(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.variants.isEmpty, pair.new.variants.isEmpty { return }
        if isWrapped(pair) { return draft.add(.wrappedInOneOf, old: nil, new: pair.new.keyRange(of: "oneOf")) }
        if pair.old.variants.count == 1, pair.new.variants.count == 1 {
            return compare(pair.old.variants[0], pair.new.variants[0], into: &draft)
        }
        for keyword in ["oneOf", "anyOf"] {
            let empty = SchemaView.VariantGroup(keyword: keyword, schemas: [])
            let old = pair.old.variants.first { $0.keyword == keyword } ?? empty
            let new = pair.new.variants.first { $0.keyword == keyword } ?? empty
            compare(old, new, into: &draft)
        }
    }

    private func compare(_ old: SchemaView.VariantGroup, _ new: SchemaView.VariantGroup, into draft: inout DeltaDraft) {
        let match = SchemaMatch(old.schemas, new.schemas, in: self)
        for (one, other) in match.pairs {
            let names = [old.schemas[one].stepName(at: one), new.schemas[other].stepName(at: other)]
            let name = names[0] == names[1] ? names[0] : names.joined(separator: " -> ")
            draft.add("\(new.keyword)[\(name)]", oldViews.view(of: old.schemas[one]), newViews.view(of: new.schemas[other]))
        }
        note(match.added, of: new, new.keyword == "oneOf" ? .oneOfAdded : .anyOfAdded, isNew: true, into: &draft)
        note(match.removed, of: old, old.keyword == "oneOf" ? .oneOfRemoved : .anyOfRemoved, isNew: false, into: &draft)
    }

    private func note(
        _ positions: [Int], of group: SchemaView.VariantGroup, _ family: RuleFamily, isNew: Bool, into draft: inout DeltaDraft
    ) {
        guard let first = positions.first else { return }
        let names = positions.map { group.schemas[$0].stepName(at: $0) }.joined(separator: ", ")
        let range = group.schemas[first].node.range
        draft.add(family, [names], old: isNew ? nil : range, new: isNew ? range : nil)
    }

    /// Compares a schema with the variant that it became, or that was left of it; false where there is none such.
    ///
    /// What stands beside the variants must say nothing, for the schema to be no more than one of them.
    func compareOpenedVariants(_ pair: SchemaPair, into draft: inout DeltaDraft) -> Bool {
        if pair.old.variants.isEmpty == pair.new.variants.isEmpty || isWrapped(pair) { return false }
        if pair.old.variants.isEmpty {
            guard pair.new.isChoiceAlone, let group = pair.new.variants.first else { return false }
            guard let same = position(of: pair.old, oldFingerprints, among: group, newFingerprints) else { return false }
            let others = group.schemas.indices.filter { $0 != same }
            note(others, of: group, group.keyword == "oneOf" ? .oneOfAdded : .anyOfAdded, isNew: true, into: &draft)
            draft.add("", pair.old.bare, newViews.view(of: group.schemas[same]).bare)
        } else {
            guard pair.old.isChoiceAlone, let group = pair.old.variants.first else { return false }
            guard let same = position(of: pair.new, newFingerprints, among: group, oldFingerprints) else { return false }
            let others = group.schemas.indices.filter { $0 != same }
            note(others, of: group, group.keyword == "oneOf" ? .oneOfRemoved : .anyOfRemoved, isNew: false, into: &draft)
            draft.add("", oldViews.view(of: group.schemas[same]).bare, pair.new.bare)
        }
        return true
    }

    /// The position of the variant that a schema is: that of the same name, or that which says the same.
    private func position(
        of view: SchemaView, _ prints: SchemaFingerprints, among group: SchemaView.VariantGroup, _ others: SchemaFingerprints
    ) -> Int? {
        if let name = view.name, let same = group.schemas.firstIndex(where: { $0.calledName == name }) { return same }
        let print = prints.fingerprint(view)
        return group.schemas.firstIndex { others.fingerprint(of: $0) == print }
    }

    // MARK: An object that becomes one of several

    /// Tells whether an object became `oneOf` of several that have its properties.
    func isWrapped(_ pair: SchemaPair) -> Bool {
        guard pair.old.variants.isEmpty, !pair.old.properties.isEmpty, pair.new.properties.isEmpty, pair.new.types.isEmpty else {
            return false
        }
        guard pair.new.variants.first?.keyword == "oneOf" else { return false }
        return pair.old.properties.list.contains { isInVariant($0.name, of: pair.new) }
    }

    /// Tells whether a property moved into one of the variants that its object became.
    func movesIntoVariant(_ name: String, in pair: SchemaPair) -> Bool { isWrapped(pair) && isInVariant(name, of: pair.new) }

    private func isInVariant(_ name: String, of view: SchemaView) -> Bool {
        view.variants.first?.schemas.contains { newViews.flattened(newViews.view(of: $0)).properties[name] != nil } == true
    }
}

extension SchemaView {
    /// True where the schema says nothing but which variants there are.
    fileprivate var isChoiceAlone: Bool {
        variants.count == 1 && types.isEmpty && properties.isEmpty && parts.isEmpty && enumeration == nil && limits.isEmpty && rare.isEmpty
    }
}
