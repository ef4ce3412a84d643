import SoraPlanning

/// The types of a plan by their names from the namespace on, such as `Video.Status`.
struct TypeIndex {
    let plan: ClientPlan
    /// The positions of the types that stand flat in the namespace.
    let positions: [String: Int]
    /// What the other names for types stand for.
    private let aliases: [String: TypeReference]

    /// Finds the types of a plan.
    init(_ plan: ClientPlan) {
        self.plan = plan
        var positions: [String: Int] = [:]
        positions.reserveCapacity(plan.types.count)
        var aliases: [String: TypeReference] = [:]
        for (index, type) in plan.types.enumerated() {
            positions[type.name] = index
            if case .alias(let alias) = type { aliases[alias.name] = alias.type }
        }
        self.positions = positions
        self.aliases = aliases
    }

    /// The type of a name from the namespace on.
    func type(named name: String) -> TypeDeclaration? {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard let position = positions[String(parts[0])] else { return nil }
        if parts.count == 1 { return plan.types[position] }
        return plan.types[position].nestedTypes.first { $0.name == parts[1] }
    }

    /// Names a type as it is used in a scope by its full name.
    func full(_ type: TypeReference, in scope: TypeScope = .namespace) -> TypeReference {
        switch type {
        case .named(let name): .named(scope.fullName(of: name, in: plan.namespace))
        case .external: type
        case .array(let element): .array(full(element, in: scope))
        case .dictionary(let value): .dictionary(full(value, in: scope))
        case .optional(let wrapped): .optional(full(wrapped, in: scope))
        }
    }

    /// The type that is left when no other name for a type is used.
    func expanded(_ type: TypeReference, depth: Int = 0) -> TypeReference {
        switch type {
        case .named(let name):
            guard depth < 64, let target = aliases[name] else { return type }
            return expanded(full(target), depth: depth + 1)
        case .external: return type
        case .array(let element): return .array(expanded(element, depth: depth))
        case .dictionary(let value): return .dictionary(expanded(value, depth: depth))
        case .optional(let wrapped): return .optional(expanded(wrapped, depth: depth))
        }
    }
}

/// Where a type's name is written: in the namespace, or in a type that others nest in.
struct TypeScope {
    /// The type that others nest in, and a dot; empty in the namespace.
    private let prefix: String
    /// The names of the nested types.
    private let nested: Set<String>

    /// The namespace, and the client that stands in it.
    static let namespace = TypeScope(prefix: "", nested: [])

    /// The scope of a type that stands flat in the namespace.
    init(of type: TypeDeclaration) {
        let types = type.nestedTypes
        self.init(prefix: type.name + ".", nested: Set(types.map(\.name)))
    }

    private init(prefix: String, nested: Set<String>) {
        self.prefix = prefix
        self.nested = nested
    }

    /// The full name of a type that is written in this scope.
    func fullName(of name: String, in namespace: String) -> String {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nested.contains(name) ? prefix + name : name }
        let first = name[..<dot]
        if nested.contains(String(first)) { return prefix + name }
        return first == namespace ? String(name[name.utf8.index(after: dot)...]) : name
    }
}
