import SoraOpenAPI
import SoraYAML

/// Writes a schema as JSON in the terms of JSON Schema 2020-12, whatever the version of its document.
struct SchemaWriter {
    /// How much of a schema is written.
    enum Extent {
        case whole
        /// What its Swift type does not imply.
        case beyondType
    }

    var bytes: [UInt8] = []
    var extent: Extent
    private let table: SchemaTableBuilder
    /// The anchors that are still to be written: those of the schema that an entry begins with.
    private var pendingAnchors: [(name: String, target: Schema)] = []
    /// The way that the values go, which properties that go another way need not be there for; both where there are none.
    private let ways: Ways
    /// The names of such properties in the object that is being written.
    private var missing: Set<String> = []

    init(_ table: SchemaTableBuilder, _ extent: Extent, ways: Ways = .both) {
        self.table = table
        self.extent = extent
        self.ways = ways
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes a schema that others refer to by its index.
    mutating func writeEntry(_ schema: Schema) {
        if let anchors = table.anchors { pendingAnchors = anchors(schema) }
        write(schema, isEntry: true)
        if bytes.isEmpty { bytes += "{}".utf8 }
    }

    /// Writes a schema; nothing where its type implies it.
    mutating func write(_ schema: Schema, isEntry: Bool = false, isPart: Bool = false) {
        if table.anchors != nil, !isEntry, schema.rare?.identifier != nil { return writeReference(to: schema, extent) }
        let outer = (missing, extent)
        defer { (missing, extent) = outer }
        if extent == .beyondType {
            guard let needed = table.extent(of: schema) else { return }
            if !isEntry, !isPart, table.hasTypeOfItsOwn(schema) { return writeReference(to: schema, needed) }
            extent = needed
        }
        if ways != .both { missing = schema.properties(missing: ways) }
        if extent == .beyondType, let variant = schema.onlyVariantBesideNull { return writeNullable(variant) }
        writeMembers(schema)
    }

    /// Writes a part of `allOf`, which may require what another part names.
    private mutating func writePart(_ schema: Schema) {
        let outer = missing
        if ways != .both { missing.formUnion(schema.properties(missing: ways)) }
        let isResource = table.anchors != nil && schema.rare?.identifier != nil
        if isResource || extent == .beyondType { write(schema, isPart: true) } else { writeMembers(schema) }
        missing = outer
    }

    /// Writes what a schema or null satisfies; null apart only where the schema might refuse it.
    private mutating func writeNullable(_ schema: Schema) {
        let start = bytes.count
        bytes += "{\"anyOf\":[".utf8
        let begin = bytes.count
        write(schema)
        if bytes.count == begin { return bytes.removeLast(begin - start) }
        bytes += ",{\"type\":\"null\"}]}".utf8
    }

    private mutating func writeReference(to schema: Schema, _ extent: Extent) {
        bytes += "{\"$ref\":\(table.position(of: schema, isSent: ways == .sent, extent))}".utf8
    }

    private mutating func writeMembers(_ schema: Schema) {
        if let boolean = schema.boolean {
            bytes += boolean ? "true".utf8 : "false".utf8
            return
        }
        var members = JSONMembers(closesEmpty: extent == .whole)
        add(&members, "$ref", schema.reference?.target) { $0.writeIndex(of: $1) }
        add(&members, "$dynamicRef", schema.rare?.dynamicReference?.target) {
            $0.bytes += ("[" + jsonString($1.rare?.dynamicAnchor ?? "") + ",").utf8
            $0.writeIndex(of: $1)
            $0.bytes += "]".utf8
        }
        if !pendingAnchors.isEmpty { writeAnchors(&members) }
        writeTypes(schema, &members)
        add(&members, "enum", schema.enumeration) { $0.bytes += jsonValues($1, of: schema).utf8 }
        add(&members, "const", schema.constant) { $0.bytes += json($1).utf8 }
        if schema.hasDemandingFormat { add(&members, "format", schema.format) { $0.bytes += jsonString($1).utf8 } }
        writeObject(schema, &members)
        if !schema.allOf.isEmpty { add(&members, "allOf", schema.allOf) { $0.writeParts($1) } }
        if !schema.anyOf.isEmpty, extent == .whole || !table.admitsAnyString(schema) {
            add(&members, "anyOf", schema.anyOf) { writer, parts in writer.wholly { $0.writeParts(parts) } }
        }
        if !schema.oneOf.isEmpty { add(&members, "oneOf", schema.oneOf) { writer, parts in writer.wholly { $0.writeParts(parts) } } }
        add(&members, "items", schema.items) { $0.write($1) }
        if let limits = schema.limits { writeLimits(limits, &members) }
        if let rare = schema.rare { wholly { $0.writeRare(rare, &members) } }
        close(members)
    }

    private mutating func writeIndex(of schema: Schema) {
        guard extent == .beyondType else {
            bytes += String(table.position(of: schema, isSent: ways == .sent, .whole)).utf8
            return
        }
        guard let needed = table.extent(of: schema) else { return }
        bytes += String(table.position(of: schema, isSent: ways == .sent, needed)).utf8
    }

    private mutating func writeAnchors(_ members: inout JSONMembers) {
        let anchors = pendingAnchors
        pendingAnchors = []
        add(&members, "$dynamicAnchors", anchors) { writer, anchors in
            for (position, anchor) in anchors.enumerated() {
                writer.bytes += ((position > 0 ? "," : "{") + jsonString(anchor.name) + ":").utf8
                writer.writeIndex(of: anchor.target)
            }
            writer.bytes += "}".utf8
        }
    }

    private mutating func writeTypes(_ schema: Schema, _ members: inout JSONMembers) {
        if schema.types.isEmpty || extent == .beyondType && schema.namesOneType { return }
        add(&members, "type", schema.types) { writer, types in
            let names = SchemaTypes.names.filter { types.contains($0.0) }.map { jsonString($0.1) }
            writer.bytes += (names.count == 1 ? names[0] : "[" + names.joined(separator: ",") + "]").utf8
        }
    }

    private mutating func writeObject(_ schema: Schema, _ members: inout JSONMembers) {
        let isClosed = extent == .whole || schema.additionalProperties.map { $0.boolean != true } ?? false
        if !schema.properties.isEmpty { add(&members, "properties", schema.properties) { $0.writeMap($1, keepsEmpty: isClosed) } }
        let required = required(of: schema)
        if !required.isEmpty {
            add(&members, "required", required) { $0.bytes += ("[" + $1.map(jsonString).joined(separator: ",") + "]").utf8 }
        }
        add(&members, "additionalProperties", schema.additionalProperties) { writer, schema in
            if writer.extent == .beyondType, schema.boolean == true { return }
            writer.write(schema)
        }
    }

    /// The names that must be there, without those that the type has properties for.
    private func required(of schema: Schema) -> [String] {
        let names = schema.required.map { $0.scalar?.text ?? "" }.filter { !missing.contains($0) }
        guard extent == .beyondType, !names.isEmpty, case .object(let object) = table.shape(of: schema) else { return names }
        let known = Set(object.properties.map(\.name))
        return names.filter { !known.contains($0) }
    }
}

extension SchemaWriter {
    private mutating func writeParts(_ schemas: [Schema]) {
        let start = bytes.count
        var areAny = false
        for (position, schema) in schemas.enumerated() {
            bytes += position > 0 ? ",".utf8 : "[".utf8
            let begin = bytes.count
            writePart(schema)
            // Parts keep their numbers, by which violations name them.
            if bytes.count == begin { bytes += "{}".utf8 } else { areAny = true }
        }
        if areAny { bytes += "]".utf8 } else { bytes.removeLast(bytes.count - start) }
    }
}

extension Schema {
    /// The names of the properties whose values do not go a way.
    fileprivate func properties(missing ways: Ways) -> Set<String> {
        Set(parts.flatMap(\.properties).filter { !$0.schema.ways.isSuperset(of: ways) }.map(\.name))
    }
}

extension SchemaTypes {
    /// The types with their names, in one order.
    fileprivate static let names: [(SchemaTypes, String)] = [
        (.object, "object"), (.array, "array"), (.string, "string"), (.integer, "integer"), (.number, "number"), (.boolean, "boolean"),
        (.null, "null"),
    ]
}
