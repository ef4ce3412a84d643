import SoraPlanning

/// The types that bear another name in the new plan than in the old one, where that is certain.
struct TypeRenames {
    /// The new full names by the old ones.
    private var names: [String: String] = [:]
    /// The old full names by the new ones.
    private(set) var former: [String: String] = [:]

    /// Finds the types of schemas whose name in the document stayed.
    init(from old: TypeIndex, to new: TypeIndex) {
        var types: [String: String] = [:]
        for schema in new.plan.schemas where old.positions[schema.type] == nil { types[schema.name] = schema.type }
        if types.isEmpty { return }
        for schema in old.plan.schemas where new.positions[schema.type] == nil {
            if let type = types[schema.name] { add(schema.type, type, from: old) }
        }
    }

    /// True where no type was renamed.
    var isEmpty: Bool { names.isEmpty }

    /// The new name of a type, or nil where it is called as before.
    subscript(name: String) -> String? { names[name] }

    private mutating func add(_ old: String, _ new: String, from index: TypeIndex) {
        names[old] = new
        former[new] = old
        for nested in index.type(named: old)?.nestedTypes ?? [] {
            names[old + "." + nested.name] = new + "." + nested.name
        }
    }

    /// Names a type of the old plan, which has its full name, as the new one would.
    func renamed(_ type: TypeReference) -> TypeReference {
        if names.isEmpty { return type }
        switch type {
        case .named(let name): return names[name].map(TypeReference.named) ?? type
        case .external: return type
        case .array(let element): return .array(renamed(element))
        case .dictionary(let value): return .dictionary(renamed(value))
        case .optional(let wrapped): return .optional(renamed(wrapped))
        }
    }
}
