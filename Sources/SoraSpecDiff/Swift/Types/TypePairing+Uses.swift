import SoraPlanning

extension TypePairing {
    /// Looks through what an operation takes and answers for types that are called otherwise now.
    mutating func readUses(of pair: Pair<OperationDeclaration>) {
        guard let before = pair.old, let after = pair.new, before != after else { return }
        let (old, new) = (MethodSurface(before, of: old), MethodSurface(after, of: new))
        for argument in pairs(of: old.arguments, with: new.arguments) { read(argument.old?.type.full, argument.new?.type.full) }
        read(old.result?.full, new.result?.full)
    }

    /// Looks through the members of two types for types that are called otherwise now.
    mutating func readUses(of pair: (old: Int, new: Int)) {
        let (before, after) = (old.surface(of: pair.old), new.surface(of: pair.new))
        read(before.target?.full, after.target?.full)
        for member in SoraSpecDiff.pairs(of: before.members, with: after.members, name: \.name, key: \.key) {
            read(member.old?.type?.full, member.new?.type?.full)
        }
    }

    private func pairs(of old: [ArgumentSurface], with new: [ArgumentSurface]) -> [Pair<ArgumentSurface>] {
        SoraSpecDiff.pairs(of: old, with: new, name: \.labelText, key: \.key)
    }

    /// Takes one type for another where both stand in one place, neither stands elsewhere under its name, and they are alike.
    private mutating func read(_ before: TypeReference?, _ after: TypeReference?) {
        switch (before, after) {
        case (.named(let before), .named(let after)):
            guard let found = unpaired(before, after), old.surface(of: found.old).isAlike(new.surface(of: found.new)) else { return }
            rename(found.old, found.new)
        case (.array(let before), .array(let after)), (.dictionary(let before), .dictionary(let after)),
            (.optional(let before), .optional(let after)):
            read(before, after)
        default: return
        }
    }
}

extension TypeSurface {
    /// True of two types of one kind that share half of their members.
    fileprivate func isAlike(_ other: TypeSurface) -> Bool {
        if kind != other.kind || (kind == .alias && target != other.target) { return false }
        let keys = Set(members.map(\.key))
        return 2 * other.members.count { keys.contains($0.key) } >= max(members.count, other.members.count)
    }
}
