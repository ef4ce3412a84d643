import SoraPlanning

/// The types of a plan by their names from the namespace on, such as `Video.Status`.
struct TypeIndex {
    let plan: ClientPlan
    /// The types, each before those that nest in it.
    let types: [IndexedType]
    /// The positions of the types.
    let positions: [String: Int]

    /// A type with its full name.
    struct IndexedType {
        /// The name from the namespace on.
        let name: String
        let declaration: TypeDeclaration
        /// The position of the type that it nests in; nil of one that stands flat in the namespace.
        let owner: Int?
    }

    /// Finds the types of a plan.
    init(_ plan: ClientPlan) {
        self.plan = plan
        var types: [IndexedType] = []
        types.reserveCapacity(2 * plan.types.count)
        for type in plan.types {
            let position = types.count
            types.append(IndexedType(name: type.name, declaration: type, owner: nil))
            for nested in type.nestedTypes {
                types.append(IndexedType(name: type.name + "." + nested.name, declaration: nested, owner: position))
            }
        }
        for variable in plan.servers.variables {
            types.append(IndexedType(name: "Server." + variable.name, declaration: .openEnumeration(variable), owner: nil))
        }
        var positions: [String: Int] = [:]
        positions.reserveCapacity(types.count)
        for (position, type) in types.enumerated() { positions[type.name] = position }
        self.types = types
        self.positions = positions
    }

    /// Describes the type at a position.
    func surface(of position: Int) -> TypeSurface {
        let type = types[position]
        return TypeSurface(type.declaration, in: TypeScope(of: types[type.owner ?? position].declaration), of: self)
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
            guard depth < 64, let position = positions[name], case .alias(let alias) = types[position].declaration else { return type }
            return expanded(full(alias.type), depth: depth + 1)
        case .external: return type
        case .array(let element): return .array(expanded(element, depth: depth))
        case .dictionary(let value): return .dictionary(expanded(value, depth: depth))
        case .optional(let wrapped): return .optional(expanded(wrapped, depth: depth))
        }
    }
}
