import SoraOpenAPI
import SoraYAML

/// Writes a schema as JSON in the terms of JSON Schema 2020-12, whatever the version of its document.
struct SchemaWriter: ~Copyable {
    /// How much of a schema is written.
    enum Extent {
        case whole
        /// What its Swift type does not imply.
        case beyondType
    }

    /// Which of a schema's entries in the table is written.
    struct Form {
        var extent: Extent
        /// The way that the values go.
        var ways: Ways
        /// False of a base as a part of its heirs, which are not chosen once more.
        var choosesHeir = true
    }

    var json = JSONBytes(capacity: 8_192)
    var extent = Extent.whole
    let table: SchemaTableBuilder
    /// The anchors that are still to be written: those of the schema that an entry begins with.
    private var pendingAnchors: [(name: String, target: Schema)] = []
    /// The schema that the entry begins with.
    private var root: Schema?
    /// True where what is written holds for the same values as the entry.
    private var isInPlace = true
    /// The choice among the heirs of the entry's schema, until it is written.
    private var choice: HeirChoice?
    /// The way that the values go, which properties that go another way need not be there for; both where there are none.
    private var ways = Ways.both
    /// The names of such properties in the object that is being written.
    var missing: Set<String> = []

    init(_ table: SchemaTableBuilder) { self.table = table }

    /// Writes a schema that others refer to by its index, and yields its text.
    mutating func entry(of schema: Schema, _ form: Form) -> String {
        extent = form.extent
        ways = form.ways
        root = schema
        isInPlace = true
        choice = form.choosesHeir ? table.choice(of: schema) : nil
        json.truncate(to: 0)
        if let anchors = table.anchors { pendingAnchors = anchors(schema) }
        write(schema, isEntry: true)
        return json.count == 0 ? "{}" : json.text
    }

    /// Writes a schema; nothing where its type implies it.
    mutating func write(_ schema: Schema, isEntry: Bool = false, isPart: Bool = false) {
        if table.anchors != nil, !isEntry, schema.rare?.identifier != nil { return writeReference(to: schema, extent) }
        let outer = (missing, extent, isInPlace)
        defer { (missing, extent, isInPlace) = outer }
        isInPlace = isInPlace && (isEntry || isPart)
        if extent == .beyondType {
            guard let needed = table.extent(of: schema) else { return }
            if !isEntry, !isPart, table.hasTypeOfItsOwn(schema) { return writeReference(to: schema, needed) }
            extent = needed
        }
        if ways != .both { missing = schema.properties(missing: ways) }
        if extent == .beyondType, let variant = schema.onlyVariantBesideNull { return writeNullable { $0.write(variant) } }
        writeKeywords(schema)
    }

    /// Writes a part of `allOf`, which may require what another part names.
    mutating func writePart(_ schema: Schema) {
        let outer = missing
        if ways != .both { missing.formUnion(schema.properties(missing: ways)) }
        let isResource = table.anchors != nil && schema.rare?.identifier != nil
        if isResource || extent == .beyondType { write(schema, isPart: true) } else { writeKeywords(schema) }
        missing = outer
    }

    /// Writes what a schema or null satisfies; null apart only where the schema might refuse it.
    private mutating func writeNullable(_ write: (inout SchemaWriter) -> Void) {
        let start = json.count
        json.add("{\"anyOf\":[")
        let begin = json.count
        write(&self)
        if json.count == begin { return json.truncate(to: start) }
        json.add(",{\"type\":\"null\"}]}")
    }

    /// Writes the keywords of a schema, beside which OpenAPI 3.0 may let null be.
    private mutating func writeKeywords(_ schema: Schema) {
        if schema.isNullable { writeNullable { $0.writeMembers(schema) } } else { writeMembers(schema) }
    }

    /// Writes a schema that refers to another one, in the form that its values have there.
    mutating func writeReference(to schema: Schema, _ extent: Extent) {
        json.add("{\"$ref\":")
        json.add(table.position(of: schema, isSent: ways == .sent, extent))
        json.add("}")
    }

    private mutating func writeMembers(_ schema: Schema) {
        if let boolean = schema.boolean {
            return json.add(boolean ? "true" : "false")
        }
        var members = JSONMembers(closesEmpty: extent == .whole)
        if schema.isLeaf, pendingAnchors.isEmpty {
            writeTypes(schema, &members)
            writeFormat(schema, &members)
            if let limits = schema.limits { writeLimits(limits, &members) }
            return close(members)
        }
        let choice = choice
        self.choice = nil
        let isPlain = schema.isPlain
        if !isPlain || !pendingAnchors.isEmpty { writeReferences(schema, &members) }
        writeTypes(schema, &members)
        if !isPlain {
            add(&members, "enum", schema.enumeration) { $0.json.add($1, of: schema) }
            add(&members, "const", schema.constant) { $0.json.add($1) }
        }
        writeFormat(schema, &members)
        writeObject(schema, &members)
        if !isPlain || choice != nil { writeVariants(schema, choice, &members) }
        add(&members, "items", schema.items) { $0.write($1) }
        if let limits = schema.limits { writeLimits(limits, &members) }
        if !isPlain, let rare = schema.rare { wholly { $0.writeRare(rare, &members) } }
        close(members)
    }

    private mutating func writeReferences(_ schema: Schema, _ members: inout JSONMembers) {
        add(&members, "$ref", schema.reference?.target) { $0.writeIndex(of: $1) }
        add(&members, "$dynamicRef", schema.rare?.dynamicReference?.target) {
            $0.json.add("[")
            $0.json.add(string: $1.rare?.dynamicAnchor ?? "")
            $0.json.add(",")
            $0.writeIndex(of: $1)
            $0.json.add("]")
        }
        if !pendingAnchors.isEmpty { writeAnchors(&members) }
    }

    private mutating func writeFormat(_ schema: Schema, _ members: inout JSONMembers) {
        if schema.hasDemandingFormat { add(&members, "format", schema.format) { $0.json.add(string: $1) } }
    }

    private mutating func writeVariants(_ schema: Schema, _ choice: HeirChoice?, _ members: inout JSONMembers) {
        if !schema.allOf.isEmpty || choice != nil { add(&members, "allOf", schema.allOf) { $0.writeParts($1, choice) } }
        if !schema.anyOf.isEmpty, extent == .whole || !table.admitsAnyString(schema) {
            add(&members, "anyOf", schema.anyOf) { writer, parts in writer.wholly { $0.writeParts(parts) } }
        }
        if !schema.oneOf.isEmpty { add(&members, "oneOf", schema.oneOf) { writer, parts in writer.wholly { $0.writeParts(parts) } } }
    }

    private mutating func writeIndex(of schema: Schema) {
        guard let needed = extent == .beyondType ? table.extent(of: schema) : .whole else { return }
        guard isInPlace, let root else { return json.add(table.position(of: schema, isSent: ways == .sent, needed)) }
        json.add(table.position(ofPart: schema, of: root, needed, ways: ways))
    }

    private mutating func writeAnchors(_ members: inout JSONMembers) {
        let anchors = pendingAnchors
        pendingAnchors = []
        add(&members, "$dynamicAnchors", anchors) { writer, anchors in
            for (position, anchor) in anchors.enumerated() {
                writer.json.add(position > 0 ? "," : "{")
                writer.json.add(string: anchor.name)
                writer.json.add(":")
                writer.writeIndex(of: anchor.target)
            }
            writer.json.add("}")
        }
    }

    private mutating func writeTypes(_ schema: Schema, _ members: inout JSONMembers) {
        if schema.types.isEmpty || extent == .beyondType && schema.namesOneType { return }
        add(&members, "type", schema.types) { writer, types in
            let isList = types.rawValue & (types.rawValue &- 1) != 0
            if isList { writer.json.add("[") }
            var isFirst = true
            for (type, name) in SchemaTypes.names where types.contains(type) {
                if !isFirst { writer.json.add(",") }
                writer.json.add(name)
                isFirst = false
            }
            if isList { writer.json.add("]") }
        }
    }
}

extension SchemaTypes {
    /// The types with their names, in one order.
    fileprivate static let names: [(SchemaTypes, StaticString)] = [
        (.object, "\"object\""), (.array, "\"array\""), (.string, "\"string\""), (.integer, "\"integer\""), (.number, "\"number\""),
        (.boolean, "\"boolean\""), (.null, "\"null\""),
    ]
}
