import SoraOpenAPI
import SoraYAML

/// What schemas demand beyond what their Swift types imply; each schema is looked at once.
final class SchemaDemands {
    /// The shapes decided so far, each with its schema, which must live as long as its identity is compared.
    @exclusivity(unchecked) var shapes: [ObjectIdentifier: DecidedShape] = [:]
    /// The choices among the heirs of bases with a discriminator.
    @exclusivity(unchecked) var choices: [ObjectIdentifier: HeirChoice] = [:]
    /// True in documents with dynamic references, where whole resources count.
    let hasAnchors: Bool

    init(hasAnchors: Bool) { self.hasAnchors = hasAnchors }

    /// Decides the shape of a schema.
    func shape(of schema: Schema) -> SchemaShape {
        if let plain = schema.plainShape { return plain }
        if let known = shapes[ObjectIdentifier(schema)] { return known.shape }
        let shape = SchemaShape(of: schema)
        shapes[ObjectIdentifier(schema)] = DecidedShape(schema: schema, shape: shape)
        return shape
    }

    /// Tells whether a schema, or one that its values hold, demands anything beyond its type.
    func areAny(of schema: Schema) -> Bool {
        if schema.isLeaf { return !schema.isImplied }
        if let known = schema.isKnownDemanding { return known }
        var targets: [Schema] = []
        var isDemanding = isDemanding(schema, &targets)
        if !isDemanding, !targets.isEmpty {
            if targets.contains(where: { $0.isKnownDemanding == true }) {
                isDemanding = true
            } else if targets.contains(where: { $0.isKnownDemanding == nil }) {
                return reachesDemands(schema, targets)
            }
        }
        schema.isKnownDemanding = isDemanding
        return isDemanding
    }

    /// Tells whether a schema that demands nothing itself refers to one that does, over whatever others.
    private func reachesDemands(_ schema: Schema, _ targets: [Schema]) -> Bool {
        // All that the schema reaches is looked at together, since schemas may hold each other.
        var found: [(schema: Schema, isDemanding: Bool, targets: [Schema])] = [(schema, false, targets)]
        var indexes: [ObjectIdentifier: Int] = [ObjectIdentifier(schema): 0]
        var order = [schema]
        var next = 0
        while next < order.count {
            if next > 0 {
                var targets: [Schema] = []
                let known = order[next].isKnownDemanding
                let isDemanding = known ?? isDemanding(order[next], &targets)
                found.append((order[next], isDemanding, isDemanding || known != nil ? [] : targets))
            }
            for target in found[next].targets where indexes[ObjectIdentifier(target)] == nil {
                indexes[ObjectIdentifier(target)] = order.count
                order.append(target)
            }
            next += 1
        }
        spread(&found, indexes)
        for (schema, isDemanding, _) in found { schema.isKnownDemanding = isDemanding }
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
    private func isDemanding(_ schema: Schema, isPart: Bool = false, _ targets: inout [Schema]) -> Bool {
        if schema.boolean != nil { return schema.boolean == false }
        if !schema.namesOneType { return true }
        if schema.enumeration != nil || schema.constant != nil || schema.limits?.isDemanding == true || schema.hasDemandingFormat {
            return true
        }
        if let variant = schema.onlyVariantBesideNull { return isDemanding(variant, &targets) }
        if choice(of: schema) != nil { return true }
        if !schema.oneOf.isEmpty || !schema.anyOf.isEmpty && !admitsAnyString(schema) || schema.rare?.isDemanding == true { return true }
        if let reference = schema.reference { targets.append(reference.target) }
        if schema.additionalProperties?.boolean == false { return true }
        for part in schema.allOf where isDemanding(part, isPart: true, &targets) { return true }
        for property in schema.properties where isDemanding(inside: property.schema, &targets) { return true }
        if let items = schema.items, isDemanding(inside: items, &targets) { return true }
        if let values = schema.additionalProperties, isDemanding(inside: values, &targets) { return true }
        return !isPart && requiresUnnamed(schema)
    }

    /// Tells it of a schema of values inside another one's, and remembers what no reference decides.
    private func isDemanding(inside schema: Schema, _ targets: inout [Schema]) -> Bool {
        if schema.isLeaf { return !schema.isImplied }
        if let known = schema.isKnownDemanding { return known }
        let count = targets.count
        let result = isDemanding(schema, &targets)
        if result || targets.count == count { schema.isKnownDemanding = result }
        return result
    }

    /// True where a schema requires properties that none of its parts names.
    private func requiresUnnamed(_ schema: Schema) -> Bool {
        if schema.allOf.isEmpty, schema.requiredWithoutProperty.isEmpty { return false }
        guard case .object(let object) = shape(of: schema) else { return !schema.required.isEmpty }
        return !object.required.isSubset(of: object.properties.map(\.name))
    }

    /// True of a schema whose Swift type is validated by an entry of its own.
    func hasTypeOfItsOwn(_ schema: Schema) -> Bool {
        schema.noted(.hasTypeOfItsOwn) {
            switch shape(of: schema) {
            case .object, .union: true
            default: false
            }
        }
    }

    /// True of a union that any string satisfies, and that is a string in Swift.
    func admitsAnyString(_ schema: Schema) -> Bool {
        guard schema.anyOf.contains(where: { $0.isPlain && $0.types == .string && $0.limits == nil && $0.format == nil }) else {
            return false
        }
        switch shape(of: schema) {
        case .string, .enumeration: return true
        default: return false
        }
    }

    /// The choice among the heirs of a base.
    func choice(of schema: Schema) -> HeirChoice? {
        choices.isEmpty || schema.discriminator == nil ? nil : choices[ObjectIdentifier(schema)]
    }

    /// How much of a demanding schema is written where its type is implied: all, unless the type follows the schema's own keywords.
    func extent(of schema: Schema) -> SchemaWriter.Extent {
        if schema.impliesTypeAlone { return .beyondType }
        return schema.noted(.isWrittenWhole) { extentOfShape(of: schema) == .whole } ? .whole : .beyondType
    }

    private func extentOfShape(of schema: Schema) -> SchemaWriter.Extent {
        if hasAnchors || schema.rare?.needsWhole == true || choice(of: schema) != nil { return .whole }
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
