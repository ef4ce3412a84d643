import SoraDiagnostics
import SoraYAML

extension DocumentReader {
    /// Reads `type`; a word of another language is taken for what it most likely means.
    func readTypes(_ value: Node, of schema: Schema) {
        if let names = value.sequence {
            schema.types = names.reduce(into: []) { $0.formUnion(type($1)?.types ?? []) }
        } else if let type = type(value) {
            schema.types = type.types
            // A format that the schema names itself stands, before or after.
            if schema.format == nil { schema.format = type.format }
        }
    }

    private func type(_ value: Node) -> MeantType? {
        let text = value.scalar?.text ?? ""
        if let types = SchemaTypes(name: text) {
            if types == .null, version == .v3_0 {
                log.error(
                    "OpenAPI 3.0 has no type null; it has ‘nullable’", at: value.range, advice: "It is read as OpenAPI 3.1 does.")
            } else if value.isNull {
                log.error("the type null is the string ‘null’, found nothing", at: value.range, advice: "Put it in quotes; it is read so.")
            }
            return MeantType(types)
        }
        let meant = MeantType(of: text)
        log.error(
            "a type is string, number, integer, boolean, array, object or null, found \(value.foundInWords)", at: value.range,
            advice: advice(on: text, meant))
        return meant
    }

    private func advice(on text: String, _ meant: MeantType?) -> String {
        if let meant { return "It is read as \(meant.words)." }
        if references.componentSchema(named: text) != nil {
            return "Any value is taken here; did you mean ‘$ref: '#/components/schemas/\(text)'’?"
        }
        return "Any value is taken here."
    }
}

/// The type that a word most likely means which JSON Schema does not have.
struct MeantType {
    /// The types.
    let types: SchemaTypes
    /// The format, where the word tells one.
    let format: String?

    /// Makes a type that is just what the document says.
    init(_ types: SchemaTypes, format: String? = nil) {
        self.types = types
        self.format = format
    }

    /// Reads a word in any case, with punctuation around it, or one that other languages have for a type or that is a format.
    init?(of text: String) {
        let letters = text.utf8.drop { !Self.isWordByte($0) }.prefix(while: Self.isWordByte)
        let word = String(decoding: letters.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }, as: UTF8.self)
        if let types = SchemaTypes(name: word) {
            self.init(types)
        } else if let (name, format) = Self.words[word], let types = SchemaTypes(name: name) {
            self.init(types, format: format)
        } else {
            return nil
        }
    }

    /// The type as a message names it.
    var words: String {
        let name = ["string", "number", "integer", "boolean", "array", "object", "null"].first { SchemaTypes(name: $0) == types } ?? ""
        return "‘\(name)’" + (format.map { " of format ‘\($0)’" } ?? "")
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2D
    }

    private static let words: [String: (String, String?)] = [
        "str": ("string", nil), "text": ("string", nil), "char": ("string", nil), "varchar": ("string", nil),
        "date": ("string", "date"), "date-time": ("string", "date-time"), "datetime": ("string", "date-time"),
        "timestamp": ("string", "date-time"), "time": ("string", "time"), "duration": ("string", "duration"),
        "uuid": ("string", "uuid"), "guid": ("string", "uuid"), "uri": ("string", "uri"), "url": ("string", "uri"),
        "email": ("string", "email"), "password": ("string", "password"), "byte": ("string", "byte"), "base64": ("string", "byte"),
        "binary": ("string", "binary"), "file": ("string", "binary"), "enum": ("string", nil),
        "int": ("integer", nil), "int32": ("integer", "int32"), "int64": ("integer", "int64"), "long": ("integer", "int64"),
        "short": ("integer", nil), "bigint": ("integer", "int64"), "float": ("number", "float"), "double": ("number", "double"),
        "decimal": ("number", nil), "numeric": ("number", nil), "bool": ("boolean", nil), "list": ("array", nil),
        "map": ("object", nil), "dict": ("object", nil), "hash": ("object", nil), "nil": ("null", nil), "none": ("null", nil),
    ]
}
