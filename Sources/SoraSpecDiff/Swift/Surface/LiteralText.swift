import SoraPlanning

extension Literal {
    /// The value as people read it.
    var text: String {
        switch self {
        case .string(let text): "\"\(text)\""
        case .number(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .member(let name): "." + name
        case .array(let elements): "[\(elements.map(\.text).joined(separator: ", "))]"
        case .emptyDictionary: "[:]"
        }
    }
}
