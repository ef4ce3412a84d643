/// How fields of a form are written, where that differs from the default.
///
/// See the [Encoding Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
public struct FieldEncoding: Sendable, Hashable {
    /// The style; nil for JSON.
    let style: ParameterStyle?
    let explode: Bool
    let allowReserved: Bool

    /// Writes fields in a style.
    public static func style(_ style: ParameterStyle, explode: Bool? = nil, allowReserved: Bool = false) -> FieldEncoding {
        FieldEncoding(style: style, explode: explode ?? style.explodesByItself, allowReserved: allowReserved)
    }

    /// Writes the members of objects and the elements of lists one by one: `address[city]`, `items[0]`.
    public static var deepObject: FieldEncoding { style(.deepObject) }

    /// Writes fields as JSON text, strings too; a list as a field for each element.
    public static var json: FieldEncoding { FieldEncoding(style: nil, explode: false, allowReserved: false) }

    /// Writes a field.
    func pairs(_ name: String, _ value: JSONValue, _ encoding: PercentEncoding = .all) -> [(name: String, value: String)] {
        guard let style else {
            let elements = if case .array(let elements) = value { elements } else { [value] }
            return elements.flatMap { ParameterForm.text($0.text()).pairs(name, .form, explode: true, encoding) }
        }
        let reserved = allowReserved && encoding == .all ? PercentEncoding.exceptReserved : encoding
        return value.parameterForm.pairs(name, style, explode: explode, reserved)
    }

    /// Writes a field of which nothing is said: lists as a pair for each element, objects as JSON, null not at all.
    static func standardPairs(_ name: String, _ value: JSONValue) -> [(name: String, value: String)] {
        switch value {
        case .null: []
        case .array(let elements): elements.flatMap { ParameterForm.text($0.fieldText).pairs(name, .form, explode: true, .all) }
        default: ParameterForm.text(value.fieldText).pairs(name, .form, explode: true, .all)
        }
    }
}

extension JSONValue {
    /// The value as a field holds it: a string without its quotes, null as nothing, anything else as JSON.
    fileprivate var fieldText: String {
        switch self {
        case .string(let text): text
        case .null: ""
        default: text()
        }
    }
}
