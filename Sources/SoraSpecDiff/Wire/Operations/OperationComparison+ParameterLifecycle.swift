import SoraOpenAPI

extension OperationComparison {
    /// Compares whether a parameter is deprecated; a new deprecation needs a sunset where the days of notice are given.
    mutating func compareDeprecation(_ before: Parameter, _ after: Parameter) {
        if before.isDeprecated == after.isDeprecated { return }
        guard after.isDeprecated else {
            add(ParameterRules.reactivated, "deprecated", from: before, to: after)
            return
        }
        switch Sunset(of: after.node) {
        case .missing:
            let rule = deprecationDays > 0 ? ParameterRules.sunsetMissing : ParameterRules.deprecated
            add(rule, "deprecated", from: before, to: after)
        case .unreadable(let text): add(ParameterRules.sunsetUnreadable, "x-sunset", from: before, to: after, [text])
        case .on(let day, let text) where day - options.today < deprecationDays:
            add(ParameterRules.sunsetTooSoon, "x-sunset", from: before, to: after, [text, String(deprecationDays)])
        case .on: add(ParameterRules.deprecated, "deprecated", from: before, to: after)
        }
    }

    /// Compares the sunsets of a parameter that stays deprecated.
    mutating func compareSunset(_ before: Parameter, _ after: Parameter) {
        guard after.isDeprecated else { return }
        switch (Sunset(of: before.node), Sunset(of: after.node)) {
        case (.missing, _): return
        case (_, .missing): add(ParameterRules.sunsetDeleted, "x-sunset", from: before, to: after)
        case (let one, let other) where one == other: return
        case (_, .unreadable(let text)), (.unreadable(let text), _):
            add(ParameterRules.sunsetUnreadable, "x-sunset", from: before, to: after, [text])
        case (.on(let one, let oldText), .on(let other, let newText)):
            guard other < one, other - options.today < deprecationDays else { return }
            add(
                ParameterRules.sunsetMovedTooSoon, "x-sunset", from: before, to: after,
                [oldText, newText, oldText, String(deprecationDays)])
        }
    }
}
