import SoraOpenAPI
import SoraYAML

extension Planner {
    /// The type that a schema comes to where it is used.
    func use(of schema: Schema, at place: TypePlace) -> TypeUse {
        if let name = name(ofComponent: schema, isSent: place.isSent) {
            return TypeUse(type: .named(name), isNullable: schema.allowsNull)
        }
        return inlineUse(of: schema, at: place)
    }

    /// The type that a property's schema comes to, the place of which is told only where a type may have to stand there.
    func use(of property: Schema.Property, in place: TypePlace) -> TypeUse {
        let schema = property.schema
        let ways = ways(of: schema)
        if let name = name(ofComponent: schema.referenceAlone ?? schema, isSent: ways == .both ? place.isSent : ways == .sent) {
            return TypeUse(type: .named(name), isNullable: schema.allowsNull)
        }
        if let shape = schema.plainShape, !shape.isArray, let type = simpleType(shape, at: place) {
            return TypeUse(type: type, isNullable: schema.allowsNull)
        }
        return use(of: schema, at: place.part(property.name, going: ways))
    }

    /// The ways that a property's values go.
    func ways(of schema: Schema) -> Ways { document.hasDirections ? schema.ways : .both }

    /// The type that a schema comes to, whatever its own name.
    func inlineUse(of schema: Schema, at place: TypePlace) -> TypeUse {
        if let bound = boundTarget(of: schema, at: place) { return reference(to: bound, at: place) }
        let place = scoped(place, of: schema)
        let shape = self.shape(of: schema)
        if case .same(let other) = shape {
            let use = reference(to: other, at: place)
            return TypeUse(type: use.type, isNullable: use.isNullable || schema.allowsNull)
        }
        let type = simpleType(shape, at: place) ?? declaredType(shape, of: schema, at: place)
        return TypeUse(type: type, isNullable: schema.allowsNull)
    }

    /// The type of a schema that another one names; one that is no component has its type where it stands, whoever names it first.
    private func reference(to schema: Schema, at place: TypePlace) -> TypeUse {
        if componentIndexes[ObjectIdentifier(schema)] != nil { return use(of: schema, at: place) }
        let key = key(of: schema, at: place)
        let home = schema.referencedName == nil ? place : home(of: schema, reachedAt: place)
        // What owns the schema may come by here when it is planned, and has to find no gap then.
        if schema.referencedName == nil, shape(of: schema).hasOwnType { _ = ownersPlace(of: schema, reachedAt: place) }
        if let type = inlineTypes[key] { return TypeUse(type: type, isNullable: schema.allowsNull) }
        if let known = referencedTypes[key] { return known }
        keptSchemas.append(schema)
        referencedTypes[key] = TypeUse(type: .external("JSONValue"))
        let use = inlineUse(of: schema, at: home)
        referencedTypes[key] = use
        return use
    }

    /// The type of a shape that needs no declaration.
    private func simpleType(_ shape: SchemaShape, at place: TypePlace) -> TypeReference? {
        switch shape {
        case .any: .external("JSONValue")
        case .constant: .external("String")
        case .string(let format): .external(stringType(format: format))
        case .integer(let format): .external(integerType(format: format))
        case .number(let format): .external(numberType(format: format))
        case .exactNumber: .external("JSONNumber")
        case .boolean: .external("Bool")
        case .array(let items): .array(element(items, at: place))
        case .dictionary(nil): .external("JSONObject")
        case .dictionary(let values?): dictionary(values, at: place)
        case .same, .enumeration, .object, .union: nil
        }
    }

    private func element(_ items: Schema?, at place: TypePlace) -> TypeReference {
        guard let items else { return .external("JSONValue") }
        let use = self.use(of: items, at: place.part("item"))
        return use.isNullable && use.type != .external("JSONValue") ? .optional(use.type) : use.type
    }

    private func dictionary(_ values: Schema, at place: TypePlace) -> TypeReference {
        if values.boolean != nil { return .external("JSONObject") }
        let type = element(values, at: place.part("value"))
        return type == .external("JSONValue") ? .external("JSONObject") : .dictionary(type)
    }

    /// Declares the type of an inline schema, in its owner or in the namespace, where no other use of it has done so.
    private func declaredType(_ shape: SchemaShape, of schema: Schema, at use: TypePlace) -> TypeReference {
        let key = key(of: schema, at: use)
        if let known = inlineTypes[key] { return known }
        let place = ownersPlace(of: schema, reachedAt: use)
        if let known = inlineTypes[key] { return known }
        keptSchemas.append(schema)
        let wish =
            (schema.pinsType ? pinnedType(schema.swiftName) : nil)
            ?? (place.owner == nil ? place.path.map(names.type).joined() : names.nestedType(place.path))
        guard let owner = place.owner else {
            let name = inlineTypeName(wish.isEmpty ? "Item" : wish, of: schema, in: &topLevel)
            inlineTypes[key] = .named(name)
            let owner = TypeOwner(name)
            owners[key] = owner
            let inner = TypePlace(owner: owner, path: [], isSent: place.isSent, bindings: place.bindings)
            if let declaration = newType(shape, of: schema, name: name, place: inner, from: Origin(schema.node.range)) {
                types.append(PlannedType(declaration: declaration, owner: owner))
            }
            return .named(name)
        }
        let name = inlineTypeName(wish.isEmpty ? "Item" : wish, of: schema, in: &owner.scope)
        inlineTypes[key] = .named(owner.name + "." + name)
        let position = owner.nested.count
        // It stands before the types that are met inside it.
        owner.nested.append(.alias(AliasDeclaration(name: name, type: .external("JSONValue"))))
        if let declaration = newType(shape, of: schema, name: name, place: place, from: Origin(schema.node.range)) {
            owner.nested[position] = declaration
        }
        return .named(owner.name + "." + name)
    }

    func newType(_ shape: SchemaShape, of schema: Schema, name: String, place: TypePlace, from origin: Origin) -> TypeDeclaration? {
        switch shape {
        case .object(let object):
            var declaration = structure(object, of: schema, name: name, place: place)
            declaration.origin = origin
            declaration.rules = rules(of: schema, at: place)
            return .structure(declaration)
        case .enumeration(let values):
            var declaration = enumeration(values, of: schema, name: name)
            declaration.origin = origin
            return .openEnumeration(declaration)
        case .union(let union):
            var declaration = self.union(union, of: schema, name: name, place: place)
            declaration.origin = origin
            declaration.rules = rules(of: schema, at: place)
            return .union(declaration)
        default: return nil
        }
    }
}

/// The type of a string, by its [format](https://spec.openapis.org/registry/format/).
private func stringType(format: String?) -> String {
    switch format {
    case "date-time": "DateTime"
    case "date": "CalendarDate"
    case "time": "TimeOfDay"
    case "duration": "ISODuration"
    case "uri", "url", "uri-reference", "iri", "iri-reference": "URI"
    case "byte": "Base64Data"
    case "uuid": "UUIDString"
    case "decimal": "DecimalString"
    default: "String"
    }
}

private func integerType(format: String?) -> String {
    switch format {
    case "int64": "Int64"
    case "int32": "Int32"
    case "uint64": "UInt64"
    case "uint32": "UInt32"
    default: "Int"
    }
}

private func numberType(format: String?) -> String {
    switch format {
    case "float": "Float"
    case "decimal": "Foundation.Decimal"
    default: "Double"
    }
}
