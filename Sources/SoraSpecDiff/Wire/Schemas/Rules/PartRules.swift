import SoraDiagnostics
import SoraOpenAPI

extension RuleFamily {
    static let partAdded = RuleFamily(
        "all-of-added", .bodies(request: .error, response: .info).parameter(.error), values: 1, order: .valuesFirst,
        "{subject} must satisfy {1} too")
    static let partRemoved = RuleFamily(
        "all-of-removed", .bodies(request: .warning, response: .info).parameter(.warning), values: 1, order: .valuesFirst,
        "{subject} need not satisfy {1} any more")
    static let annotationAdded = RuleFamily(
        "all-of-added-annotation-only", .bodies(request: .info, response: .info), values: 1, order: .valuesFirst,
        "{subject} is described by {1} too")
    static let annotationRemoved = RuleFamily(
        "all-of-removed-annotation-only", .bodies(request: .info, response: .info), values: 1, order: .valuesFirst,
        "{subject} is not described by {1} any more")

    /// The rules for parts of a schema coming and going.
    static let parts = [partAdded, partRemoved, annotationAdded, annotationRemoved]
}

extension SchemaComparison {
    /// Compares the parts of `allOf`, and yields what is left to be compared.
    ///
    /// Where something only moved between the schema and its parts, all that they say together is compared instead.
    func comparingParts(_ pair: SchemaPair, into draft: inout DeltaDraft) -> SchemaPair {
        if pair.old.parts.isEmpty, pair.new.parts.isEmpty { return pair }
        let match = SchemaMatch(pair.old.parts, pair.new.parts, in: self)
        if movesBetweenParts(pair, match) {
            return SchemaPair(old: oldViews.flattened(pair.old), new: newViews.flattened(pair.new))
        }
        for (one, other) in match.pairs {
            let names = [pair.old.parts[one].stepName(at: one), pair.new.parts[other].stepName(at: other)]
            let name = names[0] == names[1] ? names[0] : names.joined(separator: " -> ")
            draft.add("allOf[\(name)]", oldViews.view(of: pair.old.parts[one]), newViews.view(of: pair.new.parts[other]))
        }
        note(match.added, of: pair.new.parts, newViews, .partAdded, .annotationAdded, isNew: true, into: &draft)
        note(match.removed, of: pair.old.parts, oldViews, .partRemoved, .annotationRemoved, isNew: false, into: &draft)
        return withoutParts(pair)
    }

    private func note(
        _ positions: [Int], of parts: [Schema], _ views: SchemaViews, _ family: RuleFamily, _ annotation: RuleFamily, isNew: Bool,
        into draft: inout DeltaDraft
    ) {
        for isAnnotation in [false, true] {
            let chosen = positions.filter { views.view(of: parts[$0]).isAnnotationOnly == isAnnotation }
            guard let first = chosen.first else { continue }
            let names = chosen.map { parts[$0].stepName(at: $0) }.joined(separator: ", ")
            let range = parts[first].node.range
            draft.add(isAnnotation ? annotation : family, [names], old: isNew ? nil : range, new: isNew ? range : nil)
        }
    }

    /// What the schemas say themselves; the type that one side says in a part alone counts as its own.
    private func withoutParts(_ pair: SchemaPair) -> SchemaPair {
        let flat = SchemaPair(old: oldViews.flattened(pair.old), new: newViews.flattened(pair.new))
        let own = SchemaPair(old: pair.old.copy(), new: pair.new.copy())
        for (view, flat) in [(own.old, flat.old), (own.new, flat.new)] {
            view.parts = []
            view.flattened = flat
        }
        if flat.old.types == flat.new.types { own.new.types = own.old.types }
        if flat.old.isNullable == flat.new.isNullable { own.new.isNullable = own.old.isNullable }
        return own
    }

    /// Tells whether a property, or that one must be there, is said in another part than before.
    private func movesBetweenParts(_ pair: SchemaPair, _ match: SchemaMatch) -> Bool {
        var lost = pair.old.facts.subtracting(pair.new.facts)
        var gained = pair.new.facts.subtracting(pair.old.facts)
        for (one, other) in match.pairs {
            let old = oldViews.flattened(oldViews.view(of: pair.old.parts[one])).facts
            let new = newViews.flattened(newViews.view(of: pair.new.parts[other])).facts
            lost.formUnion(old.subtracting(new))
            gained.formUnion(new.subtracting(old))
        }
        for part in match.removed { lost.formUnion(oldViews.flattened(oldViews.view(of: pair.old.parts[part])).facts) }
        for part in match.added { gained.formUnion(newViews.flattened(newViews.view(of: pair.new.parts[part])).facts) }
        return !lost.isDisjoint(with: gained)
    }
}

extension SchemaView {
    /// What the schema says that may be said in a part as well.
    fileprivate var facts: Set<String> {
        var facts = Set(properties.list.map { "properties/" + $0.name })
        facts.formUnion(required.keys.map { "required/" + $0 })
        facts.formUnion(limits.map(\.keyword.rawValue))
        if enumeration != nil { facts.insert("enum") }
        if items != nil { facts.insert("items") }
        if !variants.isEmpty { facts.insert("variants") }
        if discriminator != nil { facts.insert("discriminator") }
        return facts
    }
}
