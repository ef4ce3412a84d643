/// Marks the properties and unions by which a type would hold itself by value, which Swift refuses, or a large structure, which costs
/// the compiler much: five properties of a structure of 60 take it 69 s by value, 1 to 7 s boxed.
func boxed(_ types: [TypeDeclaration]) -> [TypeDeclaration] {
    let rings = ValueRings(types)
    let large = Set(types.filter(\.isLarge).map(\.name))
    return types.map { type in
        let nested = type.nestedTypes
        let hidden = large.subtracting(nested.map(\.name)).union(nested.filter(\.isLarge).map(\.name))
        return boxed(type, owner: type.name, rings, large: hidden)
    }
}

/// The number of properties above which a structure is large.
private let largestByValue = 40

/// Marks what closes a ring in a type, and in the types that nest in it.
private func boxed(_ type: TypeDeclaration, owner: String, _ rings: ValueRings, large: Set<String>) -> TypeDeclaration {
    func isBoxed(_ type: TypeReference) -> Bool {
        rings.closes(type, from: owner) || type.heldByValue.map(large.contains) ?? false
    }
    switch type {
    case .structure(var structure):
        for index in structure.properties.indices where isBoxed(structure.properties[index].type) {
            structure.properties[index].isBoxed = true
        }
        structure.nested = structure.nested.map { boxed($0, owner: owner, rings, large: large) }
        return .structure(structure)
    case .union(var union):
        union.isIndirect = union.variants.contains { isBoxed($0.type) }
        union.nested = union.nested.map { boxed($0, owner: owner, rings, large: large) }
        return .union(union)
    default: return type
    }
}

/// Tells which types hold each other by value; a nested type counts as a part of its owner.
struct ValueRings {
    /// The number of the ring that each type is in.
    private var rings: [String: Int] = [:]
    /// The types that each type holds by value.
    private var held: [String: [String]] = [:]

    init(_ types: [TypeDeclaration]) {
        for type in types { held[type.name] = type.heldByValue }
        var search = RingSearch(held: held)
        for type in types { search.visit(type.name) }
        rings = search.rings
    }

    /// True where a type holds another by value, and that one leads back to it.
    func closes(_ reference: TypeReference, from name: String) -> Bool {
        guard let other = reference.heldByValue, let ring = rings[name], rings[other] == ring else { return false }
        return other != name || held[name]?.contains(name) == true
    }
}

/// Finds strongly connected components by Tarjan's algorithm, with a path of its own instead of recursion: chains may be long.
private struct RingSearch {
    let held: [String: [String]]
    var rings: [String: Int] = [:]
    private var indexes: [String: Int] = [:]
    private var lows: [String: Int] = [:]
    private var open: [String] = []
    private var path: [(name: String, next: Int)] = []

    init(held: [String: [String]]) {
        self.held = held
    }

    mutating func visit(_ root: String) {
        if indexes[root] == nil { enter(root) }
        while let (name, next) = path.last {
            guard let others = held[name], next < others.count else {
                leave(name)
                continue
            }
            path[path.count - 1].next += 1
            if let index = indexes[others[next]] {
                if rings[others[next]] == nil { lower(name, to: index) }
            } else if held[others[next]] != nil {
                enter(others[next])
            }
        }
    }

    private mutating func enter(_ name: String) {
        indexes[name] = indexes.count
        lows[name] = indexes[name]
        open.append(name)
        path.append((name, 0))
    }

    private mutating func leave(_ name: String) {
        path.removeLast()
        guard let low = lows[name] else { return }
        if let parent = path.last?.name { lower(parent, to: low) }
        guard low == indexes[name] else { return }
        while let member = open.popLast() {
            rings[member] = low
            if member == name { return }
        }
    }

    private mutating func lower(_ name: String, to index: Int) {
        lows[name] = min(lows[name] ?? index, index)
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
        case .openEnumeration, .alias, .multipart, .answers: []
        }
    }

    /// The types of the namespace that a type and its nested ones hold by value.
    fileprivate var heldByValue: [String] {
        switch self {
        case .structure(let structure): structure.properties.compactMap(\.type.heldByValue) + structure.nested.flatMap(\.heldByValue)
        case .union(let union): union.variants.compactMap(\.type.heldByValue) + union.nested.flatMap(\.heldByValue)
        case .alias(let alias): [alias.type.heldByValue].compactMap { $0 }
        case .openEnumeration, .multipart, .answers: []
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
