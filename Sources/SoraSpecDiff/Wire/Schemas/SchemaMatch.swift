import SoraOpenAPI

/// The schemas of two lists that belong together: by the name that references call them, else by what they say, else by what is closest.
struct SchemaMatch {
    /// The positions of what belongs together.
    private(set) var pairs: [(old: Int, new: Int)] = []
    /// The positions of what is gone.
    private(set) var removed: [Int]
    /// The positions of what is new.
    private(set) var added: [Int]

    private let old: [Schema]
    private let new: [Schema]
    private let comparison: SchemaComparison

    /// Matches the schemas of two lists.
    init(_ old: [Schema], _ new: [Schema], in comparison: SchemaComparison) {
        self.old = old
        self.new = new
        self.comparison = comparison
        removed = Array(old.indices)
        added = Array(new.indices)
        match(old.map(\.calledName), new.map(\.calledName))
        if removed.isEmpty || added.isEmpty { return }
        match(prints(old, comparison.oldFingerprints), prints(new, comparison.newFingerprints))
        match(old.map(\.inlineTitle), new.map(\.inlineTitle))
        matchClosest()
        pairs.sort { $0.new < $1.new }
    }

    /// Matches what is left by a key; nil is no key.
    private mutating func match<Key: Hashable>(_ oldKeys: [Key?], _ newKeys: [Key?]) {
        var places: [Key: [Int]] = [:]
        for position in added.reversed() { if let key = newKeys[position] { places[key, default: []].append(position) } }
        if places.isEmpty { return }
        for position in removed {
            guard let key = oldKeys[position], let other = places[key]?.popLast() else { continue }
            pairs.append((position, other))
        }
        let matchedOld = Set(pairs.map(\.old))
        let matchedNew = Set(pairs.map(\.new))
        removed.removeAll(where: matchedOld.contains)
        added.removeAll(where: matchedNew.contains)
    }

    private func prints(_ schemas: [Schema], _ fingerprints: SchemaFingerprints) -> [Int?] { schemas.map(fingerprints.fingerprint) }

    /// Matches what is left by what it has in common; two that references call by different names are two things.
    private mutating func matchClosest() {
        let isLast = removed.count == 1 && added.count == 1
        while let best = candidates().max(by: { $0.score < $1.score }), isLast || best.score >= Self.leastScore {
            pairs.append((best.old, best.new))
            removed.removeAll { $0 == best.old }
            added.removeAll { $0 == best.new }
        }
    }

    private static let leastScore = 0.5
    private static let longestCompared = 40

    private func candidates() -> [(old: Int, new: Int, score: Double)] {
        if removed.count > Self.longestCompared || added.count > Self.longestCompared { return [] }
        return removed.flatMap { position in
            added.compactMap { other in
                if old[position].calledName != nil, new[other].calledName != nil { return nil }
                return (position, other, likeness(old[position], new[other]))
            }
        }
    }

    /// How much two schemas have in common, from 0 to 1.
    private func likeness(_ one: Schema, _ other: Schema) -> Double {
        let one = comparison.oldViews.flattened(comparison.oldViews.view(of: one))
        let other = comparison.newViews.flattened(comparison.newViews.view(of: other))
        guard one.types == other.types else { return 0 }
        let names = Set(one.properties.list.map(\.name))
        let others = Set(other.properties.list.map(\.name))
        if names.isEmpty, others.isEmpty { return one.types.isEmpty ? 0 : Self.leastScore }
        return Double(names.intersection(others).count) / Double(names.union(others).count)
    }
}

extension Schema {
    /// What a reference calls the schema, where it is nothing but a reference.
    var calledName: String? { restsOnReference ? reference?.calledName : nil }

    /// The title of a schema that is written where it is used.
    fileprivate var inlineTitle: String? { reference == nil ? title : nil }

    /// The schema in a property path: its component, or its place in the list with its title.
    func stepName(at position: Int) -> String {
        if let name = calledName { return "#/components/schemas/" + name }
        return "subschema #\(position + 1)" + (title.map { ": " + $0 } ?? "")
    }
}

extension SchemaReference {
    /// The last step of the reference, which is the component's name.
    var calledName: String? { node.scalar.map { $0.text.lastStep } }
}

extension String {
    /// What follows the last slash of a path or reference; of a reference to a whole file, without the ending that tells its format.
    var lastStep: String {
        let step = lastIndex(of: "/").map { self[index(after: $0)...] } ?? self[...]
        guard !contains("#"), let ending = [".yaml", ".yml", ".json"].first(where: step.hasSuffix) else { return String(step) }
        return String(step.dropLast(ending.count))
    }
}
