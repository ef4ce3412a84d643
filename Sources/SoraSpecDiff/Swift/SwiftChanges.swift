public import SoraPlanning

/// Compares two clients and names what changed for source code that uses the old one.
///
/// Plans whose namespaces differ are of a client that was renamed; two files of one client are planned under one name.
public func swiftChanges(from old: ClientPlan, to new: ClientPlan) -> [SwiftChange] {
    var comparison = ClientComparison(of: old, with: new)
    comparison.compareNamespaces()
    comparison.compareClients()
    comparison.compareOperations()
    comparison.compareTypes()
    return comparison.changes
}

/// The comparison of two clients while it is made.
struct ClientComparison {
    let old: TypeIndex
    let new: TypeIndex
    /// The types of the old plan under another name in the new one.
    let renames: TypeRenames
    /// What was found so far.
    var changes: [SwiftChange] = []

    /// Begins a comparison.
    init(of old: ClientPlan, with new: ClientPlan) {
        self.old = TypeIndex(old)
        self.new = TypeIndex(new)
        renames = TypeRenames(from: self.old, to: self.new)
    }

    /// Compares the namespaces themselves: their names, and how far they are seen.
    mutating func compareNamespaces() {
        let (before, after) = (old.plan, new.plan)
        if before.namespace == after.namespace, before.access == after.access { return }
        let isNarrower = before.access > after.access
        let mend =
            before.namespace == after.namespace ? "use the client where it is seen" : "write `\(after.namespace)` for `\(before.namespace)`"
        changes.append(
            SwiftChange(
                before.namespace, before: "\(before.access.rawValue) enum \(Identifier.declared(before.namespace))",
                after: "\(after.access.rawValue) enum \(Identifier.declared(after.namespace))",
                effect: isNarrower || before.namespace != after.namespace ? .breaks : .adds,
                mend: isNarrower || before.namespace != after.namespace ? mend : nil, old: before.origin.range, new: after.origin.range))
    }

    /// The symbol of a part of the old client, or of the new one where it is new.
    func symbol(_ path: String, isNew: Bool = false) -> String {
        (isNew ? new.plan.namespace : old.plan.namespace) + "." + path
    }
}

extension AccessLevel {
    /// Tells whether one level is seen farther than another.
    fileprivate static func > (one: AccessLevel, other: AccessLevel) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}
