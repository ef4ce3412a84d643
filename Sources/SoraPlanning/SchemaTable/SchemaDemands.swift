import SoraOpenAPI
import SoraYAML

/// What schemas demand beyond what their Swift types imply; each schema is looked at once.
struct SchemaDemands {
    /// The shapes decided so far, each with its schema, which must live as long as its identity is compared.
    private var shapes: [ObjectIdentifier: DecidedShape] = [:]
    /// True in documents with dynamic references, where whole resources count.
    let hasAnchors: Bool
    private var known: [ObjectIdentifier: Bool] = [:]

    init(hasAnchors: Bool) { self.hasAnchors = hasAnchors }

    /// Decides the shape of a schema.
    mutating func shape(of schema: Schema) -> SchemaShape {
        if let plain = schema.plainShape { return plain }
        if let known = shapes[ObjectIdentifier(schema)] { return known.shape }
        let shape = SchemaShape(of: schema)
        shapes[ObjectIdentifier(schema)] = DecidedShape(schema: schema, shape: shape)
        return shape
    }

    /// Tells whether a schema, or one that its values hold, demands anything beyond its type.
    mutating func areAny(of schema: Schema) -> Bool {
        if schema.isLeaf { return schema.limits != nil || schema.hasDemandingFormat || !schema.namesOneType }
        if let known = known[ObjectIdentifier(schema)] { return known }
        var targets: [Schema] = []
        let isDemanding = isDemanding(schema, &targets)
        if !isDemanding, !targets.isEmpty { return reachesDemands(schema, targets) }
        known[ObjectIdentifier(schema)] = isDemanding
        return isDemanding
    }

    /// Tells whether a schema that demands nothing itself refers to one that does, over whatever others.
    private mutating func reachesDemands(_ schema: Schema, _ targets: [Schema]) -> Bool {
        if targets.count == 1, let known = known[ObjectIdentifier(targets[0])] {
            self.known[ObjectIdentifier(schema)] = known
            return known
        }
        // All that the schema reaches is looked at together, since schemas may hold each other.
        var found: [(schema: Schema, isDemanding: Bool, targets: [Schema])] = []
        var indexes: [ObjectIdentifier: Int] = [ObjectIdentifier(schema): 0]
        var order = [schema]
        while found.count < order.count {
            let next = order[found.count]
            var targets: [Schema] = []
            let isDemanding = known[ObjectIdentifier(next)] ?? isDemanding(next, &targets)
            found.append((next, isDemanding, isDemanding ? [] : targets))
            for target in found[found.count - 1].targets where indexes[ObjectIdentifier(target)] == nil {
                indexes[ObjectIdentifier(target)] = order.count
                order.append(target)
            }
        }
        spread(&found, indexes)
        for (schema, isDemanding, _) in found { known[ObjectIdentifier(schema)] = isDemanding }
        return found[0].isDemanding
    }

    /// Makes demanding what refers to something demanding.
    private func spread(_ found: inout [(schema: Schema, isDemanding: Bool, targets: [Schema])], _ indexes: [ObjectIdentifier: Int]) {
        var referrers = [[Int]](repeating: [], count: found.count)
        for (index, entry) in found.enumerated() {
            for target in entry.targets { if let target = indexes[ObjectIdentifier(target)] { referrers[target].append(index) } }
        }
        var pending = found.indices.filter { found[$0].isDemanding }
        while let index = pending.popLast() {
            for referrer in referrers[index] where !found[referrer].isDemanding {
                found[referrer].isDemanding = true
                pending.append(referrer)
            }
        }
    }

    /// Tells whether a schema demands anything itself; if not, adds those whose demands count for it.
    private mutating func isDemanding(_ schema: Schema, isPart: Bool = false, _ targets: inout [Schema]) -> Bool {
        if schema.boolean != nil { return schema.boolean == false }
        if !schema.namesOneType { return true }
        if schema.enumeration != nil || schema.constant != nil || schema.limits?.isDemanding == true || schema.hasDemandingFormat {
            return true
        }
        if let variant = schema.onlyVariantBesideNull { return isDemanding(variant, &targets) }
        if !schema.oneOf.isEmpty || !schema.anyOf.isEmpty && !admitsAnyString(schema) || schema.rare?.isDemanding == true { return true }
        if let reference = schema.reference { targets.append(reference.target) }
        if schema.additionalProperties?.boolean == false { return true }
        for part in schema.allOf where isDemanding(part, isPart: true, &targets) { return true }
        for property in schema.properties where isDemanding(property.schema, &targets) { return true }
        if let items = schema.items, isDemanding(items, &targets) { return true }
        if let values = schema.additionalProperties, isDemanding(values, &targets) { return true }
        return !isPart && requiresUnnamed(schema)
    }

    /// True where a schema requires properties that none of its parts names.
    private mutating func requiresUnnamed(_ schema: Schema) -> Bool {
        if schema.allOf.isEmpty, schema.required.allSatisfy({ schema.names($0) }) { return false }
        guard case .object(let object) = shape(of: schema) else { return !schema.required.isEmpty }
        return !object.required.isSubset(of: object.properties.map(\.name))
    }

    /// True of a union that any string satisfies, and that is a string in Swift.
    mutating func admitsAnyString(_ schema: Schema) -> Bool {
        guard schema.anyOf.contains(where: { $0.isPlain && $0.types == .string && $0.limits == nil && $0.format == nil }) else {
            return false
        }
        switch shape(of: schema) {
        case .string, .enumeration: return true
        default: return false
        }
    }

    /// How much of a demanding schema is written where its type is implied: all, unless the type follows the schema's own keywords.
    mutating func extent(of schema: Schema) -> SchemaWriter.Extent {
        if schema.isPlain, schema.properties.isEmpty, !schema.types.isEmpty, schema.namesOneType { return .beyondType }
        if hasAnchors || schema.rare?.needsWhole == true { return .whole }
        if schema.onlyVariantBesideNull != nil { return .beyondType }
        switch shape(of: schema) {
        case .any, .union, .exactNumber: return .whole
        case .same: return schema.oneOf.isEmpty && schema.anyOf.isEmpty ? .beyondType : .whole
        case .object:
            if schema.allOf.isEmpty { return schema.reference == nil ? .beyondType : .whole }
            return schema.allOf.contains(where: \.speaksOfMembers) || requiresUnnamed(schema) ? .whole : .beyondType
        default: return schema.allOf.isEmpty && schema.reference == nil ? .beyondType : .whole
        }
    }
}

extension Schema {
    /// The variant of a union that has no other but null.
    var onlyVariantBesideNull: Schema? {
        let variants = oneOf.isEmpty ? anyOf : oneOf
        guard variants.count == 2, oneOf.isEmpty || anyOf.isEmpty, allOf.isEmpty, reference == nil, rare == nil, properties.isEmpty else {
            return nil
        }
        if variants[0].types == .null, variants[0].saysNothingButKindAndLimits { return variants[1] }
        return variants[1].types == .null && variants[1].saysNothingButKindAndLimits ? variants[0] : nil
    }

    /// True where the schema says nothing but a kind and limits of values that hold no others, as most do.
    fileprivate var isLeaf: Bool {
        isPlain && properties.isEmpty && items == nil && additionalProperties == nil && required.isEmpty && boolean == nil
    }

    /// True where the schema names one type, perhaps beside null, or none.
    var namesOneType: Bool {
        let types = types.subtracting(.null).rawValue
        return types & (types &- 1) == 0 && self.types != .null
    }

    fileprivate func names(_ property: Node) -> Bool {
        let name = property.scalar?.text
        return properties.contains { $0.name == name }
    }

    /// True where the format is one that strings may break.
    var hasDemandingFormat: Bool { format.map(assertedFormats.contains) ?? false }

    /// True where a part of `allOf` says something of members that another part may speak of too.
    fileprivate var speaksOfMembers: Bool {
        reference != nil || !properties.isEmpty || additionalProperties != nil || items != nil || !types.isEmpty
            || !anyOf.isEmpty || !oneOf.isEmpty || allOf.contains(where: \.speaksOfMembers)
    }
}

extension RareKeywords {
    /// True where it demands anything.
    fileprivate var isDemanding: Bool {
        needsWhole || contains != nil || propertyNames != nil || not != nil || `if` != nil || !dependentSchemas.isEmpty
            || !dependentRequired.isEmpty
    }

    /// True where other keywords of the schema decide what it demands.
    fileprivate var needsWhole: Bool {
        unevaluatedProperties != nil || unevaluatedItems != nil || !prefixItems.isEmpty || !patternProperties.isEmpty
            || dynamicReference != nil
    }
}

extension SchemaLimits {
    fileprivate var isDemanding: Bool {
        uniqueItems
            || [
                multipleOf, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, pattern, minItems, maxItems,
                minProperties, maxProperties,
            ].contains { $0 != nil }
    }
}

/// The formats of JSON Schema that are demanded, as the runtime knows them.
private let assertedFormats: Set<String> = [
    "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference",
    "iri", "iri-reference", "uuid", "json-pointer", "relative-json-pointer", "regex",
]
