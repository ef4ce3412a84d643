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
    mutating func add<Value>(
        _ members: inout JSONMembers, _ key: String, _ value: Value?, _ write: (inout SchemaWriter, Value) -> Void
    ) {
        guard let value else { return }
        let start = bytes.count
        bytes.append(UInt8(ascii: members.areThere ? "," : "{"))
        bytes.append(UInt8(ascii: "\""))
        bytes += key.utf8
        bytes += "\":".utf8
        let begin = bytes.count
        write(&self, value)
        if bytes.count == begin { bytes.removeLast(begin - start) } else { members.areThere = true }
    }

    /// Ends an object.
    mutating func close(_ members: JSONMembers) {
        if members.areThere { bytes += "}".utf8 } else if members.closesEmpty { bytes += "{}".utf8 }
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
        let nodes: [(String, Node?)] = [
            ("multipleOf", limits.multipleOf), ("minimum", limits.minimum), ("maximum", limits.maximum),
            ("exclusiveMinimum", limits.exclusiveMinimum), ("exclusiveMaximum", limits.exclusiveMaximum), ("minLength", limits.minLength),
            ("maxLength", limits.maxLength), ("pattern", limits.pattern), ("minItems", limits.minItems), ("maxItems", limits.maxItems),
            ("minProperties", limits.minProperties), ("maxProperties", limits.maxProperties),
        ]
        for (keyword, node) in nodes { add(&members, keyword, node) { $0.bytes += json($1).utf8 } }
        if limits.uniqueItems { add(&members, "uniqueItems", true) { writer, _ in writer.bytes += "true".utf8 } }
    }

    /// Writes the keywords that few schemas use.
    mutating func writeRare(_ rare: RareKeywords, _ members: inout JSONMembers) {
        let schemas: [(String, Schema?)] = [
            ("contains", rare.contains), ("propertyNames", rare.propertyNames), ("unevaluatedProperties", rare.unevaluatedProperties),
            ("unevaluatedItems", rare.unevaluatedItems), ("not", rare.not), ("if", rare.if), ("then", rare.then), ("else", rare.else),
        ]
        for (keyword, schema) in schemas { add(&members, keyword, schema) { $0.write($1) } }
        if !rare.prefixItems.isEmpty { add(&members, "prefixItems", rare.prefixItems) { $0.writeList($1) } }
        add(&members, "minContains", rare.minContains) { $0.bytes += json($1).utf8 }
        add(&members, "maxContains", rare.maxContains) { $0.bytes += json($1).utf8 }
        for (keyword, map) in [("patternProperties", rare.patternProperties), ("dependentSchemas", rare.dependentSchemas)]
        where !map.isEmpty {
            add(&members, keyword, map) { $0.writeMap($1, keepsEmpty: true) }
        }
        if !rare.dependentRequired.isEmpty {
            add(&members, "dependentRequired", rare.dependentRequired) { writer, entries in
                writer.bytes += ("{" + entries.map { jsonString($0.key) + ":" + json($0.value) }.joined(separator: ",") + "}").utf8
            }
        }
    }

    private mutating func writeList(_ schemas: [Schema]) {
        bytes += "[".utf8
        for (position, schema) in schemas.enumerated() {
            if position > 0 { bytes += ",".utf8 }
            write(schema)
        }
        bytes += "]".utf8
    }

    /// Writes schemas under names; where the names count, those too whose schemas are empty.
    mutating func writeMap(_ properties: [Schema.Property], keepsEmpty: Bool) {
        let start = bytes.count
        bytes += "{".utf8
        for property in properties {
            let begin = bytes.count
            if begin > start + 1 { bytes += ",".utf8 }
            bytes += (jsonString(property.name) + ":").utf8
            let value = bytes.count
            write(property.schema)
            if bytes.count > value { continue }
            if keepsEmpty { bytes += "{}".utf8 } else { bytes.removeLast(value - begin) }
        }
        if bytes.count == start + 1 { bytes.removeLast() } else { bytes += "}".utf8 }
    }
}
