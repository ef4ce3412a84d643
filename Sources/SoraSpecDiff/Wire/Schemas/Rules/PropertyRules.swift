import SoraDiagnostics
import SoraOpenAPI

extension RuleFamily {
    static let optionalPropertyRemoved = RuleFamily(
        "removed", [.requestProperty: .warning, .responseProperty: .warning, .parameterProperty: .warning],
        idle: ("response-optional-write-only-property-removed", .info), ids: [.responseProperty: "response-optional-property-removed"],
        "{subject} is gone")
    static let requiredPropertyRemoved = RuleFamily(
        "removed", [.requestProperty: .warning, .responseProperty: .error, .parameterProperty: .warning],
        idle: ("response-required-write-only-property-removed", .info),
        ids: [.responseProperty: "response-required-property-removed"], "{subject}, which was always there, is gone")
    static let optionalPropertyAdded = RuleFamily(
        "added", [.requestProperty: .info, .responseProperty: .info, .parameterProperty: .info],
        idle: ("response-optional-write-only-property-added", .info),
        ids: [
            .requestProperty: "new-optional-request-property", .parameterProperty: "new-optional-request-parameter-property",
            .responseProperty: "response-optional-property-added",
        ],
        "{subject} is new")
    static let requiredPropertyAdded = RuleFamily(
        "added", [.requestProperty: .error, .parameterProperty: .error, .headerProperty: .error, .responseProperty: .info],
        idle: ("response-required-write-only-property-added", .info),
        ids: [
            .requestProperty: "new-required-request-property", .headerProperty: "new-required-request-header-property",
            .parameterProperty: "new-required-request-parameter-property",
            .responseProperty: "response-required-property-added",
        ], "{subject} is new and required")
    static let requiredPropertyWithDefaultAdded = RuleFamily(
        "added", [.requestProperty: .error, .parameterProperty: .error, .headerProperty: .error, .responseProperty: .info],
        idle: ("response-required-write-only-property-added", .info),
        ids: [
            .requestProperty: "new-required-request-property-with-default", .headerProperty: "new-required-request-header-property",
            .parameterProperty: "new-required-request-parameter-property",
            .responseProperty: "response-required-property-added",
        ], "{subject} is new and required, though it has a default")

    /// The rules for properties coming and going.
    static let properties = [
        optionalPropertyRemoved, requiredPropertyRemoved, optionalPropertyAdded, requiredPropertyAdded, requiredPropertyWithDefaultAdded,
    ]
}

extension SchemaComparison {
    /// Compares the properties of objects.
    func compareObjects(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        for property in pair.old.properties.list {
            if let other = pair.new.properties[property.name] {
                let one = oldViews.view(of: property.schema)
                let two = newViews.view(of: other.schema)
                compareRequirement(of: property, other, one, two, in: pair, into: &draft)
                draft.add(property.name, one, two)
            } else if !movesIntoVariant(property.name, in: pair) {
                noteRemoved(property, in: pair, into: &draft)
            }
        }
        for property in pair.new.properties.list where pair.old.properties[property.name] == nil {
            noteAdded(property, in: pair, into: &draft)
        }
        compareDistantRequirements(pair, into: &draft)
        compareClosing(pair, into: &draft)
        compareOtherProperties(pair, into: &draft)
    }

    private func noteRemoved(_ property: Schema.Property, in pair: SchemaPair, into draft: inout DeltaDraft) {
        let isRequired = oldViews.flattened(pair.old).required[property.name] != nil
        var finding = SchemaFinding(
            isRequired ? .requiredPropertyRemoved : .optionalPropertyRemoved, member: property.name, old: property.nameRange, new: nil)
        finding.idleDirections = oldViews.view(of: property.schema).idleDirections
        draft.delta.add(finding)
    }

    private func noteAdded(_ property: Schema.Property, in pair: SchemaPair, into draft: inout DeltaDraft) {
        let view = newViews.view(of: property.schema)
        let isRequired = newViews.flattened(pair.new).required[property.name] != nil
        let required = view.defaultValue == nil ? RuleFamily.requiredPropertyAdded : .requiredPropertyWithDefaultAdded
        var finding = SchemaFinding(
            isRequired ? required : .optionalPropertyAdded, member: property.name, old: nil, new: property.nameRange)
        finding.idleDirections = view.idleDirections
        draft.delta.add(finding)
    }

    /// Compares the schemas of properties without a name of their own.
    private func compareOtherProperties(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let old = pair.old.additionalProperties
        let new = pair.new.additionalProperties
        if old == nil && new == nil || old?.boolean == false || new?.boolean == false { return }
        guard old?.boolean == nil && old != nil || new?.boolean == nil && new != nil else { return }
        draft.add("additionalProperties", oldViews.view(of: old, within: pair.old), newViews.view(of: new, within: pair.new))
    }
}
