import SoraOpenAPI
import SoraYAML

/// What is found out of a schema once, and noted in two bits: that it was found out, and what came of it.
enum RuleNote: UInt16 {
    case isDemanding = 0
    case hasTypeOfItsOwn = 2
    case isWrittenWhole = 4
    case isLeaf = 6
    case isImplied = 8
    case impliesTypeAlone = 10
}

extension Schema {
    /// What was found out of the schema; nil where nothing was.
    func known(_ note: RuleNote) -> Bool? {
        let bits = ruleNotes >> note.rawValue
        return bits & 1 == 0 ? nil : bits & 2 != 0
    }

    /// Notes what was found out of the schema.
    func note(_ note: RuleNote, _ value: Bool) { ruleNotes |= (value ? 3 : 1) << note.rawValue }

    /// Whether the schema demands anything beyond its type, as far as that was asked.
    var isKnownDemanding: Bool? {
        get { known(.isDemanding) }
        set { if let newValue { note(.isDemanding, newValue) } }
    }

    /// The variant of a union that has no other but null.
    var onlyVariantBesideNull: Schema? {
        if isPlain { return nil }
        let variants = oneOf.isEmpty ? anyOf : oneOf
        guard variants.count == 2, oneOf.isEmpty || anyOf.isEmpty, allOf.isEmpty, reference == nil, rare == nil, properties.isEmpty else {
            return nil
        }
        if variants[0].types == .null, variants[0].saysNothingButKindAndLimits { return variants[1] }
        return variants[1].types == .null && variants[1].saysNothingButKindAndLimits ? variants[0] : nil
    }

    /// True where the schema says nothing but one kind of values that hold no others, which their type says too, as most do.
    var isImplied: Bool { isPlain && noted(.isImplied) { isLeaf && limits == nil && namesOneType && !hasDemandingFormat } }

    /// True where the schema says nothing but a kind and limits of values that hold no others.
    var isLeaf: Bool {
        isPlain
            && noted(.isLeaf) { properties.isEmpty && items == nil && additionalProperties == nil && required.isEmpty && boolean == nil }
    }

    /// Finds something out once.
    func noted(_ note: RuleNote, _ find: () -> Bool) -> Bool {
        if let known = known(note) { return known }
        let found = find()
        self.note(note, found)
        return found
    }

    /// True where the schema names one type, perhaps beside null, or none.
    var namesOneType: Bool {
        let types = types.subtracting(.null).rawValue
        return types & (types &- 1) == 0 && self.types != .null
    }

    /// The names of `required` that `properties` lacks; most documents list them in one order.
    var requiredWithoutProperty: [Node] {
        var next = properties.startIndex
        var lacking: [Node] = []
        for node in required {
            let name = node.scalar?.text ?? ""
            let found = properties[next...].firstIndex { $0.name == name } ?? properties[..<next].firstIndex { $0.name == name }
            if let found { next = found + 1 } else { lacking.append(node) }
        }
        return lacking
    }

    /// True where the schema says nothing but one type and its limits, and names no properties.
    var impliesTypeAlone: Bool { isPlain && noted(.impliesTypeAlone) { properties.isEmpty && !types.isEmpty && namesOneType } }

    /// True where the format is one that strings may break.
    var hasDemandingFormat: Bool { format.map(assertedFormats.contains) ?? false }

    /// True where a part of `allOf` says something of members that another part may speak of too.
    var speaksOfMembers: Bool {
        reference != nil || !properties.isEmpty || additionalProperties != nil || items != nil || !types.isEmpty
            || !anyOf.isEmpty || !oneOf.isEmpty || allOf.contains(where: \.speaksOfMembers)
    }
}

extension RareKeywords {
    /// True where it demands anything.
    var isDemanding: Bool {
        needsWhole || contains != nil || propertyNames != nil || not != nil || `if` != nil || !dependentSchemas.isEmpty
            || !dependentRequired.isEmpty
    }

    /// True where other keywords of the schema decide what it demands.
    var needsWhole: Bool {
        unevaluatedProperties != nil || unevaluatedItems != nil || !prefixItems.isEmpty || !patternProperties.isEmpty
            || dynamicReference != nil
    }
}

extension SchemaLimits {
    var isDemanding: Bool {
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
