import SoraOpenAPI
import SoraYAML

/// Gathers the schemas by which values are judged, as JSON texts in which `$ref` is another text's index.
///
/// A schema by which a variant is chosen stands here whole; one by which a value of a generated type is validated, without what the type
/// implies, and not at all where nothing is left.
final class SchemaTableBuilder {
    private(set) var texts: [String] = []
    /// Where each schema stands in the document, as a JSON pointer; empty where that is not known.
    private(set) var places: [String] = []
    private var indexes: [EntryKey: Int] = [:]
    private var pending: [(schema: Schema, key: EntryKey, ways: Ways)] = []
    /// The schemas met, which must live as long as their identities are compared.
    private var met: [Schema] = []
    /// Yields the form of a schema that is meant where another one's form refers to it.
    private let form: (Schema, _ isSent: Bool) -> Ways
    /// Yields the dynamic anchors of a schema's resource; nil in documents without dynamic references.
    let anchors: ((Schema) -> [(name: String, target: Schema)])?
    /// What schemas demand beyond their types.
    private var demands: SchemaDemands
    /// The names of components.
    var componentNames: [ObjectIdentifier: String] = [:]
    /// Where the schemas stand that are sent.
    private var sentPlaces: [ObjectIdentifier: String] = [:]

    /// A schema in one form and one extent.
    private struct EntryKey: Hashable {
        var type: TypeKey
        var extent: SchemaWriter.Extent
    }

    init(
        anchors: ((Schema) -> [(name: String, target: Schema)])? = nil, form: @escaping (Schema, _ isSent: Bool) -> Ways
    ) {
        self.anchors = anchors
        self.form = form
        demands = SchemaDemands(hasAnchors: anchors != nil)
    }

    /// Yields the index of a whole schema in the form that is received or sent, adding it and all that it refers to.
    func index(of schema: Schema, isSent: Bool) -> Int {
        let index = position(of: schema, isSent: isSent, .whole)
        writePending()
        return index
    }

    /// Yields the index of what a schema demands beyond its type; nil where that is nothing.
    func rules(of schema: Schema, isSent: Bool) -> Int? {
        let schema = schema.referenceAlone ?? schema
        guard demands.areAny(of: schema) else { return nil }
        let index = position(of: schema, isSent: isSent, demands.extent(of: schema))
        writePending()
        return texts[index] == "{}" ? nil : index
    }

    /// Yields the index of what a schema demands that an operation sends; nil where the type that it comes to demands the same by itself.
    func rules(ofSent schema: Schema, typed: Schema, at place: () -> String) -> Int? {
        guard demands.areAny(of: schema) else { return nil }
        if schema.parent == nil, componentNames[ObjectIdentifier(schema)] == nil { sentPlaces[ObjectIdentifier(schema)] = place() }
        let rules = rules(of: schema, isSent: true)
        return hasTypeOfItsOwn(typed) && self.rules(of: typed, isSent: true) == rules ? nil : rules
    }

    private func writePending() {
        while let (next, key, ways) = pending.popLast() {
            guard let position = indexes[key] else { continue }
            var writer = SchemaWriter(self, key.extent, ways: ways)
            writer.writeEntry(next)
            texts[position] = writer.text
        }
    }

    /// Yields the index by which a schema is referred to.
    func position(of schema: Schema, isSent: Bool, _ extent: SchemaWriter.Extent) -> Int {
        let ways = form(schema, isSent)
        let key = EntryKey(type: TypeKey(schema: ObjectIdentifier(schema), isSent: ways == .sent), extent: extent)
        if let known = indexes[key] { return known }
        indexes[key] = texts.count
        texts.append("")
        places.append(place(of: schema) ?? "")
        pending.append((schema, key, ways))
        met.append(schema)
        return texts.count - 1
    }

    /// What is written of a schema in a place where its type is implied; nil where nothing is.
    func extent(of schema: Schema) -> SchemaWriter.Extent? { demands.areAny(of: schema) ? demands.extent(of: schema) : nil }

    /// The shape of a schema.
    func shape(of schema: Schema) -> SchemaShape { demands.shape(of: schema) }

    /// True of a union that any string satisfies, and that is a string in Swift.
    func admitsAnyString(_ schema: Schema) -> Bool { demands.admitsAnyString(schema) }

    /// True of a schema whose Swift type is validated by an entry of its own.
    func hasTypeOfItsOwn(_ schema: Schema) -> Bool {
        switch demands.shape(of: schema) {
        case .object, .union: true
        default: false
        }
    }

    /// Where a schema stands in the document.
    private func place(of schema: Schema) -> String? {
        if let name = componentNames[ObjectIdentifier(schema)] { return "#/components/schemas/" + fragmentToken(name) }
        if let place = sentPlaces[ObjectIdentifier(schema)] { return place }
        guard let parent = schema.parent, let tokens = parent.tokens(leadingTo: schema), let outer = place(of: parent) else { return nil }
        return outer + tokens.map { "/" + fragmentToken($0) }.joined()
    }
}

extension Schema {
    /// The keyword, and the name or the number under it, where a subschema stands.
    fileprivate func tokens(leadingTo schema: Schema) -> [String]? {
        if items === schema { return ["items"] }
        if additionalProperties === schema { return ["additionalProperties"] }
        for (keyword, parts) in [("allOf", allOf), ("anyOf", anyOf), ("oneOf", oneOf)] {
            if let index = parts.firstIndex(where: { $0 === schema }) { return [keyword, String(index)] }
        }
        if let property = properties.first(where: { $0.schema === schema }) { return ["properties", property.name] }
        return rare?.definitions.first { $0.schema === schema }.map { ["$defs", $0.name] }
    }
}

/// Spells a token of a JSON pointer as part of a URI's fragment.
func fragmentToken(_ token: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in token.utf8 {
        switch byte {
        case UInt8(ascii: "~"): bytes += "~0".utf8
        case UInt8(ascii: "/"): bytes += "~1".utf8
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: ":"),
            UInt8(ascii: "@"):
            bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
