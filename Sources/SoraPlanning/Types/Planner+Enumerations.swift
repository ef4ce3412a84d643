import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans the open enumeration of a string with known values.
    func enumeration(_ values: [EnumerationValue], of schema: Schema, name: String) -> OpenEnumerationDeclaration {
        var scope = NameScope(reserved: reservedEnumerationMembers)
        var texts: [ValueTexts] = []
        for value in values {
            texts.append(texts.last.flatMap { $0.schema === value.schema ? $0 : nil } ?? ValueTexts(of: value.schema))
        }
        let given = valueNames(values, texts, of: name, in: &scope)
        return OpenEnumerationDeclaration(
            name: name, documentation: documentation(of: schema),
            values: values.indices.map { index in
                let (value, known) = (values[index], texts[index])
                var declaration = OpenEnumerationDeclaration.Value(
                    name: given[index], rawValue: value.text,
                    documentation: Documentation(known.description(of: value)),
                    deprecation: value.schema.isDeprecated && value.schema.constant != nil ? "The document marks it as deprecated." : nil)
                declaration.origin = Origin(value.node.range)
                return declaration
            })
    }

    private func valueNames(_ values: [EnumerationValue], _ texts: [ValueTexts], of name: String, in scope: inout NameScope) -> [String] {
        if !texts.contains(where: \.pinsNames), let undisputed = scope.takeAll(values, named: { names.value($0.text, of: name) }) {
            return undisputed
        }
        let parts = zip(values, texts).map { value, texts in
            NamedPart(
                kind: .value, spelling: value.text, place: value.node.range,
                wish: NameWish(pinned: pinnedName(of: value, texts), spelling: value.text, made: names.value(value.text, of: name)))
        }
        return nameParts(parts, pinnedBy: "x-enum-varnames", in: &scope)
    }

    private func pinnedName(of value: EnumerationValue, _ texts: ValueTexts) -> String? {
        texts.name(of: value).map(names.member).flatMap { isIdentifier($0) ? $0 : nil }
    }
}

/// What a schema says of its values beside listing them.
struct ValueTexts {
    let schema: Schema
    private let names: [Node]?
    private let descriptions: Node?

    /// Finds `x-enum-varnames` and `x-enum-descriptions`, or one of the other words for them.
    init(of schema: Schema) {
        self.schema = schema
        var names: Node?
        var descriptions: Node?
        for entry in schema.node.mapping?.entries ?? [] where entry.key.utf8.starts(with: "x-enum".utf8) {
            switch entry.key {
            case "x-enum-varnames", "x-enumNames", "x-enum-names": names = names ?? entry.value
            case "x-enum-descriptions", "x-enumDescriptions": descriptions = descriptions ?? entry.value
            default: continue
            }
        }
        self.names = names?.sequence
        self.descriptions = descriptions
    }

    var pinsNames: Bool { names != nil }

    func name(of value: EnumerationValue) -> String? { name(ofValueAt: value.index) }

    /// The name of the value at a position of `enum`.
    func name(ofValueAt index: Int) -> String? {
        guard let names, names.indices.contains(index) else { return nil }
        return names[index].string
    }

    /// The description, or that of the `const` schema that stands for the value.
    func description(of value: EnumerationValue) -> String {
        if schema.constant != nil { return schema.description ?? schema.title ?? "" }
        guard let descriptions else { return "" }
        if let list = descriptions.sequence { return list.indices.contains(value.index) ? list[value.index].string ?? "" : "" }
        return descriptions[value.text]?.string ?? ""
    }
}

/// The names that a static member of an open enumeration cannot bear.
let reservedEnumerationMembers: Set<String> = reservedMemberNames.union([
    "allCases", "rawValue", "description", "unicodeScalarLiteral",
])
