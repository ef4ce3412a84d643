import SoraPlanning

extension ClientComparison {
    /// Compares the types of both clients.
    mutating func compareTypes() {
        for case (let former?, let position?) in pairing.pairs.lazy.map({ ($0.old, $0.new) }) { compare(former, position) }
        let carried = CarriedTypes(of: self)
        for (change, types) in carried.gone { add(gone: types, to: change) }
        for pair in pairing.pairs {
            if let position = pair.new, pair.old == nil, !carried.new.contains(position) { add(position) }
            if let position = pair.old, pair.new == nil, !carried.old.contains(position) { remove(position) }
        }
    }

    /// Compares two types without what nests in them.
    private mutating func compare(_ former: Int, _ position: Int) {
        let (before, after) = (old.surface(of: former), new.surface(of: position))
        let (name, newName) = (old.types[former].name, new.types[position].name)
        if let change = change(from: before, to: after, name: name, newName: newName) {
            report(
                SwiftChange(
                    symbol(name), before: before.declaration(of: name), after: after.declaration(of: newName), effect: change.effect,
                    mend: change.mend, old: before.origin, new: after.origin), from: before.uses, to: after.uses)
        }
        if before.kind == after.kind { compareMembers(of: before, with: after, name: name, newName: newName) }
    }

    private func change(from old: TypeSurface, to new: TypeSurface, name: String, newName: String)
        -> (effect: SwiftChange.Effect, mend: String?)?
    {
        var mends: [String] = []
        if name != newName, !isRenamedWithOwner(name, newName) { mends.append("write `\(newName)` for `\(name)`") }
        if old.kind != new.kind {
            mends.append("use `\(newName)` as \(new.target.map { "`\($0.spelling)`" } ?? new.kind.rawValue)")
        } else if let before = old.target, let after = new.target, change(from: before, to: after) != nil {
            mends.append("use `\(newName)` as `\(after.spelling)`")
        }
        if !mends.isEmpty { return (.breaks, mends.joined(separator: ", and ")) }
        let lost = old.conformances.filter { !new.conformances.contains($0) }
        let gained = new.conformances.filter { !old.conformances.contains($0) }
        if old.kind == new.kind, !lost.isEmpty {
            let isSlight = lost == ["MemberwiseHashable"] && gained == ["Hashable"]
            return (isSlight ? .mayBreak : .breaks, "do without `\(newName)` being `\(lost.joined(separator: "`, `"))`")
        }
        return gained.isEmpty || old.kind != new.kind ? nil : (.adds, nil)
    }

    /// True of a type that is called otherwise only because the one that it nests in is, of which is told.
    private func isRenamedWithOwner(_ name: String, _ newName: String) -> Bool {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let owner = pairing.renames[String(parts[0])] else { return false }
        return newName == "\(owner).\(parts[1])"
    }

    private mutating func add(_ position: Int) {
        let type = new.types[position]
        let surface = new.surface(of: position)
        report(
            SwiftChange(
                symbol(type.name, isNew: true), before: nil, after: surface.declaration(of: type.name), effect: .adds, new: surface.origin))
    }

    private mutating func remove(_ position: Int) {
        let type = old.types[position]
        let surface = old.surface(of: position)
        report(
            SwiftChange(
                symbol(type.name), before: surface.declaration(of: type.name), after: nil, effect: .breaks,
                mend: "do without `\(type.name)`", old: surface.origin))
    }
}
