public import SoraDiagnostics
public import SoraYAML

/// Prints a tree as JSON, indented by two spaces; nil where JSON has no such value, which is reported there.
///
/// A node that is used twice is printed twice; the text of numbers is kept where JSON writes them so.
public func json(of node: Node, reporting log: DiagnosticLog) -> [UInt8]? {
    var printer = JSONPrinter(log: log)
    printer.print(node, indentedBy: 0)
    printer.bytes.append(UInt8(ascii: "\n"))
    return printer.isPrintable ? printer.bytes : nil
}

/// Appends JSON to a list of bytes.
private struct JSONPrinter {
    var bytes: [UInt8] = []
    var isPrintable = true
    let log: DiagnosticLog

    mutating func print(_ node: Node, indentedBy depth: Int) {
        switch node.content {
        case .scalar(let scalar): print(scalar, of: node)
        case .sequence(let elements):
            guard !elements.isEmpty else { return append("[]") }
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                startLine(index, depth)
                print(element, indentedBy: depth + 1)
            }
            endLines(depth, UInt8(ascii: "]"))
        case .mapping(let mapping):
            guard !mapping.entries.isEmpty else { return append("{}") }
            bytes.append(UInt8(ascii: "{"))
            for (index, entry) in mapping.entries.enumerated() {
                startLine(index, depth)
                appendJSONString(entry.key, to: &bytes)
                append(": ")
                print(entry.value, indentedBy: depth + 1)
            }
            endLines(depth, UInt8(ascii: "}"))
        }
    }

    private mutating func print(_ scalar: Scalar, of node: Node) {
        switch scalar.kind {
        case .null: append("null")
        case .boolean: append(scalar.text.utf8.count == 4 ? "true" : "false")
        case .string: appendJSONString(scalar.text, to: &bytes)
        case .integer, .float:
            if NumberText.isJSON(scalar.text) {
                append(scalar.text)
            } else if let number = NumberText(scalar.text) {
                append(number.jsonText)
            } else {
                isPrintable = false
                log.error("JSON has no number ‘\(scalar.text)’", at: node.range, advice: "Print the document as YAML.")
            }
        }
    }

    private mutating func startLine(_ index: Int, _ depth: Int) {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (depth + 1)))
    }

    private mutating func endLines(_ depth: Int, _ bracket: UInt8) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        bytes.append(bracket)
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

/// Appends a text in double quotes, with JSON's escapes.
private func appendJSONString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        case 0..<0x20, 0x7F:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hexadecimalDigit(byte >> 4))
            bytes.append(hexadecimalDigit(byte & 15))
        default: bytes.append(byte)
        }
    }
    bytes.append(UInt8(ascii: "\""))
}

/// The digit of a value below 16.
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
