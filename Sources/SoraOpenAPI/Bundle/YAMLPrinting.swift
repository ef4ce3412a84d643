public import SoraYAML

/// Prints a tree as YAML in block style, which readers of YAML 1.1 and 1.2 understand alike.
///
/// A node that is used twice is printed twice; comments and styles of the text are gone.
public func yaml(of node: Node) -> [UInt8] {
    var printer = YAMLPrinter()
    switch node.content {
    case .scalar(let scalar): printer.appendOnOneLine(scalar)
    default: printer.printBlock(node, indentedBy: 0, atLineStart: true)
    }
    if printer.bytes.last != UInt8(ascii: "\n") { printer.bytes.append(UInt8(ascii: "\n")) }
    return printer.bytes
}

/// Appends YAML to a list of bytes.
private struct YAMLPrinter {
    var bytes: [UInt8] = []

    /// YAML readers take a key on the line of its colon up to 1,024 characters; longer ones follow a `?`.
    private static let longestSimpleKey = 1_000

    /// Prints a list or mapping; `atLineStart` tells that its first line is not yet indented.
    mutating func printBlock(_ node: Node, indentedBy depth: Int, atLineStart: Bool) {
        switch node.content {
        case .scalar(let scalar): append(scalar, indentedBy: depth)
        case .sequence(let elements):
            if elements.isEmpty { return append("[]") }
            for (index, element) in elements.enumerated() {
                if index > 0 || atLineStart { indent(by: depth) }
                append("- ")
                printBlock(element, indentedBy: depth + 2, atLineStart: false)
                endLine()
            }
        case .mapping(let mapping):
            if mapping.entries.isEmpty { return append("{}") }
            for (index, entry) in mapping.entries.enumerated() {
                if index > 0 || atLineStart { indent(by: depth) }
                printEntry(entry, indentedBy: depth)
                endLine()
            }
        }
    }

    private mutating func printEntry(_ entry: Mapping.Entry, indentedBy depth: Int) {
        if entry.key.utf8.count > Self.longestSimpleKey {
            append("? ")
            appendOnOneLine(entry.key)
            endLine()
            indent(by: depth)
        } else {
            appendOnOneLine(entry.key)
        }
        append(":")
        switch entry.value.content {
        case .scalar(let scalar):
            append(" ")
            append(scalar, indentedBy: depth + 2)
        case .sequence(let elements) where elements.isEmpty: append(" []")
        case .mapping(let mapping) where mapping.entries.isEmpty: append(" {}")
        default:
            endLine()
            printBlock(entry.value, indentedBy: depth + 2, atLineStart: true)
        }
    }

    private mutating func append(_ scalar: Scalar, indentedBy depth: Int) {
        if scalar.kind == .string, YAMLStringStyle.isLiteralBlock(scalar.text) {
            appendLiteralBlock(scalar.text, indentedBy: depth)
        } else {
            appendOnOneLine(scalar)
        }
    }

    mutating func appendOnOneLine(_ scalar: Scalar) {
        switch scalar.kind {
        case .null: append("null")
        case .boolean: append(scalar.text.utf8.count == 4 ? "true" : "false")
        case .integer where scalar.text.hasPrefix("0x"): append(scalar.text)
        case .integer, .float: append(NumberText(scalar.text)?.yamlText ?? scalar.text)
        case .string: appendOnOneLine(scalar.text)
        }
    }

    private mutating func appendOnOneLine(_ text: String) {
        switch YAMLStringStyle(onOneLine: text) {
        case .plain: append(text)
        case .singleQuoted:
            bytes.append(UInt8(ascii: "'"))
            for byte in text.utf8 {
                if byte == UInt8(ascii: "'") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "'"))
        case .doubleQuoted: appendDoubleQuoted(text, to: &bytes)
        }
    }

    /// Prints lines as they are, after `|`, which a sign tells how many line ends to keep, and a digit where the first line is indented.
    private mutating func appendLiteralBlock(_ text: String, indentedBy depth: Int) {
        append("|")
        let first = text.utf8.first { $0 != UInt8(ascii: "\n") }
        if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") || text.utf8.first == UInt8(ascii: "\n") { append("2") }
        if !text.utf8.hasSuffix("\n") { append("-") }
        if text.utf8.hasSuffix("\n\n") { append("+") }
        var atLineStart = true
        bytes.append(UInt8(ascii: "\n"))
        for byte in text.utf8 {
            if atLineStart, byte != UInt8(ascii: "\n") { indent(by: depth) }
            bytes.append(byte)
            atLineStart = byte == UInt8(ascii: "\n")
        }
    }

    private mutating func endLine() {
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func indent(by depth: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension String.UTF8View {
    /// Tells whether the text ends so.
    fileprivate func hasSuffix(_ suffix: String) -> Bool { self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}

/// Appends a text in double quotes, with YAML's escapes for all that is not plainly visible.
private func appendDoubleQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        default:
            if YAMLStringStyle.isVisible(scalar) {
                bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            } else {
                appendEscape(scalar.value, to: &bytes)
            }
        }
    }
    bytes.append(UInt8(ascii: "\""))
}

private func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let (letter, digits): (Character, Int) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    bytes.append(contentsOf: "\\\(letter)".utf8)
    for digit in (0..<digits).reversed() { bytes.append(hexadecimalDigit(UInt8(truncatingIfNeeded: value >> (4 * digit) & 15))) }
}
