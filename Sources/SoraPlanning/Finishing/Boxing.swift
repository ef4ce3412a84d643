/// Marks the properties and unions by which a type would hold itself by value, which Swift refuses, or a large structure, which costs
/// the compiler much: five properties of a structure of 60 take it 69 s by value, 1 to 7 s boxed.
func box(_ types: inout [TypeDeclaration], by held: HeldTypes) {
    let boxing = Boxing(held)
    for index in types.indices { boxing.mark(&types[index]) }
}

/// What must not be held by value.
private struct Boxing {
    /// For each type that holds too much, the names of what it does.
    private var boxed: [String: Set<String>] = [:]
    /// The types of the namespace that hold too much, or in which such a type nests.
    private var owners: Set<String> = []

    init(_ types: HeldTypes) {
        let rings = ValueRings(types).rings
        for (number, held) in types.held.enumerated() {
            let tooMuch = held.filter { types.isLarge[$0] || rings[number] != nil && rings[$0] == rings[number] }
            if tooMuch.isEmpty { continue }
            let name = types.names[number]
            boxed[name] = Set(tooMuch.map { types.names[$0] })
            owners.insert(name.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name)
        }
    }

    /// Marks what is to be boxed in a type of the namespace, and in those that nest in it; most hold nothing such, and stay as they are.
    func mark(_ type: inout TypeDeclaration) {
        let name = type.name
        guard owners.contains(name) else { return }
        type = marked(type, name: name)
        if !type.nestedTypes.isEmpty { type.nestedTypes = type.nestedTypes.map { marked($0, name: name + "." + $0.name) } }
    }

    private func marked(_ type: TypeDeclaration, name: String) -> TypeDeclaration {
        guard let boxed = boxed[name] else { return type }
        func isBoxed(_ type: TypeReference) -> Bool { type.heldByValue.map(boxed.contains) ?? false }
        switch type {
        case .structure(var structure):
            for index in structure.properties.indices where isBoxed(structure.properties[index].type) {
                structure.properties[index].isBoxed = true
            }
            return .structure(structure)
        case .union(var union):
            union.isIndirect = union.variants.contains { isBoxed($0.type) }
            return .union(union)
        default: return type
        }
    }
}

extension TypeReference {
    /// The type of the namespace that is held by value, not through an array or a dictionary.
    var heldByValue: String? {
        switch self {
        case .named(let name): name
        case .optional(let wrapped): wrapped.heldByValue
        case .external, .array, .dictionary: nil
        }
    }
}
