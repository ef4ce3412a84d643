import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the structure of a `multipart/form-data` body.
    func multipart(_ schema: Schema, name: String, place: TypePlace, encoding: [Encoding]) -> MultipartDeclaration {
        let object = ObjectShape(of: schema.parts)
        var scope = NameScope(reserved: reservedMemberNames.union(["multipartForm"]))
        let memberNames = propertyNames(object.properties, in: &scope)
        var declaration = MultipartDeclaration(
            name: name, documentation: documentation(of: schema),
            parts: zip(object.properties, memberNames).map { property, name in
                let encoding = encoding.first { $0.property == property.name }
                var part = part(
                    property, isRequired: object.required.contains(property.name), name: name, place: place, encoding: encoding)
                part.origin = Origin(property.nameRange)
                part.headers = (encoding?.headers ?? []).compactMap { header(of: name, $0, at: place, in: &scope) }
                return part
            })
        declaration.rules = rules(of: schema, at: place)
        return declaration
    }

    private func part(
        _ property: Schema.Property, isRequired: Bool, name: String, place: TypePlace, encoding: Encoding?
    ) -> MultipartDeclaration.Part {
        var (schema, isRepeated) = repeated(property.schema)
        let form = form(of: schema, encoding: encoding)
        if case .fields = form { (schema, isRepeated) = (property.schema, false) }
        let place = isRepeated ? place.part(property.name).part("item") : place.part(property.name)
        let type = form == .file ? .external("FilePart") : use(of: schema, at: place).type
        return MultipartDeclaration.Part(
            name: name, key: property.name, form: form, type: type, isRepeated: isRepeated, contentTypes: encoding?.contentTypes ?? [],
            isRequired: isRequired, defaultValue: isRequired && form != .file ? initialValue(of: schema, type: type) : nil,
            documentation: memberDocumentation(of: property.schema))
    }

    /// How a part is written: as its encoding says, or else as values of its kind usually are.
    private func form(of schema: Schema, encoding: Encoding?) -> MultipartDeclaration.Form {
        if let encoding, encoding.isStyled { return .fields(style(of: encoding)) }
        if isFile(schema) { return .file }
        guard let contentType = encoding?.contentTypes.first else { return isPlain(schema) ? .text : .json }
        if MediaKind(contentType) == .json { return .json }
        return isPlain(schema) && !MediaKind.isFile(contentType) ? .text : .file
    }

    /// A header of a part, as a property beside the part's.
    private func header(of part: String, _ header: Parameter, at place: TypePlace, in scope: inout NameScope) -> ParameterDeclaration? {
        if header.name.lowercased() == "content-type" { return nil }
        let words = [part, header.name]
        let isWritable = header.schema.map(isPlainOrList) ?? false
        if !isWritable, header.schema != nil {
            log.note("the header \(header.name) of a part is text in Swift, as the caller writes it", at: header.node.range)
        }
        let type = header.schema.flatMap { isWritable ? use(of: $0, at: place.part(part).part(header.name)).type : nil }
        var declaration = ParameterDeclaration(
            name: scope.claim(names.member(words.joined(separator: " "))), key: header.name, location: .header,
            type: type ?? .external("String"), isRequired: header.isRequired, documentation: parameterDocumentation(of: header))
        declaration.origin = Origin(header.node.range)
        return declaration
    }

    /// The schema of a part: an array stands for a part for each of its elements.
    private func repeated(_ schema: Schema) -> (schema: Schema, isRepeated: Bool) {
        if case .array(let items?) = finalShape(of: schema) { return (items, true) }
        return (schema, false)
    }

    private func isFile(_ schema: Schema) -> Bool {
        let parts = schema.parts
        if case .string(format: "binary") = finalShape(of: schema) { return true }
        return parts.contains { $0.rare?.contentMediaType != nil && $0.rare?.contentEncoding == nil }
    }

    /// True of schemas whose values are objects or arrays.
    func isStructured(_ schema: Schema) -> Bool {
        switch finalShape(of: schema) {
        case .object, .dictionary, .array, .union: true
        default: false
        }
    }

    /// True of schemas whose values are a text, a number or a truth value.
    func isPlain(_ schema: Schema) -> Bool {
        switch finalShape(of: schema) {
        case .string, .constant, .integer, .number, .boolean, .enumeration: true
        default: false
        }
    }
}

extension Schema {
    /// True where the schema names the parts of a multipart body.
    var hasParts: Bool { !ObjectShape(of: parts, joins: false).properties.isEmpty }
}
