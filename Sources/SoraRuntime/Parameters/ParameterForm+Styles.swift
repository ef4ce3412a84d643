extension ParameterForm {
    /// Writes the value into a path, in style `simple`, `label` or `matrix`.
    func pathText(_ name: String, _ style: ParameterStyle, explode: Bool) -> String {
        let encoding = PercentEncoding.all
        switch style {
        case .label:
            return "." + joined(explode ? "." : ",", pairs: explode, encoding)
        case .matrix:
            let name = encoding.encode(name)
            switch self {
            case .list(let elements) where explode: return elements.map { ";" + name + assigned($0.flatText(encoding)) }.joined()
            case .object where explode: return ";" + joined(";", pairs: true, encoding)
            default: return ";" + name + assigned(flatText(encoding))
            }
        default:
            return joined(",", pairs: explode, encoding)
        }
    }

    /// Writes the value of a header, in style `simple`.
    func headerText(explode: Bool) -> String {
        joined(",", pairs: explode, .none)
    }

    /// Writes the items of a query, a cookie or a form, each `name=value` and percent-encoded.
    func queryItems(_ name: String, _ style: ParameterStyle, explode: Bool, _ encoding: PercentEncoding = .all) -> [String] {
        let key = PercentEncoding.all.encode(name)
        switch self {
        case .text(let text):
            return [key + "=" + encoding.encode(text)]
        case .list(let elements) where elements.isEmpty:
            return []
        case .object(let members) where members.isEmpty:
            return []
        case .object(let members) where style == .deepObject:
            return members.flatMap { $0.value.queryItems(name + "[" + $0.name + "]", .deepObject, explode: true, encoding) }
        case .list(let elements) where explode:
            return elements.flatMap { $0.queryItems(name, style, explode: style == .deepObject, encoding) }
        case .object(let members) where explode:
            return members.map { PercentEncoding.all.encode($0.name) + "=" + $0.value.flatText(encoding) }
        default:
            return [key + "=" + joined(separator(of: style), pairs: false, encoding)]
        }
    }

    /// Joins the parts of the value; an object's as `name=value` where `pairs` asks for it, else as `name,value`.
    private func joined(_ separator: String, pairs: Bool, _ encoding: PercentEncoding) -> String {
        switch self {
        case .text(let text): return encoding.encode(text)
        case .list(let elements): return elements.map { $0.flatText(encoding) }.joined(separator: separator)
        case .object(let members):
            let inner = pairs ? "=" : separator
            return members.map { encoding.encode($0.name) + inner + $0.value.flatText(encoding) }.joined(separator: separator)
        }
    }

    /// Writes a value inside of another, which no style defines: its parts with commas.
    private func flatText(_ encoding: PercentEncoding) -> String {
        joined(",", pairs: false, encoding)
    }

    private func assigned(_ text: String) -> String {
        text.isEmpty ? "" : "=" + text
    }

    private func separator(of style: ParameterStyle) -> String {
        switch style {
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        default: ","
        }
    }
}
