import SoraOpenAPI
import SoraYAML

extension SchemaViews {
    /// Yields what a schema itself says, without what it refers to.
    func ownView(_ schema: Schema) -> SchemaView {
        let view = SchemaView(schema.node)
        view.title = schema.title
        view.types = schema.types.subtracting(.null)
        view.isNullable =
            ((schema.isNullable || schema.saysNullable) && schema.saysMore) || (schema.types.contains(.null) && !view.types.isEmpty)
        if schema.types == .null { view.types = .null }
        if view.types.isSuperset(of: [.number, .integer]) { view.types.remove(.integer) }
        view.format = schema.format
        view.defaultValue = schema.defaultValue
        view.properties = PropertyList(schema.properties)
        for name in schema.required { if let text = name.scalar?.text { view.required[text] = name } }
        view.additionalProperties = schema.additionalProperties
        view.items = schema.items
        if !schema.oneOf.isEmpty { view.variants.append(SchemaView.VariantGroup(keyword: "oneOf", schemas: schema.oneOf)) }
        if !schema.anyOf.isEmpty { view.variants.append(SchemaView.VariantGroup(keyword: "anyOf", schemas: schema.anyOf)) }
        view.parts = schema.allOf
        view.discriminator = schema.discriminator
        if let rare = schema.rare { view.rare = [rare] }
        view.isDeprecated = schema.isDeprecated
        view.isReadOnly = schema.isReadOnly
        view.isWriteOnly = schema.isWriteOnly
        readValues(of: schema, into: view)
        if let limits = schema.limits { read(limits, into: view) }
        return view
    }

    /// Reads `enum` and `const`; null among them is said by the view's being nullable.
    private func readValues(of schema: Schema, into view: SchemaView) {
        guard let values = schema.constant.map({ [$0] }) ?? schema.enumeration else { return }
        view.isConstant = schema.constant != nil
        let others = values.filter { $0.scalar?.kind != .null }
        if others.count < values.count {
            if view.types.isEmpty { view.isNullable = true }
        }
        if !others.isEmpty || values.isEmpty { view.enumeration = others } else { view.types = .null }
    }

    private func read(_ limits: SchemaLimits, into view: SchemaView) {
        func add(_ keyword: LimitKeyword, _ node: Node?) {
            if let node { view.limits.append(SchemaLimit(keyword: keyword, node: node)) }
        }
        add(.multipleOf, limits.multipleOf)
        add(.minimum, limits.minimum)
        add(.maximum, limits.maximum)
        add(.exclusiveMinimum, limits.exclusiveMinimum)
        add(.exclusiveMaximum, limits.exclusiveMaximum)
        add(.minLength, limits.minLength)
        add(.maxLength, limits.maxLength)
        add(.minItems, limits.minItems)
        add(.maxItems, limits.maxItems)
        add(.minProperties, limits.minProperties)
        add(.maxProperties, limits.maxProperties)
        if let pattern = limits.pattern { view.patterns = [pattern] }
        view.hasUniqueItems = limits.uniqueItems
    }
}

extension Schema {
    /// True where a schema says nothing of a value but by its reference.
    var restsOnReference: Bool {
        types.isEmpty && !isNullable && format == nil && enumeration == nil && constant == nil && properties.isEmpty && required.isEmpty
            && additionalProperties == nil && items == nil && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty && discriminator == nil
            && limits == nil && !isDeprecated && !isReadOnly && !isWriteOnly && defaultValue == nil
            && (rare == nil || rare?.isReferenceAlone == true) && !hasTellingExtension
    }

    /// True where an extension stands beside the reference that says when the use of the schema ends, or how firm it is.
    private var hasTellingExtension: Bool {
        guard let entries = node.mapping?.entries, entries.count > 1 else { return false }
        return entries.contains { SchemaView.lifecycleKeys.contains($0.key) }
    }

    /// True where the document says `nullable`, which OpenAPI 3.1 has no more, and which is meant all the same.
    fileprivate var saysNullable: Bool { node["nullable"]?.scalar?.text == "true" }

    /// True where null alone satisfies the schema.
    var isMereNull: Bool {
        if types == .null { return true }
        guard let values = constant.map({ [$0] }) ?? enumeration, !values.isEmpty else { return false }
        return values.allSatisfy { $0.scalar?.kind == .null }
    }
}

extension RareKeywords {
    /// True where the keywords are none but those that name a schema or lead to another.
    fileprivate var isReferenceAlone: Bool {
        prefixItems.isEmpty && contains == nil && patternProperties.isEmpty && propertyNames == nil && unevaluatedProperties == nil
            && unevaluatedItems == nil && not == nil && self.if == nil && then == nil && self.else == nil && dependentSchemas.isEmpty
            && dependentRequired.isEmpty && contentEncoding == nil && contentMediaType == nil && contentSchema == nil
    }
}

extension Schema {
    /// True where a schema without types says something that null has to be excepted from; else any value will do, and null with it.
    fileprivate var saysMore: Bool {
        !types.isEmpty || enumeration != nil || constant != nil || reference != nil || items != nil || !properties.isEmpty
            || !allOf.isEmpty || !anyOf.isEmpty || !oneOf.isEmpty
    }
}
