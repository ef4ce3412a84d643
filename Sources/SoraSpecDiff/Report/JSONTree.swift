import SoraDiagnostics

/// A JSON value to be written, whose members keep their order.
indirect enum JSONTree {
    case null
    case string(String)
    case number(Int)
    case array([JSONTree])
    /// An array with a value a line.
    case lines([JSONTree])
    case object([(String, JSONTree)])

    /// Makes a string, or null.
    static func optional(_ text: String?) -> JSONTree { text.map(JSONTree.string) ?? .null }

    /// The value's text, in which what is hidden stands as an escape.
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .string(let value): text += jsonString(value)
        case .number(let value): text += String(value)
        case .array(let values): Self.write(values, between: "[", ",", "]", to: &text)
        case .lines(let values) where values.isEmpty: text += "[]"
        case .lines(let values): Self.write(values, between: "[\n", ",\n", "\n]", to: &text)
        case .object(let members):
            text += "{"
            for (position, member) in members.enumerated() {
                text += (position == 0 ? "" : ",") + jsonString(member.0) + ":"
                member.1.write(to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ values: [JSONTree], between start: String, _ comma: String, _ end: String, to text: inout String) {
        text += start
        for (position, value) in values.enumerated() {
            if position > 0 { text += comma }
            value.write(to: &text)
        }
        text += end
    }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    init(stringLiteral value: String) { self = .string(value) }
    init(dictionaryLiteral elements: (String, JSONTree)...) { self = .object(elements) }
    init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
}
