import SoraDiagnostics
import SoraPlanning

extension ClientComparison {
    /// Compares the types that stand flat in the namespace, and those that nest in them.
    mutating func compareTypes() {
        for type in new.plan.types {
            let former = renames.former[type.name] ?? type.name
            guard let position = old.positions[former], renames[former] == nil || renames[former] == type.name else {
                add(type, named: type.name)
                continue
            }
            compare(old.plan.types[position], with: type)
        }
        for type in old.plan.types where renames[type.name] == nil && new.positions[type.name] == nil { remove(type, named: type.name) }
    }

    private mutating func compare(_ before: TypeDeclaration, with after: TypeDeclaration) {
        if before == after { return }
        let (oldScope, newScope) = (TypeScope(of: before), TypeScope(of: after))
        compare(before, oldScope, named: before.name, with: after, newScope, named: after.name)
        var news: [String: TypeDeclaration] = [:]
        for nested in after.nestedTypes { news[nested.name] = nested }
        var met: Set<String> = []
        for nested in before.nestedTypes {
            let name = before.name + "." + nested.name
            let newName = renames[name].map { String($0.dropFirst(after.name.count + 1)) } ?? nested.name
            guard let type = news[newName] else {
                remove(nested, named: name)
                continue
            }
            met.insert(newName)
            if nested == type { continue }
            compare(nested, oldScope, named: name, with: type, newScope, named: after.name + "." + newName)
        }
        for nested in after.nestedTypes where !met.contains(nested.name) { add(nested, named: after.name + "." + nested.name) }
    }

    /// Compares two types themselves.
    private mutating func compare(
        _ before: TypeDeclaration, _ oldScope: TypeScope, named name: String, with after: TypeDeclaration, _ newScope: TypeScope,
        named newName: String
    ) {
        let (old, new) = (TypeSurface(before, in: oldScope, of: old), TypeSurface(after, in: newScope, of: new))
        if let change = change(from: old, to: new, name: name, newName: newName) {
            changes.append(
                SwiftChange(
                    symbol(name), before: old.declaration(of: before.name), after: new.declaration(of: after.name), effect: change.effect,
                    mend: change.mend, old: old.origin, new: new.origin))
        }
        if old.kind == new.kind { compareMembers(of: old, with: new, name: name, newName: newName) }
    }

    private func change(from old: TypeSurface, to new: TypeSurface, name: String, newName: String)
        -> (effect: SwiftChange.Effect, mend: String?)?
    {
        var mends: [String] = []
        if (renames[name] ?? name) != newName || name.split(separator: ".").last != newName.split(separator: ".").last {
            mends.append("write `\(newName)` for `\(name)`")
        }
        if old.kind != new.kind {
            mends.append(new.target.map { "use `\(newName)` as a `\($0.spelling)`" } ?? "use `\(newName)` as \(new.kind.rawValue)")
        } else if let before = old.target, let after = new.target, change(from: before, to: after) != nil {
            mends.append("use `\(newName)` as a `\(after.spelling)`")
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

    private mutating func add(_ type: TypeDeclaration, named name: String) {
        let surface = TypeSurface(type, in: .namespace, of: new)
        changes.append(
            SwiftChange(
                symbol(name, isNew: true), before: nil, after: surface.declaration(of: type.name), effect: .adds, new: surface.origin))
    }

    private mutating func remove(_ type: TypeDeclaration, named name: String) {
        let surface = TypeSurface(type, in: .namespace, of: old)
        changes.append(
            SwiftChange(
                symbol(name), before: surface.declaration(of: type.name), after: nil, effect: .breaks, mend: "do without `\(name)`",
                old: surface.origin))
    }
}
