import SoraOpenAPI
import SoraYAML

extension Planner {
    /// Plans how the fields of a form are written, where the document says it: fields of one encoding together.
    func fields(_ encoding: [Encoding]) -> [FieldEncodingDeclaration] {
        var fields: [FieldEncodingDeclaration] = []
        for field in encoding where field.isStyled || field.contentTypes.first.map({ MediaKind($0) == .json }) ?? false {
            let style = field.isStyled ? style(of: field) : nil
            if let position = fields.firstIndex(where: { $0.style == style }) {
                fields[position].names.append(field.property)
            } else {
                fields.append(FieldEncodingDeclaration(style: style, names: [field.property]))
            }
        }
        return fields
    }

    /// The style of a field, which its encoding says in part or as a whole; an unknown one is told of, and the default taken.
    func style(of encoding: Encoding) -> ParameterDeclaration.Style {
        var name = encoding.style ?? "form"
        if !["form", "spaceDelimited", "pipeDelimited", "deepObject"].contains(name) {
            log.error(
                "a field is written as form, spaceDelimited, pipeDelimited, deepObject, found ‘\(name)’",
                at: encoding.node["style"]?.range ?? encoding.node.range)
            name = "form"
        }
        let explodes = name == "form" || name == "deepObject"
        return ParameterDeclaration.Style(
            name: name, explode: name == "deepObject" || encoding.explode == explodes ? nil : encoding.explode,
            allowReserved: encoding.allowReserved)
    }
}

extension Encoding {
    /// The content types that the field may have: one, or several with commas between them.
    var contentTypes: [String] {
        guard let contentType else { return [] }
        return contentType.split(separator: ",").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }
}
