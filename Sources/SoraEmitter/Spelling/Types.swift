import SoraPlanning

extension TypeReference {
    /// Whether the type is one of Foundation's.
    var isFoundations: Bool {
        if case .external(let name) = self { return name.hasPrefix("Foundation.") }
        return false
    }

    /// Whether the type is spelled with Foundation's name.
    var needsFoundation: Bool {
        switch self {
        case .named, .external: isFoundations
        case .array(let element), .dictionary(let element), .optional(let element): element.needsFoundation
        }
    }
}

extension SourceWriter {
    /// Adds a type as it is written.
    mutating func add(_ type: TypeReference) {
        switch type {
        case .named(let name): add(Identifier.type(name))
        case .external(let name): add(name)
        case .array(let element):
            add("[")
            add(element)
            add("]")
        case .dictionary(let value):
            add("[String: ")
            add(value)
            add("]")
        case .optional(let wrapped):
            add(wrapped)
            add("?")
        }
    }
}

extension AccessLevel {
    /// The modifier before a declaration, with the space after it; nothing for what Swift takes by itself.
    var modifier: String {
        switch self {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }
}
