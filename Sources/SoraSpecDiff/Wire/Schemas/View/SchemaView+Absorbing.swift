import SoraOpenAPI
import SoraYAML

extension SchemaView {
    /// A view that says the same.
    func copy() -> SchemaView {
        let copy = SchemaView(nodes[0])
        copy.name = name
        copy.title = title
        copy.absorb(self)
        copy.nodes = nodes
        copy.isNullable = isNullable
        return copy
    }

    /// Takes over what another view says; values hold only where both allow them.
    ///
    /// As `isPart` one of several that all hold speaks: null satisfies them where it satisfies each that names types.
    func absorb(_ other: SchemaView, isPart: Bool = false) {
        nodes += other.nodes
        if other.boolean == false { boolean = false }
        if isPart { mergeNull(other) }
        nullRange = nullRange ?? other.nullRange
        if types.isEmpty { types = other.types } else if !other.types.isEmpty { types = types.common(with: other.types) }
        format = format ?? other.format
        mergeValues(other)
        defaultValue = defaultValue ?? other.defaultValue
        for limit in other.limits { tighten(limit) }
        for pattern in other.patterns where !patterns.contains(where: { $0.string == pattern.string }) { patterns.append(pattern) }
        hasUniqueItems = hasUniqueItems || other.hasUniqueItems
        properties = properties.merging(other.properties)
        required.merge(other.required) { mine, _ in mine }
        additionalProperties = additionalProperties ?? other.additionalProperties
        items = items ?? other.items
        variants += other.variants
        parts += other.parts
        discriminator = discriminator ?? other.discriminator
        rare += other.rare
        isDeprecated = isDeprecated || other.isDeprecated
        isReadOnly = isReadOnly || other.isReadOnly
        isWriteOnly = isWriteOnly || other.isWriteOnly
    }

    private func mergeNull(_ other: SchemaView) {
        let isOpen = types.isEmpty && enumeration == nil
        let otherIsOpen = other.types.isEmpty && other.enumeration == nil
        if isOpen { isNullable = isNullable || other.isNullable } else if !otherIsOpen { isNullable = isNullable && other.isNullable }
    }

    private func mergeValues(_ other: SchemaView) {
        guard let values = other.enumeration else { return }
        guard let mine = enumeration else {
            enumeration = values
            isConstant = other.isConstant
            return
        }
        let allowed = Set(values.map(SchemaValue.init))
        enumeration = mine.filter { allowed.contains(SchemaValue($0)) }
    }

    private func tighten(_ limit: SchemaLimit) {
        guard let position = limits.firstIndex(where: { $0.keyword == limit.keyword }) else {
            limits.append(limit)
            return
        }
        guard let mine = ExactNumber(limits[position].node), let other = ExactNumber(limit.node) else { return }
        if limit.keyword.isUpper ? other < mine : mine < other { limits[position] = limit }
    }
}

extension SchemaTypes {
    /// The types that satisfy both; a whole number is a number.
    fileprivate func common(with other: SchemaTypes) -> SchemaTypes {
        var common = intersection(other)
        if contains(.integer), other.contains(.number) { common.insert(.integer) }
        if contains(.number), other.contains(.integer) { common.insert(.integer) }
        return common
    }
}
