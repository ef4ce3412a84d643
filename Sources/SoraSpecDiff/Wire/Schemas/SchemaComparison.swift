import SoraOpenAPI

/// Compares the schemas of two documents; one comparison serves all operations, so that shared schemas are compared once.
///
/// A pair of schemas has one delta, whatever leads to it. Pairs wait in a line, so that neither rings nor long chains need a deep stack.
final class SchemaComparison {
    /// The day from which days are counted to a sunset.
    let today: Day
    let oldViews = SchemaViews()
    let newViews = SchemaViews()
    let oldFingerprints: SchemaFingerprints
    let newFingerprints: SchemaFingerprints
    private(set) var deltas: [SchemaDelta] = []
    private var positions: [PairKey: Int] = [:]
    private var waiting: [(position: Int, pair: SchemaPair)] = []

    private struct PairKey: Hashable {
        var old: ObjectIdentifier
        var new: ObjectIdentifier
    }

    /// Creates a comparison at a day.
    init(today: Day) {
        self.today = today
        oldFingerprints = SchemaFingerprints(of: oldViews)
        newFingerprints = SchemaFingerprints(of: newViews)
    }

    /// Yields what changed from one schema to another where they describe the same thing, without the operation, which the caller sets.
    ///
    /// `noticeDays` is how long a deprecated property must stand before it goes; 0 where it need not.
    func changes(from old: Schema, to new: Schema, at site: SchemaSite, noticeDays: Int = 0) -> [Change] {
        let root = position(of: SchemaPair(old: oldViews.view(of: old), new: newViews.view(of: new)))
        while let next = waiting.popLast() { compare(next.pair, at: next.position) }
        guard deltas[root].hasChanges else { return [] }
        var expansion = DeltaExpansion(site: site, today: today, noticeDays: noticeDays)
        expansion.expand(root, among: deltas)
        return expansion.changes
    }

    /// Yields the position of a pair's delta, which is filled later where the pair is new.
    func position(of pair: SchemaPair) -> Int {
        let key = PairKey(old: ObjectIdentifier(pair.old), new: ObjectIdentifier(pair.new))
        if let known = positions[key] { return known }
        let position = deltas.count
        deltas.append(SchemaDelta())
        positions[key] = position
        waiting.append((position, pair))
        return position
    }

    private func compare(_ pair: SchemaPair, at position: Int) {
        var draft = DeltaDraft()
        compare(pair, into: &draft)
        deltas[position].idleDirections = pair.new.idleDirections
        for finding in draft.delta.findings { deltas[position].add(finding.placed(in: pair)) }
        for child in draft.pairs {
            let delta = self.position(of: child.pair)
            if delta == position { continue }
            deltas[position].add(SchemaDelta.Child(step: child.step, delta: delta))
            deltas[delta].parents.append(position)
            if deltas[delta].hasChanges { markChanged(position) }
        }
        if !draft.delta.findings.isEmpty { markChanged(position) }
    }

    private func markChanged(_ position: Int) {
        var outstanding = [position]
        while let next = outstanding.popLast() {
            if deltas[next].hasChanges { continue }
            deltas[next].hasChanges = true
            outstanding += deltas[next].parents
        }
    }
}

/// Two views of which the second takes the first one's place.
struct SchemaPair {
    /// What the old document says.
    var old: SchemaView
    /// What the new document says.
    var new: SchemaView
}
