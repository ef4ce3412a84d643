import SoraOpenAPI

/// What a base with a discriminator demands of a value beside its own keywords: the schema that the property's text names.
struct HeirChoice {
    /// The property whose text names an heir.
    var property: String
    /// The heirs by their texts.
    var heirs: [(text: String, schema: Schema)]

    /// True of a schema that a text names, which takes the base in as a part of it.
    func names(_ schema: Schema) -> Bool { heirs.contains { $0.schema === schema } }
}

extension Planner {
    /// Finds the choices of components that are bases and have no variants of their own.
    func findHeirChoices() -> [ObjectIdentifier: HeirChoice] {
        var choices: [ObjectIdentifier: HeirChoice] = [:]
        for component in document.schemas {
            guard let discriminator = component.schema.discriminator, case .object = shape(of: component.schema),
                case .union(let union) = componentShape(of: component.schema),
                case .discriminator(let property, let values)? = choice(by: discriminator, among: union.variants)
            else { continue }
            let named = values.map { (text: $0.text, schema: finalSchema(of: union.variants[$0.variant].source)) }
            let heirs = named.filter { $0.schema !== component.schema }
            if !heirs.isEmpty { choices[ObjectIdentifier(component.schema)] = HeirChoice(property: property, heirs: heirs) }
        }
        return choices
    }
}

extension SchemaWriter {
    /// Writes a part of `allOf` for each heir: where the property has its text, the heir has to be satisfied too.
    mutating func writeHeirs(_ choice: HeirChoice) {
        for (position, heir) in choice.heirs.enumerated() {
            if position > 0 { json.add(",") }
            json.add("{\"if\":{\"type\":\"object\",\"properties\":{")
            json.add(string: choice.property)
            json.add(":{\"const\":")
            json.add(string: heir.text)
            json.add("}},\"required\":[")
            json.add(string: choice.property)
            json.add("]},\"then\":")
            writeReference(to: heir.schema, .whole)
            json.add("}")
        }
    }
}
