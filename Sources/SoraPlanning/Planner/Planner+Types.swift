import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Names the schemas of `components`: an exact spelling keeps its name, another follows the rule of `NameScope`, and is told of.
    func nameSchemas(_ schemas: [NamedSchema]) -> [String] {
        let wishes = schemas.map { $0.schema.swiftName?.string.flatMap { isTypeName($0) ? $0 : nil } ?? names.type($0.name) }
        var given: [Int: String] = [:]
        for (index, schema) in schemas.enumerated() where schema.name == wishes[index] || schema.schema.swiftName != nil {
            given[index] = topLevel.claim(wishes[index])
        }
        return schemas.enumerated().map { index, schema in
            let name = given[index] ?? topLevel.claim(wishes[index])
            if schemaNames[ObjectIdentifier(schema.schema)] == nil { schemaNames[ObjectIdentifier(schema.schema)] = name }
            if name != wishes[index] { reportTaken(wishes[index], for: schema, name: name) }
            return name
        }
    }

    private func reportTaken(_ wish: String, for schema: NamedSchema, name: String) {
        log.warning(
            "the type of schema ‘\(schema.name)’ is called \(name), because \(wish) is taken", at: schema.nameNode.range,
            advice: "Pin a name with ‘x-swift-name: \(name)’.")
    }

    /// Declares the type of a schema of `components`; one node under two names, as a YAML alias makes it, is one type with another name.
    func declaration(of named: NamedSchema, name: String) -> TypeDeclaration {
        if let first = schemaNames[ObjectIdentifier(named.schema)], first != name {
            return .alias(AliasDeclaration(name: name, type: .named(first), documentation: documentation(of: named.schema)))
        }
        return declaration(of: named.schema, name: name)
    }

    /// Declares a type of the namespace; where the schema needs none of its own, another name for what it comes to.
    func declaration(of schema: Schema, name: String) -> TypeDeclaration {
        let owner = TypeOwner(name)
        let place = TypePlace(owner: owner, path: [])
        if multipartOnly.contains(ObjectIdentifier(schema)) {
            return .multipart(multipart(schema, name: name, place: place, encoding: [])).nesting(owner, in: namespace)
        }
        if let declaration = newType(componentShape(of: schema), of: schema, name: name, place: place) {
            return declaration.nesting(owner, in: namespace)
        }
        let use = inlineUse(of: schema, at: TypePlace(owner: nil, path: [name]))
        return .alias(AliasDeclaration(name: name, type: use.type, documentation: documentation(of: schema)))
    }

    /// The type that a schema comes to where it is used.
    func use(of schema: Schema, at place: TypePlace) -> TypeUse {
        if let name = schemaNames[ObjectIdentifier(schema)] { return TypeUse(type: .named(name), isNullable: schema.allowsNull) }
        return inlineUse(of: schema, at: place)
    }

    private func inlineUse(of schema: Schema, at place: TypePlace) -> TypeUse {
        let shape = self.shape(of: schema)
        if case .same(let other) = shape {
            let use = reference(to: other, at: place)
            return TypeUse(type: use.type, isNullable: use.isNullable || schema.allowsNull)
        }
        let type = simpleType(shape, at: place) ?? declaredType(shape, of: schema, at: place)
        return TypeUse(type: type, isNullable: schema.allowsNull)
    }

    /// The type of a schema that another one names; one that is no component is planned where it is first named.
    private func reference(to schema: Schema, at place: TypePlace) -> TypeUse {
        if schemaNames[ObjectIdentifier(schema)] != nil { return use(of: schema, at: place) }
        if let known = referencedTypes[ObjectIdentifier(schema)] { return known }
        referencedSchemas.append(schema)
        referencedTypes[ObjectIdentifier(schema)] = TypeUse(type: .external("JSONValue"))
        let use = inlineUse(of: schema, at: place)
        referencedTypes[ObjectIdentifier(schema)] = use
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

    /// Declares the type of an inline schema, in its owner or in the namespace.
    private func declaredType(_ shape: SchemaShape, of schema: Schema, at place: TypePlace) -> TypeReference {
        let wish = schema.swiftName?.string.flatMap { isTypeName($0) ? $0 : nil } ?? place.path.map(names.type).joined()
        guard let owner = place.owner else {
            let name = topLevel.claim(wish)
            let owner = TypeOwner(name)
            if let declaration = newType(shape, of: schema, name: name, place: TypePlace(owner: owner, path: [])) {
                types.append(declaration.nesting(owner, in: namespace))
            }
            return .named(name)
        }
        let name = owner.scope.claim(wish.isEmpty ? "Item" : wish)
        let position = owner.nested.count
        // It stands before the types that are met inside it.
        owner.nested.append(.alias(AliasDeclaration(name: name, type: .external("JSONValue"))))
        if let declaration = newType(shape, of: schema, name: name, place: place) { owner.nested[position] = declaration }
        return .named(owner.name + "." + name)
    }

    private func newType(_ shape: SchemaShape, of schema: Schema, name: String, place: TypePlace) -> TypeDeclaration? {
        switch shape {
        case .object(let object): .structure(structure(object, of: schema, name: name, place: place))
        case .enumeration(let values): .openEnumeration(enumeration(values, of: schema, name: name))
        case .union(let union): .union(self.union(union, of: schema, name: name, place: place))
        default: nil
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
    format == "float" ? "Float" : "Double"
}
