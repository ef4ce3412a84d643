import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the open enumeration of a string with known values.
    func enumeration(_ values: [EnumerationValue], of schema: Schema, name: String) -> OpenEnumerationDeclaration {
        var scope = NameScope(reserved: reservedEnumerationMembers)
        return OpenEnumerationDeclaration(
            name: name, documentation: documentation(of: schema),
            values: values.map { value in
                OpenEnumerationDeclaration.Value(
                    name: scope.claim(self.name(of: value, in: name)), rawValue: value.text, documentation: description(of: value),
                    deprecation: value.schema.isDeprecated && value.schema.constant != nil ? "The document marks it as deprecated." : nil)
            })
    }

    /// Names a value, by `x-enum-varnames` where the schema has it.
    private func name(of value: EnumerationValue, in enumeration: String) -> String {
        for keyword in ["x-enum-varnames", "x-enumNames", "x-enum-names"] {
            if let given = value.schema.node[keyword]?.sequence, given.indices.contains(value.index), let text = given[value.index].string {
                let name = names.member(text)
                if isIdentifier(name) { return name }
            }
        }
        return names.value(value.text, of: enumeration)
    }

    /// What the document says of a value, by `x-enum-descriptions` or by the `const` schema that stands for it.
    private func description(of value: EnumerationValue) -> Documentation {
        if value.schema.constant != nil { return Documentation(value.schema.description ?? value.schema.title ?? "") }
        let texts = value.schema.node["x-enum-descriptions"] ?? value.schema.node["x-enumDescriptions"]
        if let list = texts?.sequence, list.indices.contains(value.index) { return Documentation(list[value.index].string ?? "") }
        return Documentation(texts?[value.text]?.string ?? "")
    }
}

/// The names that a static member of an open enumeration cannot bear.
private let reservedEnumerationMembers: Set<String> = reservedMemberNames.union([
    "allCases", "rawValue", "description", "unicodeScalarLiteral",
])
