import SoraPlanning

/// The types of inline schemas that came or went with a declaration whose change has been told: they need no change of their own.
struct CarriedTypes {
    /// The positions of the old types that went with a declaration, or with the type that they nested in.
    private(set) var old: Set<Int> = []
    /// The positions of the new types that came so.
    private(set) var new: Set<Int> = []
    /// The names of the types that went, by the positions of the changes that they went with.
    private(set) var gone: [(change: Int, types: [String])] = []

    /// Follows the changed declarations to the types that they name, and on from these.
    init(of comparison: ClientComparison) {
        var leaving = CarriedSearch(comparison.old, comparison.pairing.pairs.compactMap { $0.new == nil ? $0.old : nil })
        var coming = CarriedSearch(comparison.new, comparison.pairing.pairs.compactMap { $0.old == nil ? $0.new : nil })
        for use in comparison.uses {
            if comparison.changes[use.change].effect == .breaks {
                let names = leaving.follow(use.old)
                if !names.isEmpty { gone.append((use.change, names)) }
            }
            _ = coming.follow(use.new)
        }
        old = leaving.withNested
        new = coming.withNested
    }
}

/// A search for types that only declarations with a change name.
private struct CarriedSearch {
    private let index: TypeIndex
    /// The types that have no counterpart.
    private let single: Set<Int>
    /// The names of the types of schemas, which stand for themselves.
    private let schemas: Set<String>
    private var found: Set<Int> = []

    init(_ index: TypeIndex, _ single: [Int]) {
        self.index = index
        self.single = Set(single)
        schemas = single.isEmpty ? [] : Set(index.plan.schemas.map(\.type))
    }

    /// Finds the types that some types lead to, and tells their names.
    mutating func follow(_ types: [ValueType]) -> [String] {
        if single.isEmpty { return [] }
        var names: [String] = []
        var unread = types.flatMap(\.full.names)
        while let name = unread.popLast() {
            guard let position = index.positions[name], single.contains(position), !schemas.contains(name),
                found.insert(position).inserted
            else { continue }
            names.append(name)
            unread += index.surface(of: position).uses.flatMap { $0?.full.names ?? [] }
        }
        return names
    }

    /// What was found, and what nests in a type without a counterpart.
    var withNested: Set<Int> {
        found.union(single.filter { index.types[$0].owner.map(single.contains) ?? false })
    }
}

extension TypeSurface {
    /// The types that the type's members hold.
    var uses: [ValueType?] { [target] + members.map(\.type) }
}

extension TypeReference {
    /// The names of the plan's types in it.
    fileprivate var names: [String] {
        switch self {
        case .named(let name): [name]
        case .external: []
        case .array(let element), .dictionary(let element), .optional(let element): element.names
        }
    }
}
