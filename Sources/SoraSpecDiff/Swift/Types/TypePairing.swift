import SoraPlanning

/// Which type of the new client each type of the old one has become.
struct TypePairing {
    /// The new full names of types that are called otherwise now.
    private(set) var renames: [String: String] = [:]
    /// The types that differ, are new or are gone, by their positions: in the new order, and then what is gone.
    private(set) var pairs: [Pair<Int>] = []
    let old: TypeIndex
    let new: TypeIndex
    /// The old types by the new ones that have become of them under another name.
    private var former: [Int: Int] = [:]
    /// The positions of types whose name the other client does not have.
    private var leftOld: Set<Int> = []
    private var leftNew: Set<Int> = []
    /// Types of both clients that differ, and whose parts are still to be looked through for types with another name.
    private var unread: [(old: Int, new: Int)] = []

    /// Pairs types by name, by their schema's name, and by the uses that stayed while the type's name did not.
    init(of old: TypeIndex, with new: TypeIndex, operations: [Pair<OperationDeclaration>]) {
        self.old = old
        self.new = new
        let equal = findEqual()
        findLeft()
        if !leftOld.isEmpty, !leftNew.isEmpty {
            renameSchemas()
            for pair in operations { readUses(of: pair) }
            while let pair = unread.popLast() { readUses(of: pair) }
        }
        unread = []
        findPairs(besides: equal)
    }

    /// Names a type of the old plan, which has its full name, as the new one would.
    func renamed(_ type: TypeReference) -> TypeReference {
        if renames.isEmpty { return type }
        switch type {
        case .named(let name): return renames[name].map(TypeReference.named) ?? type
        case .external: return type
        case .array(let element): return .array(renamed(element))
        case .dictionary(let value): return .dictionary(renamed(value))
        case .optional(let wrapped): return .optional(renamed(wrapped))
        }
    }

    /// Finds the types that are equal with all that nests in them; those of one name that are not are to be read.
    private mutating func findEqual() -> [Bool] {
        var equal = [Bool](repeating: false, count: new.types.count)
        for (position, type) in new.types.enumerated() {
            if let owner = type.owner, equal[owner] {
                equal[position] = true
            } else if let former = old.positions[type.name] {
                equal[position] = old.types[former].declaration == type.declaration
                if !equal[position] { unread.append((former, position)) }
            }
        }
        return equal
    }

    private mutating func findLeft() {
        for (position, type) in old.types.enumerated() where new.positions[type.name] == nil { leftOld.insert(position) }
        for (position, type) in new.types.enumerated() where old.positions[type.name] == nil { leftNew.insert(position) }
    }

    /// Pairs the types of schemas whose name in the document stayed.
    private mutating func renameSchemas() {
        var names: [String: Int] = [:]
        for schema in new.plan.schemas {
            if let position = new.positions[schema.type], leftNew.contains(position) { names[schema.name] = position }
        }
        for schema in old.plan.schemas {
            guard let former = old.positions[schema.type], leftOld.contains(former), let position = names[schema.name] else { continue }
            rename(former, position)
        }
    }

    /// Takes a type for another one under a new name, and what nests in it under its own.
    mutating func rename(_ former: Int, _ position: Int) {
        leftOld.remove(former)
        leftNew.remove(position)
        renames[old.types[former].name] = new.types[position].name
        self.former[position] = former
        unread.append((former, position))
        for nested in old.types[former].declaration.nestedTypes {
            guard let inner = old.positions[old.types[former].name + "." + nested.name], leftOld.contains(inner),
                let other = new.positions[new.types[position].name + "." + nested.name], leftNew.contains(other)
            else { continue }
            rename(inner, other)
        }
    }

    /// The positions of two types that have no pair yet, by their full names.
    func unpaired(_ before: String, _ after: String) -> (old: Int, new: Int)? {
        guard let former = old.positions[before], leftOld.contains(former), let position = new.positions[after],
            leftNew.contains(position)
        else { return nil }
        return (former, position)
    }

    private mutating func findPairs(besides equal: [Bool]) {
        for position in new.types.indices where !equal[position] {
            let before = former[position] ?? old.positions[new.types[position].name]
            pairs.append(Pair(old: before, new: position))
        }
        for position in old.types.indices where leftOld.contains(position) { pairs.append(Pair(old: position, new: nil)) }
    }
}
