/// What changed about one argument of a method or an initialiser.
struct ArgumentChange {
    /// The argument as it was; nil where it is new.
    var old: ArgumentSurface?
    /// The argument as it is; nil where it is gone.
    var new: ArgumentSurface?
    /// What the change does to calls.
    var effect: SwiftChange.Effect
    /// What callers do about it; nil where there is nothing to do.
    var mend: String?
    /// True where calls that did without the argument do not compile any more.
    var mustBePassed = false
}

/// What changed about the arguments of a method or an initialiser.
struct ArgumentChanges {
    /// The changes of single arguments.
    var changes: [ArgumentChange] = []
    /// The change of the order of those that stayed; nil where they stand as before.
    var order: OrderChange?
}

extension ClientComparison {
    /// Compares the arguments of a method or an initialiser.
    func compare(_ old: [ArgumentSurface], with new: [ArgumentSurface]) -> ArgumentChanges {
        let pairs = pairs(of: old, with: new, name: \.labelText, key: \.key)
        var found = ArgumentChanges()
        var changed: Set<String> = []
        for pair in pairs {
            guard let change = change(of: pair) else { continue }
            found.changes.append(change)
            if let new = pair.new { changed.insert(new.labelText) }
        }
        let order = ArgumentOrder(of: old, pairs: pairs)
        found.order = order.change(besides: changed)
        for index in found.changes.indices where found.changes[index].effect == .adds {
            guard let argument = found.changes[index].new, found.changes[index].old != nil,
                let move = order.move(of: argument)
            else { continue }
            found.changes[index].effect = move.effect
            found.changes[index].mend = move.mend
        }
        return found
    }

    private func change(of pair: Pair<ArgumentSurface>) -> ArgumentChange? {
        switch (pair.old, pair.new) {
        case (let old?, nil):
            return ArgumentChange(old: old, effect: .breaks, mend: "call it without \(old.words)")
        case (nil, let new?):
            if new.defaultValue != nil { return ArgumentChange(new: new, effect: .adds) }
            return ArgumentChange(new: new, effect: .breaks, mend: "pass \(new.words)", mustBePassed: true)
        case (let old?, let new?): return change(from: old, to: new)
        case (nil, nil): return nil
        }
    }

    private func change(from old: ArgumentSurface, to new: ArgumentSurface) -> ArgumentChange? {
        let type = change(from: old.type, to: new.type)
        let isLost = old.defaultValue != nil && new.defaultValue == nil
        if old.labelText != new.labelText {
            return ArgumentChange(old: old, new: new, effect: .breaks, mend: "write \(new.words) for \(old.words)", mustBePassed: isLost)
        }
        var change = ArgumentChange(old: old, new: new, effect: .breaks, mustBePassed: isLost)
        switch type {
        case nil where isLost: change.mend = "pass \(new.words)"
        case nil:
            if old.defaultValue != nil || new.defaultValue == nil { return nil }
            change.effect = .adds
        case .becameOptional: change.effect = .adds
        case .becameRequired: change.mend = isLost ? "pass \(new.words)" : "pass \(new.words) a value that is not nil"
        case .becameNullable: change.mend = "pass \(new.words) `.value(…)` or `.null`"
        case .becameDenullified, .became: change.mend = "pass \(new.words) as `\(new.type.base)`"
        }
        return change
    }
}

extension ArgumentSurface {
    /// The argument as sentences call it.
    var words: String { label.map { "`\($0):`" } ?? "the body" }
}
