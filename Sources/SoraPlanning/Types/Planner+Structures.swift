import SoraDiagnostics
import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the structure of an object with named properties.
    func structure(_ object: ObjectShape, of schema: Schema, name: String, place: TypePlace) -> StructureDeclaration {
        var scope = NameScope(reserved: reservedMemberNames)
        let isTwofold = directions.isTwofold(schema)
        let known =
            isTwofold ? object.properties.filter { ways(of: $0.schema).contains(place.isSent ? .sent : .received) } : object.properties
        let names = propertyNames(known, in: &scope)
        var properties: [PropertyDeclaration] = []
        properties.reserveCapacity(known.count)
        for index in known.indices {
            let ways = ways(of: known[index].schema)
            let isRequired = object.required.contains(known[index].name) && (isTwofold || !canBeLeftOut(ways, of: schema))
            properties.append(property(known[index], isRequired: isRequired, name: names[index], place: place))
            properties[index].origin = Origin(known[index].nameRange)
            properties[index].isUnsent = ways == .received && !isTwofold && directions.isSent(schema)
        }
        report(object.contradictions)
        heldTypes.add(properties.lazy.map(\.type), to: place.fullName(of: name), isStructure: true)
        return StructureDeclaration(
            name: name, documentation: documentation(of: schema, isSentForm: isTwofold && place.isSent), properties: properties,
            additionalProperties: additionalProperties(object, in: &scope, at: place))
    }

    private func report(_ contradictions: [Schema.Property]) {
        for property in contradictions where reportedContradictions.insert(ObjectIdentifier(property.schema)).inserted {
            log.report(
                Diagnostic(
                    .warning,
                    "no value satisfies both this schema of ‘\(property.name)’ and another that ‘allOf’ demands; this one is taken",
                    at: property.nameRange))
        }
    }

    /// True of a property that goes one way only, in a type whose values go the other way: even where it is required, it is missing there.
    private func canBeLeftOut(_ ways: Ways, of schema: Schema) -> Bool {
        ways == .received && directions.isSent(schema) || ways == .sent && directions.isReceived(schema)
    }

    private func property(_ property: Schema.Property, isRequired: Bool, name: String, place: TypePlace) -> PropertyDeclaration {
        let use = self.use(of: property, in: place)
        return PropertyDeclaration(
            name: name, key: property.name, type: use.type, presence: presence(isRequired: isRequired, use),
            defaultValue: isRequired ? initialValue(of: property.schema, type: use.type) : nil,
            documentation: memberDocumentation(of: property.schema))
    }

    private func presence(isRequired: Bool, _ use: TypeUse) -> PropertyDeclaration.Presence {
        let isNullable = use.isNullable && use.type != .external("JSONValue")
        return isRequired ? (isNullable ? .requiredNullable : .required) : isNullable ? .optionalNullable : .optional
    }

    private func additionalProperties(_ object: ObjectShape, in scope: inout NameScope, at place: TypePlace)
        -> AdditionalPropertiesDeclaration?
    {
        guard let schema = object.additionalProperties, schema.boolean != false else { return nil }
        let name = scope.claim("additionalProperties")
        var declaration = AdditionalPropertiesDeclaration(name: name, type: .external("JSONValue"))
        if schema.boolean != true {
            let use = self.use(of: schema, at: place.part("additionalProperty"))
            declaration.type = use.isNullable ? .optional(use.type) : use.type
        }
        declaration.origin = Origin(schema.node.range)
        return declaration
    }

    /// What an initialiser takes for a required value where the caller says nothing: its `const` or its `default`.
    func initialValue(of schema: Schema, type: TypeReference) -> Literal? {
        let parts = schema.parts
        guard
            let value = parts.last(where: { $0.constant != nil })?.constant ?? onlyValue(of: schema, parts)
                ?? parts.last(where: { $0.defaultValue != nil })?.defaultValue
        else { return nil }
        return literal(value, type: type, schema: schema)
    }

    /// The value that a schema lists alone; where null will do too, it is not the only one.
    private func onlyValue(of schema: Schema, _ parts: [Schema]) -> Node? {
        guard let values = parts.last(where: { $0.enumeration != nil })?.enumeration, values.count == 1 else { return nil }
        return schema.allowsNull ? nil : values[0]
    }

    /// Says a value of the document in Swift, where the type has a literal for it.
    private func literal(_ node: Node, type: TypeReference, schema: Schema) -> Literal? {
        guard let scalar = node.scalar else { return nil }
        switch (type, scalar.kind) {
        case (.external("String"), .string): return .string(scalar.text)
        case (.external("URI"), .string), (.external("JSONValue"), .string): return .string(scalar.text)
        case (.external("Bool"), .boolean), (.external("JSONValue"), .boolean): return .boolean(scalar.text.lowercased() == "true")
        case (.external("Int"), .integer), (.external("Int32"), .integer), (.external("Int64"), .integer):
            return Int32(scalar.text) != nil ? .number(scalar.text) : nil
        case (.external("JSONNumber"), .integer): return Int64(scalar.text) != nil ? .number(scalar.text) : nil
        case (.external("Double"), .integer), (.external("Double"), .float): return Double(scalar.text) != nil ? .number(scalar.text) : nil
        case (.named, .string): return namedLiteral(scalar.text, schema: schema)
        default: return nil
        }
    }

    /// Says a string as a value of an open enumeration, or of another name for a string.
    private func namedLiteral(_ text: String, schema: Schema) -> Literal? {
        switch finalShape(of: schema) {
        case .enumeration: return .string(text)
        case .string(format: nil): return .string(text)
        default: return nil
        }
    }
}
