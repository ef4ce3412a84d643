import SoraYAML

/// A JSON value of a document, equal to another where both mean the same, however they are written.
indirect enum SchemaValue: Hashable {
    case null
    case boolean(Bool)
    case number(ExactNumber)
    case string(String)
    case array([SchemaValue])
    case object([String: SchemaValue])

    /// Reads the value that a node is.
    init(_ node: Node) {
        switch node.content {
        case .scalar(let scalar): self.init(scalar)
        case .sequence(let nodes): self = .array(nodes.map(SchemaValue.init))
        case .mapping(let mapping):
            self = .object(Dictionary(mapping.entries.map { ($0.key, SchemaValue($0.value)) }) { first, _ in first })
        }
    }

    private init(_ scalar: Scalar) {
        switch scalar.kind {
        case .null: self = .null
        case .boolean: self = .boolean(scalar.text.first == "t" || scalar.text.first == "T")
        case .integer, .float: self = ExactNumber(scalar.text).map(SchemaValue.number) ?? .string(scalar.text)
        case .string: self = .string(scalar.text)
        }
    }
}

extension Node {
    /// The value as a message names it: a scalar's text, or the value in the style of JSON.
    var words: String {
        switch content {
        case .scalar(let scalar): scalar.text
        case .sequence(let nodes): "[" + nodes.map(\.words).joined(separator: ", ") + "]"
        case .mapping(let mapping): "{" + mapping.entries.map { $0.key + ": " + $0.value.words }.joined(separator: ", ") + "}"
        }
    }
}
