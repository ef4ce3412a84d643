import SoraOpenAPI
import SoraYAML

/// JSON text in UTF-8 that only grows at its end: a schema table is made of hundreds of thousands of short pieces.
struct JSONBytes: ~Copyable {
    private var buffer: TextBuffer

    init(capacity: Int = 256) { buffer = TextBuffer(capacity: capacity) }

    /// The number of bytes.
    var count: Int { buffer.count }

    /// The whole text.
    var text: String { String(decoding: buffer.bytes(0..<count), as: UTF8.self) }

    /// Adds JSON as it stands.
    @inline(__always)
    mutating func add(_ json: StaticString) { json.withUTF8Buffer { buffer.append($0) } }

    /// Adds text as it stands.
    mutating func add(raw text: String) {
        buffer.append(text)
    }

    /// Adds a whole number.
    mutating func add(_ number: Int) {
        add(raw: String(number))
    }

    /// Adds a text as a JSON string.
    mutating func add(string text: String) {
        buffer.append(UInt8(ascii: "\""))
        let begin = count
        add(raw: text)
        if buffer.bytes(begin..<count).contains(where: isEscaped) {
            truncate(to: begin)
            for byte in text.utf8 { add(escaping: byte) }
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private mutating func add(escaping byte: UInt8) {
        if byte < 0x20 {
            add("\\u00")
            add(hexadecimal: byte, "0123456789abcdef")
        } else {
            if isEscaped(byte) { buffer.append(UInt8(ascii: "\\")) }
            buffer.append(byte)
        }
    }

    private mutating func add(hexadecimal byte: UInt8, _ digits: StaticString) {
        buffer.append(digits.utf8Start[Int(byte >> 4)])
        buffer.append(digits.utf8Start[Int(byte & 15)])
    }

    /// Adds a token of a JSON pointer as part of a URI's fragment.
    mutating func add(fragment token: String) {
        let begin = count
        add(raw: token)
        if buffer.bytes(begin..<count).allSatisfy(standsInFragments) { return }
        truncate(to: begin)
        for byte in token.utf8 {
            switch byte {
            case UInt8(ascii: "~"): add("~0")
            case UInt8(ascii: "/"): add("~1")
            case let byte where standsInFragments(byte): buffer.append(byte)
            default:
                add("%")
                add(hexadecimal: byte, "0123456789ABCDEF")
            }
        }
    }

    /// Takes back what stands from a position on.
    mutating func truncate(to position: Int) { buffer.truncate(to: position) }
}

extension JSONBytes {
    /// Adds a value of a document; a number that JSON has no text for is null.
    mutating func add(_ node: Node) {
        switch node.content {
        case .sequence(let nodes): add(nodes)
        case .mapping(let mapping):
            add("{")
            for (position, entry) in mapping.entries.enumerated() {
                if position > 0 { add(",") }
                add(string: entry.key)
                add(":")
                add(entry.value)
            }
            add("}")
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: add("null")
            case .boolean: add(raw: scalar.text.lowercased())
            case .string: add(string: scalar.text)
            case .integer, .float: add(raw: jsonNumber(scalar.text))
            }
        }
    }

    /// Adds a list of values of a document.
    mutating func add(_ nodes: [Node]) {
        add("[")
        for (position, node) in nodes.enumerated() {
            if position > 0 { add(",") }
            add(node)
        }
        add("]")
    }

    /// Adds the values of an `enum`: null is among them where OpenAPI 3.0 says `nullable`, though few documents list it.
    mutating func add(_ values: [Node], of schema: Schema) {
        let lacksNull = schema.node["nullable"]?.scalar?.text == "true" && !values.contains { $0.scalar?.kind == .null }
        add(values)
        if !lacksNull { return }
        truncate(to: count - 1)
        add(values.isEmpty ? "null]" : ",null]")
    }
}

/// Writes a number's text as JSON has it; null where JSON has no such number.
func jsonNumber(_ text: String) -> String {
    let digits = text.utf8
    if (1..<16).contains(digits.count), digits.first != UInt8(ascii: "0") || digits.count == 1, digits.allSatisfy({ 0x30...0x39 ~= $0 }) {
        return text
    }
    return NumberText.isJSON(text) ? text : NumberText(text)?.jsonText ?? "null"
}

private func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

/// True of the bytes that a fragment holds as they are, but for the two by which JSON pointers escape.
private func standsInFragments(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "@"):
        true
    default: false
    }
}
