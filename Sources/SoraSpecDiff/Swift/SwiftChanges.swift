public import SoraPlanning

/// Compares two clients and names what changed for source code that uses the old one.
///
/// Plans whose namespaces differ are of a client that was renamed; two files of one client are planned under one name.
public func swiftChanges(from old: ClientPlan, to new: ClientPlan) -> [SwiftChange] {
    var comparison = ClientComparison(of: old, with: new)
    comparison.compareNamespaces()
    comparison.compareInitializers()
    comparison.compareServers()
    comparison.compareOperations()
    comparison.compareTasks()
    comparison.compareTypes()
    return comparison.changes
}
