import SoraOpenAPI

extension Planner {
    /// Makes the table, which may be written on a thread of its own: it decides shapes for itself.
    func makeSchemaTable() -> SchemaTableBuilder {
        let anchors = document.hasDynamicReferences ? { [unowned self] (schema: Schema) in dynamicAnchors(of: schema) } : nil
        let table = SchemaTableBuilder(anchors: anchors) { [document, directions] schema, isSent in
            if !document.hasDirections { return .both }
            return directions.isTwofold(schema) && isSent || directions.isSentOnly(schema) ? .sent : .received
        }
        for component in document.schemas { table.componentNames[ObjectIdentifier(component.schema)] = component.name }
        table.adopt(findHeirChoices())
        return table
    }

    /// The number of what a type's values must satisfy beside their type.
    func rules(of schema: Schema, at place: TypePlace) -> Int? {
        choosingSchemas.add(schema, isSent: place.isSent, for: .type)
    }

    /// The number of what a value that an operation sends must satisfy; nil of one that its type says all of.
    func rules(of schema: Schema?, sentBy operation: Operation, at place: String) -> Int? {
        guard let schema, !schema.isPlain || schema.limits != nil || schema.hasDemandingFormat || !schema.types.isScalar else { return nil }
        return choosingSchemas.add(
            schema, isSent: true, for: .sending(typed: finalSchema(of: schema), operation: operation, place: place))
    }
}

extension SchemaTypes {
    /// True of one type of values that hold no others, perhaps beside null.
    fileprivate var isScalar: Bool { [.string, .integer, .number, .boolean].contains(subtracting(.null)) }
}

extension Operation {
    /// The place in the document.
    var place: String { "#/paths/\(fragmentToken(path))/\(method.lowercased())" }
}
