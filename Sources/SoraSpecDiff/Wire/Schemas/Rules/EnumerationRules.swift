import SoraDiagnostics
import SoraYAML

extension RuleFamily {
    static let becameEnum = RuleFamily(
        "became-enum", [.requestBody: .error, .requestProperty: .error, .parameter: .error, .headerProperty: .error],
        "{subject} takes the values of a list alone now")
    static let becameNotEnum = RuleFamily(
        "became-not-enum", .bodies(request: .info, response: .warning).parameter(.info).header(.warning),
        "{subject} takes other values than those of a list now")
    static let enumValueAdded = RuleFamily(
        "enum-value-added", .bodies(request: .info, response: .warning).parameter(.info, property: .info).header(.warning),
        idle: ("response-write-only-property-enum-value-added", .info), values: 1, order: .valuesFirst,
        "{subject} has the new value ‘{1}’")
    static let enumValueRemoved = RuleFamily(
        "enum-value-removed", .bodies(request: .error, response: .info).parameter(.error, property: .error).header(.info),
        idle: ("request-read-only-property-enum-value-removed", .info),
        ids: [.responseBody: "response-mediatype-enum-value-removed"], values: 1, order: .valuesFirst,
        "{subject} has the value ‘{1}’ no more")
    static let extensibleEnumValueRemoved = RuleFamily(
        "x-extensible-enum-value-removed", [.requestProperty: .error, .parameter: .error], values: 1, order: .valuesFirst,
        "{subject} has the value ‘{1}’ no more")
    static let constantAdded = RuleFamily(
        "const-added", .bodies(request: .error, response: .info).parameter(.error).header(.info), values: 1, order: .mediaTypeFirst,
        "{subject} is always ‘{1}’ now")
    static let constantRemoved = RuleFamily(
        "const-removed", .bodies(request: .info, response: .error).parameter(.info).header(.error), values: 1, order: .mediaTypeFirst,
        "{subject} is not always ‘{1}’ any more")
    static let constantChanged = RuleFamily(
        "const-changed", .bodies(request: .error, response: .error).parameter(.error).header(.error), values: 2, order: .mediaTypeFirst,
        "{subject} is always ‘{2}’ instead of ‘{1}’")

    /// The rules for changed values.
    static let enumerations = [
        becameEnum, becameNotEnum, enumValueAdded, enumValueRemoved, extensibleEnumValueRemoved, constantAdded, constantRemoved,
        constantChanged,
    ]
}

extension SchemaComparison {
    /// Compares the values of `enum` and `const`, which are one thing where there is one value.
    func compareEnumerations(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        compareExtensible(pair.old.extensibleEnumeration, pair.new.extensibleEnumeration, into: &draft)
        switch (pair.old.enumeration, pair.new.enumeration) {
        case (nil, nil): return
        case (nil, let new?): compareAppeared(new, pair.new, into: &draft)
        case (let old?, nil):
            if pair.old.isConstant, let value = old.first {
                draft.add(.constantRemoved, [value.words], old: value.range, new: nil)
            } else {
                draft.add(.becameNotEnum, old: pair.old.range(of: "enum"), new: nil)
            }
        case (let old?, let new?): compare(old, new, isConstant: pair.old.isConstant || pair.new.isConstant, into: &draft)
        }
    }

    private func compareAppeared(_ values: [Node], _ view: SchemaView, into draft: inout DeltaDraft) {
        if view.isConstant, let value = values.first {
            draft.add(.constantAdded, [value.words], old: nil, new: value.range)
        } else {
            draft.add(.becameEnum, old: nil, new: view.range(of: "enum"))
        }
    }

    private func compare(_ old: [Node], _ new: [Node], isConstant: Bool, into draft: inout DeltaDraft) {
        let before = Set(old.map(SchemaValue.init))
        let after = Set(new.map(SchemaValue.init))
        if before == after { return }
        if isConstant, old.count == 1, new.count == 1 {
            return draft.add(.constantChanged, [old[0].words, new[0].words], old: old[0].range, new: new[0].range)
        }
        for value in old where !after.contains(SchemaValue(value)) {
            draft.add(.enumValueRemoved, [value.words], old: value.range, new: nil)
        }
        for value in new where !before.contains(SchemaValue(value)) {
            draft.add(.enumValueAdded, [value.words], old: nil, new: value.range)
        }
    }

    private func compareExtensible(_ old: [Node], _ new: [Node], into draft: inout DeltaDraft) {
        if old.isEmpty || new.isEmpty { return }
        let after = Set(new.map(SchemaValue.init))
        for value in old where !after.contains(SchemaValue(value)) {
            draft.add(.extensibleEnumValueRemoved, [value.words], old: value.range, new: nil)
        }
    }
}
