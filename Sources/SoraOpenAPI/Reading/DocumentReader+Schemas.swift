import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Yields the schema of a node, reading it where it is met for the first time.
    func schema(_ node: Node) -> Schema {
        if let known = schemas[ObjectIdentifier(node)] {
            if known.parent == nil, known.referencedName != nil { known.parent = holder }
            return known
        }
        let schema = register(node)
        schema.parent = holder
        fill(schema)
        return schema
    }

    /// Reads the schemas that references led to, until none is left; they are not read at once, so that a long chain needs no deep stack.
    func readOutstandingSchemas() {
        while let schema = unread.popLast() { fill(schema) }
    }

    private func register(_ node: Node) -> Schema {
        let schema = Schema(node)
        schemas[ObjectIdentifier(node)] = schema
        return schema
    }

    /// Yields the schema that a reference leads to, which may be read later; nil where it leads nowhere.
    func target(of reference: Node) -> Schema? {
        guard let target = references.target(of: reference) else { return nil }
        let schema = referenced(target.node, named: target.name)
        schema.referenceCount += 1
        return schema
    }

    func referenced(_ node: Node, named name: @autoclosure () -> String) -> Schema {
        if let known = schemas[ObjectIdentifier(node)] { return known }
        let schema = register(node)
        schema.referencedName = name()
        unread.append(schema)
        return schema
    }

    private func fill(_ schema: Schema) {
        let outer = holder
        holder = schema
        defer { holder = outer }
        if let boolean = schema.node.boolean {
            schema.boolean = boolean
            if version == .v3_0 {
                log.error("OpenAPI 3.0 has no boolean schemas", at: schema.node.range, advice: "It is read as OpenAPI 3.1 does.")
            }
            return
        }
        guard let mapping = schema.node.mapping else {
            log.error(
                "expected a schema, found \(schema.node.foundInWords)", at: schema.node.range,
                advice: "Any value is taken here; ‘{}’ is the schema that says so.")
            return
        }
        if version == .v3_0, let reference = mapping["$ref"] { return readReferenceAlone(reference, of: schema, mapping) }
        for entry in mapping.entries { readKeyword(entry, of: schema) }
        if version == .v3_0 { normalise(schema, mapping) }
        schema.isPlain = schema.saysNothingButKindAndLimits
        reportMisfits(schema)
    }

    func readReference(_ reference: Node, of schema: Schema) {
        guard let target = target(of: reference) else { return }
        schema.reference = SchemaReference(node: reference, target: target)
    }

    private func readKeyword(_ entry: Mapping.Entry, of schema: Schema) {
        let value = entry.value
        switch entry.key {
        case "type": readTypes(value, of: schema)
        case "properties": schema.properties = properties(entry)
        case "required": schema.required = requiredNames(entry)
        case "description": schema.description = text(entry)
        case "$ref": readReference(value, of: schema)
        case "format": schema.format = text(entry)
        case "title": schema.title = text(entry)
        case "default": schema.defaultValue = value
        case "example": schema.examples.append(value)
        case "examples": schema.examples += list(entry)
        case "enum": schema.enumeration = list(entry)
        case "const": schema.constant = value
        case "items": readItems(value, of: schema)
        case "additionalProperties": schema.additionalProperties = value.boolean == nil ? self.schema(value) : booleanSchema(value)
        case "allOf": schema.allOf = schemas(entry)
        case "anyOf": schema.anyOf = schemas(entry)
        case "oneOf": schema.oneOf = schemas(entry)
        case "discriminator": schema.discriminator = discriminator(value)
        case "deprecated": schema.isDeprecated = boolean(entry)
        case "readOnly": schema.isReadOnly = direction(entry)
        case "writeOnly": schema.isWriteOnly = direction(entry)
        case "x-evidence": schema.evidence = ObjectReader(schema.node, expecting: "a schema", reporting: log).flatMap(evidence)
        case "x-swift-name": schema.swiftName = value
        default:
            if entry.key.utf8.starts(with: "x-".utf8) { return }
            if !readLimit(entry, of: schema) { readRareKeyword(entry, of: schema) }
        }
    }

    private func direction(_ entry: Mapping.Entry) -> Bool {
        let isSet = boolean(entry)
        if isSet { hasDirections = true }
        return isSet
    }

    /// Yields the schema of `true` or `false`, which OpenAPI 3.0 has for `additionalProperties` alone.
    private func booleanSchema(_ node: Node) -> Schema {
        let schema = register(node)
        schema.boolean = node.boolean
        return schema
    }

    private func readItems(_ value: Node, of schema: Schema) {
        if let list = value.sequence {
            log.warning("‘items’ is one schema; a list of them is ‘prefixItems’, and is read so", at: value.range)
            rare(schema).prefixItems = list.map(self.schema)
        } else {
            schema.items = self.schema(value)
        }
    }

    /// Reads the names of required properties; leaves out a truth value, which OpenAPI has for parameters and headers alone.
    private func requiredNames(_ entry: Mapping.Entry) -> [Node] {
        guard entry.value.boolean != nil || entry.value.booleanInWords != nil else { return strings(entry) }
        log.error(
            "‘required’ of a schema is a list of properties, found \(entry.value.foundInWords)", at: entry.value.range,
            advice: "It is passed over; name the property in ‘required’ of the object that has it.")
        return []
    }

    func properties(_ entry: Mapping.Entry) -> [Schema.Property] {
        var node = entry.value
        if let reference = node.reference, reference.string != nil, let target = references.resolve(reference) {
            log.error(
                "OpenAPI has no ‘$ref’ here, among properties; it is followed all the same", at: reference.range,
                advice: "Put it beside ‘\(entry.key)’.")
            node = target
        }
        guard let mapping = node.mapping else {
            reportWrong(entry, expected: "a mapping of schemas")
            return []
        }
        return mapping.entries.map { Schema.Property(name: $0.key, nameRange: $0.keyRange, schema: schema($0.value)) }
    }

    func schemas(_ entry: Mapping.Entry) -> [Schema] { list(entry).map(schema) }

    private func discriminator(_ node: Node) -> Discriminator? {
        guard let object = object(node, expecting: "a discriminator", losing: .none), let property = object.requiredString("propertyName")
        else {
            return nil
        }
        return Discriminator(
            node: node, propertyName: property, mapping: object.entries("mapping").map(discriminatorMapping),
            defaultMapping: object.mapping["defaultMapping"].flatMap(discriminatorTarget))
    }

    private func discriminatorMapping(_ entry: Mapping.Entry) -> Discriminator.Mapping {
        Discriminator.Mapping(value: entry.key, node: entry.value, schema: discriminatorTarget(entry.value))
    }

    /// Yields the schema that a mapping's value stands for: a name of `components.schemas`, or a reference.
    private func discriminatorTarget(_ value: Node) -> Schema? {
        if let name = value.string, let schema = references.componentSchema(named: name) { return referenced(schema, named: name) }
        return target(of: value)
    }
}
