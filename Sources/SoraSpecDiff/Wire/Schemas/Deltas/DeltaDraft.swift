import SoraDiagnostics
import SoraOpenAPI

/// A delta in the making: the findings so far, and the pairs within that are still to be compared.
struct DeltaDraft {
    /// The findings.
    var delta = SchemaDelta()
    /// The pairs within, with the step of the property path that leads to each.
    private(set) var pairs: [(step: String, pair: SchemaPair)] = []

    /// Notes a pair within.
    mutating func add(_ step: String, _ old: SchemaView, _ new: SchemaView) { pairs.append((step, SchemaPair(old: old, new: new))) }

    /// Notes a change.
    mutating func add(_ family: RuleFamily, _ values: [String] = [], old: SourceRange?, new: SourceRange?) {
        delta.add(SchemaFinding(family, values, old: old, new: new))
    }
}
