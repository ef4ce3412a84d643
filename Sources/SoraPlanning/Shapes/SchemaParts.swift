import SoraOpenAPI

extension Schema {
    /// The schema and all that `allOf` and references add to it, each once, bases first.
    var parts: [Schema] {
        if isPlain { return [self] }
        if reference == nil, allOf.isEmpty, rare?.dynamicReference == nil { return [self] }
        var parts: [Schema] = []
        var met = MetSchemas()
        gather(into: &parts, met: &met)
        return parts
    }

    private func gather(into parts: inout [Schema], met: inout MetSchemas) {
        guard met.insert(self) else { return }
        if let reference { reference.target.gather(into: &parts, met: &met) }
        if let target = rare?.dynamicReference?.target { target.gather(into: &parts, met: &met) }
        for part in allOf { part.gather(into: &parts, met: &met) }
        parts.append(self)
    }

    /// The target of a `$ref` that nothing stands beside.
    var referenceAlone: Schema? {
        guard let reference, (node.mapping?.entries.count ?? 0) == 1 else { return nil }
        return reference.target
    }

    /// True where the schema says what kind of value there is, and does not merely limit it.
    var isStructural: Bool {
        reference != nil || !types.isEmpty || !properties.isEmpty || items != nil || enumeration != nil || constant != nil
            || additionalProperties != nil || !allOf.isEmpty || hasVariants || rare?.prefixItems.isEmpty == false
            || rare?.dynamicReference != nil
    }

    /// True where `oneOf` or `anyOf` tell kinds of values apart, and do not merely limit them, as `anyOf: [{required: [a]}, …]` does.
    var hasVariants: Bool {
        oneOf.contains { $0.isStructural } || anyOf.contains { $0.isStructural }
    }

    /// The variants of `oneOf`, or else of `anyOf`.
    var variants: [Schema] {
        guard hasVariants else { return [] }
        return oneOf.contains { $0.isStructural } ? oneOf : anyOf
    }

    /// True where the schema says nothing of the kind of value, null among them.
    var saysNothing: Bool {
        if let boolean { return boolean }
        return !isStructural && required.isEmpty && format == nil && rare == nil
    }

    /// True where only null satisfies the schema.
    var isNull: Bool {
        types == .null || constant?.scalar?.kind == .null || (enumeration?.count == 1 && enumeration?[0].scalar?.kind == .null)
    }

    /// True where null satisfies the schema, as far as a type shows it.
    var allowsNull: Bool {
        if isPlain { return saysNull }
        var schema = self
        for _ in 0..<8 {
            if schema.saysNull { return true }
            if !schema.types.isEmpty, schema.enumeration == nil, schema.constant == nil { return false }
            guard let target = schema.referenceAlone else { break }
            schema = target
        }
        var met = MetSchemas()
        return schema.allowsNull(&met)
    }

    /// True where the schema itself lets null be beside values of some kind; what takes anything takes null without saying so.
    private var saysNull: Bool { types.contains(.null) || isNullable && !saysNothing }

    private func allowsNull(_ met: inout MetSchemas) -> Bool {
        guard met.insert(self) else { return false }
        if saysNull || isNull { return true }
        if let enumeration, types.isEmpty, enumeration.contains(where: { $0.scalar?.kind == .null }) { return true }
        if !types.isEmpty { return false }
        if let reference = reference ?? rare?.dynamicReference, reference.target.allowsNull(&met) { return true }
        if hasVariants { return variants.contains { $0.saysNothing || $0.allowsNull(&met) } }
        let typed = allOf.filter(\.isStructural)
        return !typed.isEmpty && typed.allSatisfy { $0.allowsNull(&met) }
    }
}
