extension ParameterForm {
    /// Writes the value into a path, in style `simple`, `label` or `matrix`.
    func pathText(_ name: String, _ style: ParameterStyle, explode: Bool, _ encoding: PercentEncoding = .all) -> String {
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
        pairs(name, style, explode: explode, encoding).map { $0.name + "=" + $0.value }
    }

    /// Writes the names and values of a query, a cookie or a form.
    ///
    /// `deepObject` leaves open what stands in its objects: objects nest, and elements of arrays have their index, `items[0][price]`, as
    /// those vendors read it that use the style with them.
    func pairs(_ name: String, _ style: ParameterStyle, explode: Bool, _ encoding: PercentEncoding) -> [(name: String, value: String)] {
        let key = encoding.forNames.encode(name)
        switch self {
        case .text(let text):
            return [(key, encoding.encode(text))]
        case .list(let elements) where elements.isEmpty:
            return []
        case .object(let members) where members.isEmpty:
            return []
        case .object(let members) where style == .deepObject:
            return members.flatMap { $0.value.pairs(name + "[" + $0.name + "]", .deepObject, explode: true, encoding) }
        case .list(let elements) where style == .deepObject:
            return elements.enumerated().flatMap { $1.pairs(name + "[\($0)]", .deepObject, explode: true, encoding) }
        case .list(let elements) where explode:
            return elements.flatMap { $0.pairs(name, style, explode: false, encoding) }
        case .object(let members) where explode:
            return members.map { (encoding.forNames.encode($0.name), $0.value.flatText(encoding)) }
        default:
            return [(key, joined(encoding.encoded(style.separator), pairs: false, encoding))]
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
}

extension ParameterStyle {
    /// What stands between the parts of a list or an object that is one value.
    fileprivate var separator: String {
        switch self {
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        default: ","
        }
    }

    /// Whether lists and objects become a pair for each of their parts where nothing is said.
    var explodesByItself: Bool { self == .form || self == .deepObject || self == .cookie }
}

extension PercentEncoding {
    /// How the names of pairs are written: what stays reserved in values would part names.
    fileprivate var forNames: PercentEncoding { self == .none ? .none : .all }

    /// Writes a separator: commas stay as they are, a space and a bar are none of an address's characters.
    fileprivate func encoded(_ separator: String) -> String {
        self == .none || separator == "," ? separator : PercentEncoding.all.encode(separator)
    }
}
