extension TypeReference {
    /// The type as it is written.
    package var spelling: String {
        switch self {
        case .named(let name): Identifier.type(name)
        case .external(let name): name
        case .array(let element): "[\(element.spelling)]"
        case .dictionary(let value): "[String: \(value.spelling)]"
        case .optional(let wrapped): wrapped.spelling + "?"
        }
    }
}
