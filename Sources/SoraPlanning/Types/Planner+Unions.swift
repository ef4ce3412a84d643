import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the enumeration of several schemas.
    func union(_ union: UnionShape, of schema: Schema, name: String, place: TypePlace) -> UnionDeclaration {
        var scope = NameScope(reserved: reservedVariantNames)
        let choice = choice(of: union, isSent: place.isSent)
        let wishes = zip(union.variants, tellingTexts(of: choice, variants: union.variants.count)).map { variantWish($0.source, text: $1) }
        let variantNames = scope.claim(wishes)
        for (variant, name) in zip(union.variants, variantNames) {
            self.variantNames[ObjectIdentifier(variant.source)] = name
            keptSchemas.append(variant.source)
        }
        let variants = zip(union.variants, variantNames).map { variant(of: $0, name: $1, at: place) }
        heldTypes.add(variants.lazy.map(\.type), to: place.fullName(of: name))
        var declaration = UnionDeclaration(name: name, documentation: documentation(of: schema), variants: variants, choice: choice)
        if let target = union.discriminator?.defaultMapping, case .discriminator = declaration.choice {
            declaration.defaultVariant = union.variants.firstIndex { $0.source === target || $0.source.reference?.target === target }
            if declaration.defaultVariant == nil, let node = union.discriminator?.node["defaultMapping"] {
                log.warning(
                    "‘defaultMapping’ leads to none of the variants", at: node.range,
                    advice: "A value whose text stands for none of them is unrecognized.")
            }
        }
        return declaration
    }

    private func variant(of variant: UnionVariant, name: String, at place: TypePlace) -> UnionDeclaration.Variant {
        let schema = variant.source
        let use = self.use(of: variant.schema, at: place.part(name))
        // Null never gets here: a union that it satisfies is an optional wherever it is used.
        var declaration = UnionDeclaration.Variant(
            name: name, type: use.type,
            documentation: Documentation(schema.reference == nil ? schema.description ?? "" : ""))
        declaration.origin = Origin(schema.node.range)
        return declaration
    }

    /// The text that tells each variant, where a property tells them and there is one text for it.
    private func tellingTexts(of choice: UnionDeclaration.Choice, variants count: Int) -> [String?] {
        var texts = [String?](repeating: nil, count: count)
        guard case .discriminator(_, let values) = choice else { return texts }
        var seen: Set<Int> = []
        for value in values { texts[value.variant] = seen.insert(value.variant).inserted ? value.text : nil }
        return texts
    }

    /// Names a variant after the schema that it refers to, its title, the text that tells it, or its kind.
    private func variantWish(_ schema: Schema, text: String?) -> NameWish {
        let component = schema.reference?.target ?? schema
        if let pinned = pinnedMember(schema.swiftName) ?? name(ofComponent: schema, isSent: false)
            ?? name(ofComponent: component, isSent: false)
        {
            return NameWish(pinned: names.member(pinned), spelling: "", made: "")
        }
        for spelling in [schema.title, text] {
            if let spelling, isIdentifier(names.member(spelling)) {
                return NameWish(pinned: nil, spelling: spelling, made: names.member(spelling))
            }
        }
        return NameWish(pinned: nil, spelling: "", made: kindName(schema))
    }

    /// Names a variant after the schema that it refers to, or its kind.
    func kindName(_ schema: Schema) -> String {
        if let name = name(ofComponent: schema, isSent: false) { return names.member(name) }
        if let target = schema.reference?.target, let name = name(ofComponent: target, isSent: false) { return names.member(name) }
        if let title = schema.title, isIdentifier(names.member(title)) { return names.member(title) }
        switch shape(of: schema) {
        case .any: return "value"
        case .same(let other): return kindName(other)
        case .string, .constant, .enumeration: return "string"
        case .integer: return "integer"
        case .number, .exactNumber: return "number"
        case .boolean: return "boolean"
        case .array(let items): return items.map { kindName($0) + "List" } ?? "list"
        case .dictionary: return "dictionary"
        case .object(let object): return onlyMember(of: object) ?? "object"
        case .union: return "choice"
        }
    }

    /// The name of the only property of an object, where it must be there: such objects are told apart by it.
    private func onlyMember(of object: ObjectShape) -> String? {
        guard object.properties.count == 1, let property = object.properties.first, object.required.contains(property.name) else {
            return nil
        }
        let name = names.member(property.name)
        return isIdentifier(name) ? name : nil
    }

    private func choice(of union: UnionShape, isSent: Bool) -> UnionDeclaration.Choice {
        if let discriminator = union.discriminator {
            if let property = propertyThatIsNoText(of: discriminator, among: union.variants) {
                log.warning(
                    "the discriminator ‘\(discriminator.propertyName)’ is text, and this property is none", at: property.nameRange,
                    advice: "The variant is chosen by the schema that a value satisfies; name a property that is a string.")
            } else if let choice = choice(by: discriminator, among: union.variants) {
                return choice
            }
        }
        if let choice = choiceByConstants(union.variants.map(\.schema)) { return choice }
        return .schemas(union.variants.map { choosingSchemas.add(choosingSchema(of: $0), isSent: isSent) })
    }

    /// The first property of a variant that the discriminator names although it is no text, by which nothing can be told.
    private func propertyThatIsNoText(of discriminator: Discriminator, among variants: [UnionVariant]) -> Schema.Property? {
        for variant in variants {
            guard case .object(let object) = finalShape(of: variant.schema),
                let property = object.properties.first(where: { $0.name == discriminator.propertyName })
            else { continue }
            switch finalShape(of: property.schema) {
            case .object, .dictionary, .array, .boolean, .integer, .number, .exactNumber: return property
            default: continue
            }
        }
        return nil
    }

    /// The schema by which a variant is chosen: where it names no type, what only its Swift type can hold is demanded too.
    private func choosingSchema(of variant: UnionVariant) -> Schema {
        let source = variant.source.referenceAlone ?? variant.source
        let kind: SchemaTypes
        switch finalShape(of: variant.schema) {
        case .object, .dictionary: kind = .object
        case .array: kind = .array
        default: return source
        }
        guard source.parts.allSatisfy(\.types.isEmpty) else { return source }
        return .combining([variant.source, .anyValue(at: source.node).restricted(to: kind)], at: source.node)
    }

    /// The choice by a discriminator, by its mapping and by the names of the schemas; nil where it leads to none of the variants.
    func choice(by discriminator: Discriminator, among variants: [UnionVariant]) -> UnionDeclaration.Choice? {
        var positions: [ObjectIdentifier: Int] = [:]
        for (position, variant) in variants.enumerated().reversed() {
            positions[ObjectIdentifier(variant.source)] = position
            if let target = variant.source.reference?.target { positions[ObjectIdentifier(target)] = position }
        }
        var values: [UnionDeclaration.DiscriminatorValue] = []
        var mapped: Set<Int> = []
        for mapping in discriminator.mapping {
            guard let schema = mapping.schema, let position = positions[ObjectIdentifier(schema)] else { continue }
            values.append(UnionDeclaration.DiscriminatorValue(mapping.value, variant: position))
            mapped.insert(position)
        }
        var known = Set(values.map(\.text))
        for (position, variant) in variants.enumerated() where !mapped.contains(position) {
            let texts = constants(of: discriminator.propertyName, in: variant.schema)
            let name = componentNames[ObjectIdentifier(variant.source.reference?.target ?? variant.source)]
            for text in texts.isEmpty ? [name].compactMap({ $0 }) : texts where known.insert(text).inserted {
                values.append(UnionDeclaration.DiscriminatorValue(text, variant: position))
            }
        }
        return values.isEmpty ? nil : .discriminator(property: discriminator.propertyName, values: values)
    }

    /// The choice by a property whose text is required and different in each variant.
    private func choiceByConstants(_ variants: [Schema]) -> UnionDeclaration.Choice? {
        guard let first = variants.first, case .object(let object) = finalShape(of: first) else { return nil }
        for property in object.properties where object.required.contains(property.name) {
            var values: [UnionDeclaration.DiscriminatorValue] = []
            var known: Set<String> = []
            for (position, variant) in variants.enumerated() {
                let texts = constants(of: property.name, in: variant)
                if texts.isEmpty || !texts.allSatisfy({ known.insert($0).inserted }) { break }
                values += texts.map { UnionDeclaration.DiscriminatorValue($0, variant: position) }
                if position == variants.count - 1 { return .discriminator(property: property.name, values: values) }
            }
        }
        return nil
    }

    /// The texts that a required property of a variant can have, where the variant lists them.
    private func constants(of property: String, in variant: Schema) -> [String] {
        guard case .object(let object) = finalShape(of: variant), object.required.contains(property),
            let schema = object.properties.first(where: { $0.name == property })?.schema
        else { return [] }
        switch finalShape(of: schema) {
        case .constant(let value): return [value.text]
        case .enumeration(let values): return values.map(\.text)
        default: return []
        }
    }
}

/// The names that a variant cannot bear.
private let reservedVariantNames = reservedMemberNames.union(["unrecognized"])
