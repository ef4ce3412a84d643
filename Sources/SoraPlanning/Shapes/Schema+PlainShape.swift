import SoraOpenAPI

extension Schema {
    /// The shape that the type alone decides, as it does for most schemas; nil where other keywords have a say.
    var plainShape: SchemaShape? {
        guard isPlain || saysNothingButKindAndLimits else { return nil }
        switch types.subtracting(.null) {
        case .string: return .string(format: format)
        case .integer: return .integer(format: format)
        case .number: return .number(format: format)
        case .boolean: return .boolean
        case .array: return .array(items)
        default: return nil
        }
    }

    /// True where a dynamic reference of another schema means something else when this one leads to it.
    private func rebinds(_ other: Schema) -> Bool {
        guard let own = rare?.anchorNames, !own.isEmpty, let others = other.rare?.anchorNames else { return false }
        return !own.isDisjoint(with: others)
    }

    /// The schema that this one merely names, where it adds nothing to the kind of value: a `$ref`, or an `allOf` of one.
    var sameSchema: Schema? {
        let structural = allOf.filter(\.isStructural)
        let others = allOf.count - structural.count
        let addsNothing =
            types.subtracting([.null, .object]).isEmpty && properties.isEmpty && items == nil && enumeration == nil && constant == nil
            && additionalProperties == nil && required.isEmpty && !hasVariants
        guard addsNothing, others == 0 || allOf.allSatisfy({ $0.isStructural || $0.required.isEmpty }) else { return nil }
        if let reference = reference ?? rare?.dynamicReference {
            return structural.isEmpty && !rebinds(reference.target) ? reference.target : nil
        }
        guard structural.count == 1, !rebinds(structural[0].reference?.target ?? structural[0]) else { return nil }
        return structural[0]
    }
}
