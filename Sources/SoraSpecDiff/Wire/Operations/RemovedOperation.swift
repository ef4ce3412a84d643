import SoraOpenAPI

extension DocumentComparison {
    /// The rules for operations that are gone with their path, and for those that are gone alone.
    struct RemovalRules {
        var undeprecated: Rule
        var deprecated: Rule
        var beforeSunset: Rule

        static let removedPath = RemovalRules(
            undeprecated: EndpointRules.pathRemoved, deprecated: EndpointRules.deprecatedPathRemoved,
            beforeSunset: EndpointRules.pathRemovedBeforeSunset)
        static let removedOperation = RemovalRules(
            undeprecated: EndpointRules.removed, deprecated: EndpointRules.deprecatedRemoved,
            beforeSunset: EndpointRules.removedBeforeSunset)
    }

    /// Yields what is to be said of an operation that is gone: nothing where its sunset is past, or where it promised nothing.
    func removed(_ operation: Operation, with rules: RemovalRules) -> [Change] {
        var found = ChangeList(of: OperationName(of: operation))
        let place = operation.methodNode.range
        switch StatedStability(of: operation) {
        case .unreadable(let text):
            found.add(LifecycleRules.stabilityUnknown, [text], old: operation.node.fieldRange("x-stability-level"), new: nil)
            return found.changes
        case .level(let level):
            if level < options.stability { return [] }
        }
        guard operation.isDeprecated else {
            found.add(rules.undeprecated, old: place, new: nil)
            return found.changes
        }
        switch Sunset(of: operation.node) {
        case .missing: found.add(rules.deprecated, old: place, new: nil)
        case .unreadable(let text):
            found.add(EndpointRules.sunsetUnreadable, [text], old: operation.node.fieldRange("x-sunset"), new: nil)
        case .on(let day, let text):
            if options.today < day { found.add(rules.beforeSunset, [text], old: place, new: nil) }
        }
        return found.changes
    }
}
