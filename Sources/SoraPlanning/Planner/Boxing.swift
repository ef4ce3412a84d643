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
    /// The large structures, those that nest in a type by its name and their own.
    private var large: Set<String> = []

    init(_ types: [TypeDeclaration]) {
        rings = ValueRings(types)
        for type in types {
            if type.isLarge { large.insert(type.name) }
            for nested in type.nestedTypes where nested.isLarge { large.insert(type.name + "." + nested.name) }
        }
    }

    /// Marks what is to be boxed in a type of the namespace, and in those that nest in it.
    func mark(_ type: inout TypeDeclaration) {
        let name = type.name
        let nested = type.nestedTypes
        if holdsTooMuch(type, ring: rings[name]) { type = marked(type, ring: rings[name]) }
        if nested.contains(where: { holdsTooMuch($0, ring: rings[name + "." + $0.name]) }) {
            type.nestedTypes = nested.map { marked($0, ring: rings[name + "." + $0.name]) }
        }
    }

    /// Whether a type holds by value what it must not; most do not, and stay as they are.
    private func holdsTooMuch(_ type: TypeDeclaration, ring: Int?) -> Bool {
        switch type {
        case .structure(let structure): structure.properties.contains { isBoxed($0.type, ring: ring) }
        case .union(let union): union.variants.contains { isBoxed($0.type, ring: ring) }
        default: false
        }
    }

    private func isBoxed(_ type: TypeReference, ring: Int?) -> Bool {
        guard let held = type.heldByValue else { return false }
        if let ring, rings[held] == ring { return true }
        return large.contains(held)
    }

    private func marked(_ type: TypeDeclaration, ring: Int?) -> TypeDeclaration {
        switch type {
        case .structure(var structure):
            for index in structure.properties.indices where isBoxed(structure.properties[index].type, ring: ring) {
                structure.properties[index].isBoxed = true
            }
            return .structure(structure)
        case .union(var union):
            union.isIndirect = union.variants.contains { isBoxed($0.type, ring: ring) }
            return .union(union)
        default: return type
        }
    }
}

extension TypeDeclaration {
    /// True of a structure with many properties.
    fileprivate var isLarge: Bool {
        if case .structure(let structure) = self { return structure.properties.count > largestByValue }
        return false
    }

    /// The types of the namespace that a type holds by value.
    var heldByValue: [String] {
        switch self {
        case .structure(let structure): structure.properties.compactMap(\.type.heldByValue)
        case .union(let union): union.variants.compactMap(\.type.heldByValue)
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
