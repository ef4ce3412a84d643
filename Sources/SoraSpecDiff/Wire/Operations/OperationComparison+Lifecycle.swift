import SoraOpenAPI

extension OperationComparison {
    /// Compares the levels of stability, which count where the operation promised something before.
    mutating func compareStability() {
        let key = "x-stability-level"
        let before = StatedStability(of: old)
        let after = StatedStability(of: new)
        if case .unreadable(let text) = before {
            found.add(LifecycleRules.stabilityUnknown, [text], old: old.node.fieldRange(key), new: nil)
        }
        if case .unreadable(let text) = after {
            found.add(LifecycleRules.stabilityUnknown, [text], old: nil, new: new.node.fieldRange(key))
        }
        guard let before = before.level, let after = after.level, before != after, before >= options.stability else { return }
        found.add(
            after < before ? LifecycleRules.stabilityDecreased : LifecycleRules.stabilityIncreased, [before.rawValue, after.rawValue],
            old: old.node.fieldRange(key) ?? old.methodNode.range, new: new.node.fieldRange(key) ?? new.methodNode.range)
    }

    /// Compares whether the operation is deprecated; a new deprecation needs a sunset where the days of notice are given.
    mutating func compareDeprecation() {
        if old.isDeprecated == new.isDeprecated { return }
        let before = old.node.fieldRange("deprecated")
        guard new.isDeprecated else {
            let place = new.node.fieldRange("deprecated") ?? new.methodNode.range
            found.add(LifecycleRules.reactivated, old: before, new: place)
            return
        }
        let place = new.node.fieldRange("deprecated")
        switch Sunset(of: new.node) {
        case .missing:
            found.add(deprecationDays > 0 ? LifecycleRules.sunsetMissing : LifecycleRules.deprecated, old: before, new: place)
        case .unreadable(let text):
            found.add(LifecycleRules.sunsetUnreadable, [text], old: before, new: new.node.fieldRange("x-sunset"))
        case .on(let day, let text) where day - options.today < deprecationDays:
            found.add(LifecycleRules.sunsetTooSoon, [text, String(deprecationDays)], old: before, new: new.node.fieldRange("x-sunset"))
        case .on(_, let text):
            found.add(LifecycleRules.deprecatedWithSunset, [text], old: before, new: place)
        }
    }

    /// Compares the sunsets of an operation that stays deprecated.
    mutating func compareSunset() {
        guard new.isDeprecated else { return }
        let places = (old.node.fieldRange("x-sunset"), new.node.fieldRange("x-sunset"))
        switch (Sunset(of: old.node), Sunset(of: new.node)) {
        case (.missing, _): return
        case (_, .missing): found.add(LifecycleRules.sunsetDeleted, old: places.0, new: new.methodNode.range)
        case (let before, let after) where before == after: return
        case (_, .unreadable(let text)): found.add(EndpointRules.sunsetUnreadable, [text], old: places.0, new: places.1)
        case (.unreadable(let text), _): found.add(EndpointRules.sunsetUnreadable, [text], old: places.0, new: places.1)
        case (.on(let before, let oldText), .on(let after, let newText)):
            guard after < before, after - options.today < deprecationDays else { return }
            let arguments = [oldText, newText, oldText, String(deprecationDays)]
            found.add(LifecycleRules.sunsetMovedTooSoon, arguments, old: places.0, new: places.1)
        }
    }
}
