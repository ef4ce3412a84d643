import SoraOpenAPI
import SoraYAML

extension SchemaWriter {
    /// Writes the keywords of objects.
    mutating func writeObject(_ schema: Schema, _ members: inout JSONMembers) {
        let isClosed = extent == .whole || schema.additionalProperties.map { $0.boolean != true } ?? false
        if !schema.properties.isEmpty { add(&members, "properties", schema.properties) { $0.writeMap($1, keepsEmpty: isClosed) } }
        let required = required(of: schema)
        if !required.isEmpty {
            add(&members, "required", required) { writer, names in
                for (position, name) in names.enumerated() {
                    writer.json.add(position > 0 ? "," : "[")
                    writer.json.add(string: name.scalar?.text ?? "")
                }
                writer.json.add("]")
            }
        }
        add(&members, "additionalProperties", schema.additionalProperties) { writer, schema in
            if writer.extent == .beyondType, schema.boolean == true { return }
            writer.write(schema)
        }
    }

    /// The names that must be there, without those that the type has properties for.
    private func required(of schema: Schema) -> [Node] {
        if schema.required.isEmpty || extent == .beyondType && schema.requiredWithoutProperty.isEmpty { return [] }
        let nodes = missing.isEmpty ? schema.required : schema.required.filter { !missing.contains($0.scalar?.text ?? "") }
        guard extent == .beyondType, !nodes.isEmpty, case .object(let object) = table.shape(of: schema) else { return nodes }
        let known = Set(object.properties.map(\.name))
        return nodes.filter { !known.contains($0.scalar?.text ?? "") }
    }

    /// Writes a list of parts, the choice of an heir the last of them.
    mutating func writeParts(_ schemas: [Schema], _ choice: HeirChoice? = nil) {
        let start = json.count
        var areAny = false
        for (position, schema) in schemas.enumerated() {
            json.add(position > 0 ? "," : "[")
            let begin = json.count
            writePart(schema)
            // Parts keep their numbers, by which violations name them.
            if json.count == begin { json.add("{}") } else { areAny = true }
        }
        if let choice {
            json.add(schemas.isEmpty ? "[" : ",")
            writeHeirs(choice)
            areAny = true
        }
        if areAny { json.add("]") } else { json.truncate(to: start) }
    }
}

extension Schema {
    /// The names of the properties whose values do not go a way.
    func properties(missing ways: Ways) -> Set<String> {
        Set(parts.flatMap(\.properties).filter { !$0.schema.ways.isSuperset(of: ways) }.map(\.name))
    }
}
