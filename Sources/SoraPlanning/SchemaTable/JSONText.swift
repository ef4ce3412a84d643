import SoraOpenAPI
import SoraYAML

/// Writes a list of values of a document as JSON.
func json(_ nodes: [Node]) -> String {
    "[" + nodes.map(json).joined(separator: ",") + "]"
}

/// Writes the values of an `enum` as JSON: null is among them where OpenAPI 3.0 says `nullable`, though few documents list it.
func jsonValues(_ values: [Node], of schema: Schema) -> String {
    let lacksNull = schema.node["nullable"]?.scalar?.text == "true" && !values.contains { $0.scalar?.kind == .null }
    return lacksNull ? json(values).dropLast() + ",null]" : json(values)
}

/// Writes a value of a document as JSON; a number that JSON has no text for is null.
func json(_ node: Node) -> String {
    switch node.content {
    case .sequence(let nodes): return json(nodes)
    case .mapping(let mapping):
        return "{" + mapping.entries.map { jsonString($0.key) + ":" + json($0.value) }.joined(separator: ",") + "}"
    case .scalar(let scalar):
        switch scalar.kind {
        case .null: return "null"
        case .boolean: return scalar.text.lowercased()
        case .string: return jsonString(scalar.text)
        case .integer, .float: return jsonNumber(scalar.text)
        }
    }
}

/// Writes a number's text as JSON has it; null where JSON has no such number.
func jsonNumber(_ text: String) -> String {
    NumberText.isJSON(text) ? text : NumberText(text)?.jsonText ?? "null"
}

/// Writes a text as a JSON string.
func jsonString(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isPlain { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\u{0}"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
