import SoraPlanning

extension ClientComparison {
    /// Compares the namespaces themselves: their names, and how far they are seen.
    mutating func compareNamespaces() {
        let (before, after) = (old.plan, new.plan)
        if before.namespace == after.namespace, before.access == after.access { return }
        let isNarrower = after.access.reach < before.access.reach
        var mend: String?
        if before.namespace != after.namespace { mend = "write `\(after.namespace)` for `\(before.namespace)`" }
        if isNarrower { mend = mend ?? "use `\(before.namespace)` where it is seen, as it is \(after.access.rawValue)" }
        report(
            SwiftChange(
                before.namespace, before: before.declaration, after: after.declaration, effect: mend == nil ? .adds : .breaks, mend: mend,
                old: before.origin.range, new: after.origin.range))
    }
}

extension ClientPlan {
    /// The declaration of the namespace.
    fileprivate var declaration: String { "\(access.rawValue) enum \(Identifier.declared(namespace))" }
}

extension AccessLevel {
    /// How far a declaration is seen, as a number.
    fileprivate var reach: Int {
        switch self {
        case .public: 2
        case .package: 1
        case .internal: 0
        }
    }
}
