import SoraOpenAPI
import SoraYAML

/// Writes a schema as JSON in the terms of JSON Schema 2020-12, whatever the version of its document.
struct SchemaWriter {
    private(set) var text = ""
    /// Yields the index by which another schema is referred to.
    let index: (Schema) -> Int
    /// Yields the dynamic anchors of the resource that a schema belongs to; nil in documents without dynamic references.
    private let anchors: ((Schema) -> [(name: String, target: Schema)])?
    /// The anchors that are still to be written: those of the schema that an entry begins with.
    private var pendingAnchors: [(name: String, target: Schema)] = []
    /// The way that the values go, which properties that go another way need not be there for; both where there are none.
    private let ways: Ways
    /// The names of such properties in the object that is being written.
    private var missing: Set<String> = []

    init(
        ways: Ways = .both, anchors: ((Schema) -> [(name: String, target: Schema)])? = nil, index: @escaping (Schema) -> Int
    ) {
        self.ways = ways
        self.anchors = anchors
        self.index = index
    }

    /// Writes a schema that others refer to by its index.
    mutating func writeEntry(_ schema: Schema) {
        if let anchors { pendingAnchors = anchors(schema) }
        write(schema, isEntry: true)
    }

    private mutating func write(_ schema: Schema, isEntry: Bool = false) {
        if !isEntry, anchors != nil, schema.rare?.identifier != nil {
            text += "{\"$ref\":\(index(schema))}"
            return
        }
        let outer = missing
        if ways != .both { missing = schema.properties(missing: ways) }
        writeMembers(schema)
        missing = outer
    }

    /// Writes a part of `allOf`, which may require what another part names.
    private mutating func writePart(_ schema: Schema) {
        let outer = missing
        if ways != .both { missing.formUnion(schema.properties(missing: ways)) }
        if anchors != nil, schema.rare?.identifier != nil { write(schema) } else { writeMembers(schema) }
        missing = outer
    }

    private mutating func writeMembers(_ schema: Schema) {
        if let boolean = schema.boolean {
            text += boolean ? "true" : "false"
            return
        }
        var members = JSONMembers(opening: "{")
        begin(&members, "$ref", schema.reference) { $0.text += String($0.index($1.target)) }
        begin(&members, "$dynamicRef", schema.rare?.dynamicReference?.target) {
            $0.text += "[" + jsonString($1.rare?.dynamicAnchor ?? "") + "," + String($0.index($1)) + "]"
        }
        if !pendingAnchors.isEmpty { writeAnchors(&members) }
        writeTypes(schema, &members)
        begin(&members, "enum", schema.enumeration) { $0.text += jsonValues($1, of: schema) }
        begin(&members, "const", schema.constant) { $0.text += json($1) }
        writeObject(schema, &members)
        if !schema.allOf.isEmpty { begin(&members, "allOf", schema.allOf) { $0.writeParts($1) } }
        if !schema.anyOf.isEmpty { begin(&members, "anyOf", schema.anyOf) { $0.writeParts($1) } }
        if !schema.oneOf.isEmpty { begin(&members, "oneOf", schema.oneOf) { $0.writeParts($1) } }
        begin(&members, "items", schema.items) { $0.write($1) }
        if let limits = schema.limits { writeLimits(limits, &members) }
        if let rare = schema.rare { writeRare(rare, &members) }
        text += members.isEmpty ? "{}" : "}"
    }

    private mutating func writeAnchors(_ members: inout JSONMembers) {
        let anchors = pendingAnchors
        pendingAnchors = []
        begin(&members, "$dynamicAnchors", anchors) { writer, anchors in
            writer.text += "{" + anchors.map { jsonString($0.name) + ":" + String(writer.index($0.target)) }.joined(separator: ",") + "}"
        }
    }

    private mutating func begin<Value>(
        _ members: inout JSONMembers, _ key: String, _ value: Value?, _ write: (inout SchemaWriter, Value) -> Void
    ) {
        guard let value else { return }
        text += members.next(key)
        write(&self, value)
    }

    private mutating func writeTypes(_ schema: Schema, _ members: inout JSONMembers) {
        var names: [String] = []
        for (type, name) in SchemaTypes.names where schema.types.contains(type) { names.append(jsonString(name)) }
        if names.isEmpty { return }
        begin(&members, "type", names) { $0.text += $1.count == 1 ? $1[0] : "[" + $1.joined(separator: ",") + "]" }
    }

    private mutating func writeObject(_ schema: Schema, _ members: inout JSONMembers) {
        if !schema.properties.isEmpty { begin(&members, "properties", schema.properties) { $0.writeMap($1) } }
        let required = schema.required.map { $0.scalar?.text ?? "" }.filter { !missing.contains($0) }
        if !required.isEmpty {
            begin(&members, "required", required) { $0.text += "[" + $1.map(jsonString).joined(separator: ",") + "]" }
        }
        begin(&members, "additionalProperties", schema.additionalProperties) { $0.write($1) }
    }

    private mutating func writeLimits(_ limits: SchemaLimits, _ members: inout JSONMembers) {
        let nodes: [(String, Node?)] = [
            ("multipleOf", limits.multipleOf), ("minimum", limits.minimum), ("maximum", limits.maximum),
            ("exclusiveMinimum", limits.exclusiveMinimum), ("exclusiveMaximum", limits.exclusiveMaximum), ("minLength", limits.minLength),
            ("maxLength", limits.maxLength), ("pattern", limits.pattern), ("minItems", limits.minItems), ("maxItems", limits.maxItems),
            ("minProperties", limits.minProperties), ("maxProperties", limits.maxProperties),
        ]
        for (keyword, node) in nodes { begin(&members, keyword, node) { $0.text += json($1) } }
        if limits.uniqueItems { begin(&members, "uniqueItems", true) { writer, _ in writer.text += "true" } }
    }

    private mutating func writeRare(_ rare: RareKeywords, _ members: inout JSONMembers) {
        let schemas: [(String, Schema?)] = [
            ("contains", rare.contains), ("propertyNames", rare.propertyNames), ("unevaluatedProperties", rare.unevaluatedProperties),
            ("unevaluatedItems", rare.unevaluatedItems), ("not", rare.not), ("if", rare.if), ("then", rare.then), ("else", rare.else),
        ]
        for (keyword, schema) in schemas { begin(&members, keyword, schema) { $0.write($1) } }
        if !rare.prefixItems.isEmpty { begin(&members, "prefixItems", rare.prefixItems) { $0.writeList($1) } }
        begin(&members, "minContains", rare.minContains) { $0.text += json($1) }
        begin(&members, "maxContains", rare.maxContains) { $0.text += json($1) }
        for (keyword, map) in [("patternProperties", rare.patternProperties), ("dependentSchemas", rare.dependentSchemas)]
        where !map.isEmpty {
            begin(&members, keyword, map) { $0.writeMap($1) }
        }
        if !rare.dependentRequired.isEmpty {
            begin(&members, "dependentRequired", rare.dependentRequired) { writer, entries in
                writer.text += "{" + entries.map { jsonString($0.key) + ":" + json($0.value) }.joined(separator: ",") + "}"
            }
        }
    }

    private mutating func writeParts(_ schemas: [Schema]) {
        text += "["
        for (position, schema) in schemas.enumerated() {
            if position > 0 { text += "," }
            writePart(schema)
        }
        text += "]"
    }

    private mutating func writeList(_ schemas: [Schema]) {
        text += "["
        for (position, schema) in schemas.enumerated() {
            if position > 0 { text += "," }
            write(schema)
        }
        text += "]"
    }

    private mutating func writeMap(_ properties: [Schema.Property]) {
        text += "{"
        for (position, property) in properties.enumerated() {
            text += (position > 0 ? "," : "") + jsonString(property.name) + ":"
            write(property.schema)
        }
        text += "}"
    }
}

extension Schema {
    /// The names of the properties whose values do not go a way.
    fileprivate func properties(missing ways: Ways) -> Set<String> {
        Set(parts.flatMap(\.properties).filter { !$0.schema.ways.isSuperset(of: ways) }.map(\.name))
    }
}

/// The members of an object that is being written: what stands before the next one's value.
private struct JSONMembers {
    private var opening: String?

    init(opening: String) {
        self.opening = opening
    }

    var isEmpty: Bool { opening != nil }

    mutating func next(_ key: String) -> String {
        defer { opening = nil }
        return (opening ?? ",") + "\"" + key + "\":"
    }
}

extension SchemaTypes {
    /// The types with their names, in one order.
    fileprivate static let names: [(SchemaTypes, String)] = [
        (.object, "object"), (.array, "array"), (.string, "string"), (.integer, "integer"), (.number, "number"), (.boolean, "boolean"),
        (.null, "null"),
    ]
}
