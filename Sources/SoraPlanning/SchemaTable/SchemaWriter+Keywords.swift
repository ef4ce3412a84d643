import SoraOpenAPI
import SoraYAML

extension SchemaWriter {
    /// The members of an object that is being written.
    struct JSONMembers {
        fileprivate var areThere = false
        /// Whether an object without members is written.
        fileprivate let closesEmpty: Bool

        init(closesEmpty: Bool) { self.closesEmpty = closesEmpty }
    }

    /// Writes a member; nothing where its value writes nothing.
    @inline(__always)
    mutating func add<Value>(
        _ members: inout JSONMembers, _ key: StaticString, _ value: Value?, _ write: (inout SchemaWriter, Value) -> Void
    ) {
        guard let value else { return }
        let start = json.count
        json.add(members.areThere ? "," : "{")
        json.add("\"")
        json.add(key)
        json.add("\":")
        let begin = json.count
        write(&self, value)
        if json.count == begin { json.truncate(to: start) } else { members.areThere = true }
    }

    /// Ends an object.
    mutating func close(_ members: JSONMembers) {
        if members.areThere { json.add("}") } else if members.closesEmpty { json.add("{}") }
    }

    /// Writes subschemas whole, since nothing is implied of what they judge.
    mutating func wholly(_ write: (inout SchemaWriter) -> Void) {
        let outer = extent
        extent = .whole
        write(&self)
        extent = outer
    }

    /// Writes the limits of numbers, lengths and sizes.
    mutating func writeLimits(_ limits: SchemaLimits, _ members: inout JSONMembers) {
        add(&members, "multipleOf", limits.multipleOf) { $0.json.add($1) }
        add(&members, "minimum", limits.minimum) { $0.json.add($1) }
        add(&members, "maximum", limits.maximum) { $0.json.add($1) }
        add(&members, "exclusiveMinimum", limits.exclusiveMinimum) { $0.json.add($1) }
        add(&members, "exclusiveMaximum", limits.exclusiveMaximum) { $0.json.add($1) }
        add(&members, "minLength", limits.minLength) { $0.json.add($1) }
        add(&members, "maxLength", limits.maxLength) { $0.json.add($1) }
        add(&members, "pattern", limits.pattern) { $0.json.add($1) }
        add(&members, "minItems", limits.minItems) { $0.json.add($1) }
        add(&members, "maxItems", limits.maxItems) { $0.json.add($1) }
        add(&members, "minProperties", limits.minProperties) { $0.json.add($1) }
        add(&members, "maxProperties", limits.maxProperties) { $0.json.add($1) }
        if limits.uniqueItems { add(&members, "uniqueItems", true) { writer, _ in writer.json.add("true") } }
    }

    /// Writes the keywords that few schemas use.
    mutating func writeRare(_ rare: RareKeywords, _ members: inout JSONMembers) {
        let schemas: [(StaticString, Schema?)] = [
            ("contains", rare.contains), ("propertyNames", rare.propertyNames), ("unevaluatedProperties", rare.unevaluatedProperties),
            ("unevaluatedItems", rare.unevaluatedItems), ("not", rare.not), ("if", rare.if), ("then", rare.then), ("else", rare.else),
        ]
        for (keyword, schema) in schemas { add(&members, keyword, schema) { $0.write($1) } }
        if !rare.prefixItems.isEmpty { add(&members, "prefixItems", rare.prefixItems) { $0.writeList($1) } }
        add(&members, "minContains", rare.minContains) { $0.json.add($1) }
        add(&members, "maxContains", rare.maxContains) { $0.json.add($1) }
        let maps: [(StaticString, [Schema.Property])] = [
            ("patternProperties", rare.patternProperties), ("dependentSchemas", rare.dependentSchemas),
        ]
        for (keyword, map) in maps where !map.isEmpty { add(&members, keyword, map) { $0.writeMap($1, keepsEmpty: true) } }
        if !rare.dependentRequired.isEmpty {
            add(&members, "dependentRequired", rare.dependentRequired) { writer, entries in
                writer.json.add("{")
                for (position, entry) in entries.enumerated() {
                    if position > 0 { writer.json.add(",") }
                    writer.json.add(string: entry.key)
                    writer.json.add(":")
                    writer.json.add(entry.value)
                }
                writer.json.add("}")
            }
        }
    }

    private mutating func writeList(_ schemas: [Schema]) {
        json.add("[")
        for (position, schema) in schemas.enumerated() {
            if position > 0 { json.add(",") }
            write(schema)
        }
        json.add("]")
    }

    /// Writes schemas under names; where the names count, those too whose schemas are empty.
    mutating func writeMap(_ properties: [Schema.Property], keepsEmpty: Bool) {
        let start = json.count
        json.add("{")
        for index in properties.indices {
            let schema = properties[index].schema
            if !keepsEmpty, extent == .beyondType, schema.isImplied { continue }
            let begin = json.count
            if begin > start + 1 { json.add(",") }
            json.add(string: properties[index].name)
            json.add(":")
            let value = json.count
            write(schema)
            if json.count > value { continue }
            if keepsEmpty { json.add("{}") } else { json.truncate(to: begin) }
        }
        if json.count == start + 1 { json.truncate(to: start) } else { json.add("}") }
    }
}
