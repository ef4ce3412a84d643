/// Marks the properties and unions by which a type would hold itself by value, which Swift refuses, or a large structure, which costs
/// the compiler much: five properties of a structure of 60 take it 69 s by value, 1 to 7 s boxed.
func box(_ types: inout [TypeDeclaration]) {
    let boxing = Boxing(types)
    for index in types.indices { boxing.mark(&types[index]) }
}

/// The number of properties above which a structure is large.
private let largestByValue = 40

/// What must not be held by value.
private struct Boxing {
    private let rings: ValueRings
    /// The large structures of the namespace.
    private let large: Set<String>

    init(_ types: [TypeDeclaration]) {
        rings = ValueRings(types)
        large = Set(types.lazy.filter(\.isLarge).map(\.name))
    }

    /// Marks what is to be boxed in a type of the namespace.
    func mark(_ type: inout TypeDeclaration) {
        let owner = Owner(type, ring: rings[type.name])
        if needsMark(type, in: owner) { type = marked(type, in: owner) }
    }

    /// Whether a type or one inside it holds what it must not; most do not, and stay as they are.
    private func needsMark(_ type: TypeDeclaration, in owner: Owner) -> Bool {
        switch type {
        case .structure(let structure):
            structure.properties.contains { isBoxed($0.type, in: owner) } || structure.nested.contains { needsMark($0, in: owner) }
        case .union(let union):
            union.variants.contains { isBoxed($0.type, in: owner) } || union.nested.contains { needsMark($0, in: owner) }
        default: false
        }
    }

    /// The type of the namespace that others are in.
    private struct Owner {
        /// The ring that it is in.
        let ring: Int?
        /// Whether each of its own types is large.
        private(set) var isLarge: [String: Bool] = [:]

        init(_ type: TypeDeclaration, ring: Int?) {
            self.ring = ring
            for nested in type.nestedTypes { isLarge[nested.name] = nested.isLarge }
        }
    }

    private func isBoxed(_ type: TypeReference, in owner: Owner) -> Bool {
        guard let held = type.heldByValue else { return false }
        if let ring = owner.ring, rings[held] == ring { return true }
        return owner.isLarge[held] ?? large.contains(held)
    }

    private func marked(_ type: TypeDeclaration, in owner: Owner) -> TypeDeclaration {
        switch type {
        case .structure(let structure): .structure(marked(structure, in: owner))
        case .union(let union): .union(marked(union, in: owner))
        default: type
        }
    }

    private func marked(_ structure: StructureDeclaration, in owner: Owner) -> StructureDeclaration {
        var copy = structure
        for index in structure.properties.indices where isBoxed(structure.properties[index].type, in: owner) {
            copy.properties[index].isBoxed = true
        }
        if !structure.nested.isEmpty { copy.nested = structure.nested.map { marked($0, in: owner) } }
        return copy
    }

    private func marked(_ union: UnionDeclaration, in owner: Owner) -> UnionDeclaration {
        var copy = union
        copy.isIndirect = union.variants.contains { isBoxed($0.type, in: owner) }
        if !union.nested.isEmpty { copy.nested = union.nested.map { marked($0, in: owner) } }
        return copy
    }
}

extension TypeDeclaration {
    /// True of a structure with many properties.
    fileprivate var isLarge: Bool {
        if case .structure(let structure) = self { return structure.properties.count > largestByValue }
        return false
    }

    /// The types that stand inside this one.
    fileprivate var nestedTypes: [TypeDeclaration] {
        switch self {
        case .structure(let structure): structure.nested
        case .union(let union): union.nested
        case .openEnumeration, .alias, .multipart, .answers, .headers: []
        }
    }

    /// The types of the namespace that a type and its nested ones hold by value.
    var heldByValue: [String] {
        switch self {
        case .structure(let structure): structure.properties.compactMap(\.type.heldByValue) + structure.nested.flatMap(\.heldByValue)
        case .union(let union): union.variants.compactMap(\.type.heldByValue) + union.nested.flatMap(\.heldByValue)
        case .alias(let alias): [alias.type.heldByValue].compactMap { $0 }
        case .openEnumeration, .multipart, .answers, .headers: []
        }
    }
}

extension TypeReference {
    /// The type of the namespace that is held by value, not through an array or a dictionary.
    fileprivate var heldByValue: String? {
        switch self {
        case .named(let name): name
        case .optional(let wrapped): wrapped.heldByValue
        case .external, .array, .dictionary: nil
        }
    }
}
