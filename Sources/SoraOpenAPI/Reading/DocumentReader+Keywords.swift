import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Reads a keyword that limits instances; false where the key is another.
    func readLimit(_ entry: Mapping.Entry, of schema: Schema) -> Bool {
        switch entry.key {
        case "multipleOf": limits(schema).multipleOf = number(entry)
        case "minimum": limits(schema).minimum = number(entry)
        case "maximum": limits(schema).maximum = number(entry)
        case "exclusiveMinimum": limits(schema).exclusiveMinimum = exclusive(entry)
        case "exclusiveMaximum": limits(schema).exclusiveMaximum = exclusive(entry)
        case "minLength": limits(schema).minLength = count(entry)
        case "maxLength": limits(schema).maxLength = count(entry)
        case "pattern": limits(schema).pattern = text(entry).map { _ in entry.value }
        case "minItems": limits(schema).minItems = count(entry)
        case "maxItems": limits(schema).maxItems = count(entry)
        case "uniqueItems": limits(schema).uniqueItems = boolean(entry)
        case "minProperties": limits(schema).minProperties = count(entry)
        case "maxProperties": limits(schema).maxProperties = count(entry)
        default: return false
        }
        return true
    }

    /// Reads a keyword that few schemas use; leaves alone what stands for nothing here.
    func readRareKeyword(_ entry: Mapping.Entry, of schema: Schema) {
        let value = entry.value
        switch entry.key {
        case "prefixItems": rare(schema).prefixItems = schemas(entry)
        case "contains": rare(schema).contains = self.schema(value)
        case "minContains": rare(schema).minContains = count(entry)
        case "maxContains": rare(schema).maxContains = count(entry)
        case "patternProperties": rare(schema).patternProperties = properties(entry)
        case "propertyNames": rare(schema).propertyNames = self.schema(value)
        case "unevaluatedProperties": rare(schema).unevaluatedProperties = self.schema(value)
        case "unevaluatedItems": rare(schema).unevaluatedItems = self.schema(value)
        case "not": rare(schema).not = self.schema(value)
        case "if": rare(schema).if = self.schema(value)
        case "then": rare(schema).then = self.schema(value)
        case "else": rare(schema).else = self.schema(value)
        case "dependentSchemas": rare(schema).dependentSchemas = properties(entry)
        case "dependentRequired": rare(schema).dependentRequired = value.mapping?.entries ?? []
        case "$defs": rare(schema).definitions += properties(entry)
        case "definitions" where version >= .v3_1: rare(schema).definitions += properties(entry)
        case "contentEncoding": rare(schema).contentEncoding = text(entry)
        case "contentMediaType": rare(schema).contentMediaType = text(entry)
        case "contentSchema": rare(schema).contentSchema = self.schema(value)
        case "$dynamicAnchor": rare(schema).dynamicAnchor = text(entry)
        case "$dynamicRef": readDynamicReference(value, of: schema)
        case "externalDocs": schema.hasExternalDocumentation = true
        case "$id": rare(schema).identifier = text(entry)
        default: reportUnknownKeyword(entry)
        }
    }

    /// Reports a word that OpenAPI 3.0 does not have; later versions let schemas hold any.
    private func reportUnknownKeyword(_ entry: Mapping.Entry) {
        guard version == .v3_0, !entry.key.hasPrefix("x-"), !Self.otherKeywords.contains(entry.key) else { return }
        log.warning("a schema has no ‘\(entry.key)’ in OpenAPI 3.0; it is passed over", at: entry.keyRange)
    }

    private static let otherKeywords: Set<String> = ["nullable", "xml"]

    /// Says in the words of JSON Schema 2020-12 what OpenAPI 3.0 says in its own.
    func normalise(_ schema: Schema, _ mapping: Mapping) {
        if let nullable = mapping.entry("nullable"), boolean(nullable) {
            if schema.types.isEmpty { schema.isNullable = true } else { schema.types.insert(.null) }
        }
        guard let limits = schema.limits else { return }
        if mapping["exclusiveMinimum"]?.boolean == true { swap(&limits.minimum, &limits.exclusiveMinimum) }
        if mapping["exclusiveMaximum"]?.boolean == true { swap(&limits.maximum, &limits.exclusiveMaximum) }
    }

    func limits(_ schema: Schema) -> SchemaLimits {
        if let limits = schema.limits { return limits }
        let limits = SchemaLimits()
        schema.limits = limits
        return limits
    }

    func rare(_ schema: Schema) -> RareKeywords {
        if let rare = schema.rare { return rare }
        let rare = RareKeywords()
        schema.rare = rare
        return rare
    }

    // MARK: Values of keywords

    func text(_ entry: Mapping.Entry) -> String? {
        if let scalar = entry.value.scalar, scalar.kind != .null { return scalar.text }
        reportWrong(entry, expected: "a string")
        return nil
    }

    func boolean(_ entry: Mapping.Entry) -> Bool {
        if let boolean = entry.value.boolean { return boolean }
        if let meant = entry.value.booleanInWords {
            log.warning(
                "‘\(entry.key)’ is true or false, found \(entry.value.foundInWords)", at: entry.value.range, advice: "Write ‘\(meant)’.")
            return meant
        }
        reportWrong(entry, expected: "true or false")
        return false
    }

    func list(_ entry: Mapping.Entry) -> [Node] {
        if let nodes = entry.value.sequence { return nodes }
        reportWrong(entry, expected: "a list")
        return []
    }

    func strings(_ entry: Mapping.Entry) -> [Node] {
        list(entry).filter { node in
            if node.scalar != nil { return true }
            log.error("expected a string in ‘\(entry.key)’, found \(node.kindInWords)", at: node.range)
            return false
        }
    }

    private func number(_ entry: Mapping.Entry) -> Node? {
        if let kind = entry.value.scalar?.kind, kind == .integer || kind == .float { return entry.value }
        reportWrong(entry, expected: "a number")
        return nil
    }

    /// Reads a count; one with a fraction of nothing (`3.0`) is taken for what it means.
    private func count(_ entry: Mapping.Entry) -> Node? {
        guard let scalar = entry.value.scalar, !scalar.text.hasPrefix("-") else {
            reportWrong(entry, expected: "a whole number that is not negative")
            return nil
        }
        if scalar.kind == .integer { return entry.value }
        let parts = scalar.text.split(separator: ".", omittingEmptySubsequences: false)
        guard scalar.kind == .float, parts.count == 2, parts[1].allSatisfy({ $0 == "0" }), Int(parts[0]) != nil else {
            reportWrong(entry, expected: "a whole number that is not negative")
            return nil
        }
        log.warning("‘\(entry.key)’ is a whole number, found a number with a fraction", at: entry.value.range)
        return entry.value
    }

    /// Reads an exclusive limit: a number, or in 3.0 a truth value about the other limit.
    private func exclusive(_ entry: Mapping.Entry) -> Node? {
        guard entry.value.boolean != nil else { return number(entry) }
        if version > .v3_0 {
            log.warning(
                "‘\(entry.key)’ is a number since OpenAPI 3.1, found a truth value", at: entry.value.range,
                advice: "It is passed over; write the limit itself.")
        }
        return nil
    }

    func reportWrong(_ entry: Mapping.Entry, expected: String) {
        log.error(
            "‘\(entry.key)’ is \(expected), found \(entry.value.foundInWords)", at: entry.value.range, advice: "It is passed over.")
    }
}
