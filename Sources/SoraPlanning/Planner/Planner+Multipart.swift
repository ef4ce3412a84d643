import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the structure of a `multipart/form-data` body.
    func multipart(_ schema: Schema, name: String, place: TypePlace, encoding: [Encoding]) -> MultipartDeclaration {
        let object = ObjectShape(of: schema.parts)
        var scope = NameScope(reserved: reservedMemberNames.union(["multipartForm"]))
        return MultipartDeclaration(
            name: name, documentation: documentation(of: schema),
            parts: zip(object.properties, propertyNames(object.properties, in: &scope)).map { property, memberName in
                part(property, isRequired: object.required.contains(property.name), name: memberName, place: place)
            })
    }

    private func part(_ property: Schema.Property, isRequired: Bool, name: String, place: TypePlace) -> MultipartDeclaration.Part {
        let (schema, isRepeated) = repeated(property.schema)
        let place = place.part(property.name)
        if isFile(schema) {
            return MultipartDeclaration.Part(
                name: name, key: property.name, form: .file, type: .external("FilePart"), isRepeated: isRepeated, isRequired: isRequired,
                documentation: memberDocumentation(of: property.schema))
        }
        let use = self.use(of: schema, at: isRepeated ? place.part("item") : place)
        return MultipartDeclaration.Part(
            name: name, key: property.name, form: isPlain(schema) ? .text : .json, type: use.type, isRepeated: isRepeated,
            isRequired: isRequired,
            defaultValue: isRequired ? initialValue(of: schema, type: use.type) : nil,
            documentation: memberDocumentation(of: property.schema))
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

    /// True of schemas whose values are a text, a number or a truth value.
    func isPlain(_ schema: Schema) -> Bool {
        switch finalShape(of: schema) {
        case .string, .constant, .integer, .number, .boolean, .enumeration: true
        default: false
        }
    }
}
