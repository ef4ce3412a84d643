import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension RuleFamily {
    static let becameRequired = RuleFamily(
        "became-required", [.requestProperty: .error, .parameterProperty: .error, .headerProperty: .error, .responseProperty: .info],
        idle: ("response-write-only-property-became-required", .info), "{subject} is required now")
    static let becameRequiredWithDefault = RuleFamily(
        "became-required-with-default",
        [.requestProperty: .error, .parameterProperty: .error, .headerProperty: .error, .responseProperty: .info],
        idle: ("response-write-only-property-became-required", .info),
        ids: [
            .headerProperty: "request-header-property-became-required",
            .parameterProperty: "request-parameter-property-became-required", .responseProperty: "response-property-became-required",
        ], "{subject} is required now, though it has a default")
    static let becameOptional = RuleFamily(
        "became-optional", [.requestProperty: .info, .responseProperty: .error, .parameterProperty: .info],
        idle: ("response-write-only-property-became-optional", .info),
        "{subject} may be left out now")

    /// The rules for properties that must be there or need not.
    static let requirements = [becameRequired, becameRequiredWithDefault, becameOptional]
}

extension SchemaComparison {
    /// Compares whether a property must be there, and which way it travels.
    func compareRequirement(
        of old: Schema.Property, _ new: Schema.Property, _ one: SchemaView, _ two: SchemaView, in pair: SchemaPair,
        into draft: inout DeltaDraft
    ) {
        let before = pair.old.required[old.name]
        let after = pair.new.required[new.name]
        if (before == nil) != (after == nil) {
            let isKept = (before == nil ? oldViews.flattened(pair.old) : newViews.flattened(pair.new)).required[old.name] != nil
            if !isKept { note(old.name, wasRequired: before, isRequired: after, two, into: &draft) }
        }
        if one.isReadOnly != two.isReadOnly || one.isWriteOnly != two.isWriteOnly {
            compareMutability(of: new, one, two, isRequired: after != nil, into: &draft)
        }
    }

    /// Compares whether properties must be there that the schemas themselves do not describe, but what must hold besides does.
    func compareDistantRequirements(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let (old, new) = (oldViews.flattened(pair.old), newViews.flattened(pair.new))
        if old === pair.old, new === pair.new { return }
        for name in Set(pair.old.required.keys).symmetricDifference(pair.new.required.keys).sorted() {
            if pair.old.properties[name] != nil && pair.new.properties[name] != nil { continue }
            guard old.properties[name] != nil, let property = new.properties[name] else { continue }
            if (old.required[name] == nil) == (new.required[name] == nil) { continue }
            let view = newViews.view(of: property.schema)
            note(name, wasRequired: pair.old.required[name], isRequired: pair.new.required[name], view, into: &draft)
        }
    }

    private func note(_ name: String, wasRequired: Node?, isRequired: Node?, _ view: SchemaView, into draft: inout DeltaDraft) {
        let required = view.defaultValue == nil ? RuleFamily.becameRequired : .becameRequiredWithDefault
        var finding = SchemaFinding(
            isRequired == nil ? .becameOptional : required, member: name, old: wasRequired?.range, new: isRequired?.range)
        finding.idleDirections = view.idleDirections
        draft.delta.add(finding)
    }
}
