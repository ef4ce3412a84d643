import SoraPlanning

extension ClientComparison {
    /// Compares the members of two types of one kind, with the arguments of their initialisers.
    mutating func compareMembers(of old: TypeSurface, with new: TypeSurface, name: String, newName: String) {
        let arguments = self.compare(old.initializer ?? [], with: new.initializer ?? [])
        var byLabel: [String: ArgumentChange] = [:]
        for change in arguments.changes { byLabel[(change.new ?? change.old)?.labelText ?? ""] = change }
        for pair in pairs(of: old.members.map(keyed), with: new.members, name: \.name, key: \.key) {
            let argument = byLabel[((pair.new ?? pair.old)?.name ?? "") + ":"]
            guard let change = change(of: pair, argument) else { continue }
            let isNew = pair.old == nil
            let declarations = declarations(of: pair, argument)
            report(
                SwiftChange(
                    symbol((isNew ? newName : name) + "." + Identifier.member((pair.old ?? pair.new)?.name ?? ""), isNew: isNew),
                    before: declarations.before, after: declarations.after, effect: change.effect, mend: change.mend,
                    old: pair.old?.origin ?? old.origin, new: pair.new?.origin ?? new.origin), from: [pair.old?.type], to: [pair.new?.type])
        }
        guard let order = arguments.order else { return }
        report(
            SwiftChange(
                symbol(name + ".init"), before: declaration(ofInitializer: old.initializer),
                after: declaration(ofInitializer: new.initializer),
                effect: order.effect, mend: "pass the arguments in the new order", old: order.old.origin, new: order.new.origin))
    }

    /// The name of an initialiser with its labels.
    func declaration(ofInitializer arguments: [ArgumentSurface]?) -> String {
        "init(\((arguments ?? []).map(\.labelText).joined()))"
    }

    /// A member of the old client whose type, where that tells it, is called as in the new one.
    private func keyed(_ member: MemberSurface) -> MemberSurface {
        guard let type = member.type, member.key == type.full.spelling else { return member }
        var member = member
        member.key = pairing.renamed(type.full).spelling
        return member
    }

    /// A member as it was and as it is: its argument where that alone changed, and with full names where the short ones are the same.
    private func declarations(of pair: Pair<MemberSurface>, _ argument: ArgumentChange?) -> (before: String?, after: String?) {
        guard let old = pair.old, let new = pair.new, old.declaration() == new.declaration() else {
            return (pair.old?.declaration(), pair.new?.declaration())
        }
        if old.type?.full != new.type?.full { return (old.declaration(isFull: true), new.declaration(isFull: true)) }
        guard let before = argument?.old, let after = argument?.new else { return (old.declaration(), new.declaration()) }
        return ("init(\(before.declaration))", "init(\(after.declaration))")
    }

    private func change(of pair: Pair<MemberSurface>, _ argument: ArgumentChange?) -> (effect: SwiftChange.Effect, mend: String?)? {
        switch (pair.old, pair.new) {
        case (let old?, nil): return (.breaks, old.mendOfRemoval)
        case (nil, let new?):
            if new.kind == .enumerationCase { return (.mayBreak, "add `case .\(Identifier.member(new.name))` to each `switch`") }
            return argument?.effect == .breaks ? (.breaks, argument?.mend) : (.adds, nil)
        case (let old?, let new?): return change(from: old, to: new, argument)
        case (nil, nil): return nil
        }
    }

    private func change(from old: MemberSurface, to new: MemberSurface, _ argument: ArgumentChange?)
        -> (effect: SwiftChange.Effect, mend: String?)?
    {
        var mends: [String] = []
        if old.name != new.name { mends.append("write \(new.words) for \(old.words)") }
        if let mend = mend(from: old, to: new) { mends.append(mend) }
        if let argument = argument?.mustBePassed == true ? argument?.new : nil, old.name == new.name {
            mends.insert("pass \(argument.words)", at: 0)
        }
        if !mends.isEmpty { return (.breaks, mends.joined(separator: ", and ")) }
        if let argument, argument.effect != .adds || argument.mend != nil { return (argument.effect, argument.mend) }
        if old.deprecation == nil, new.deprecation != nil { return (.adds, "do without \(new.words), which is deprecated") }
        return argument.map { ($0.effect, nil) }
    }

    /// What to do about a change of a member's type; nil where it stayed.
    private func mend(from old: MemberSurface, to new: MemberSurface) -> String? {
        guard let before = old.type, let after = new.type else {
            if old.type == nil, new.type == nil { return nil }
            return new.type.map { "take the `\($0.spelling)` of \(new.words)" } ?? "write \(new.words) without a value"
        }
        switch change(from: before, to: after) {
        case nil: return nil
        case .becameOptional: return "unwrap \(new.words)"
        case .becameRequired: return "do not unwrap \(new.words)"
        case .becameNullable: return "read `\(new.name)?.value`, and set `.value(…)` or `.null`"
        case .becameDenullified: return "read and set \(new.words) without `.value`"
        case .became(let type): return "use \(new.words) as `\(type.spelling)`"
        }
    }
}

extension MemberSurface {
    /// The member as sentences call it.
    var words: String { kind == .value || kind == .enumerationCase ? "`.\(Identifier.member(name))`" : "`\(Identifier.member(name))`" }

    /// What to do without the member.
    fileprivate var mendOfRemoval: String {
        kind == .value ? "do without \(words), or write its text `\(Literal.string(key).text)`" : "do without \(words)"
    }
}
