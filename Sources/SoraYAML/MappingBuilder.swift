import SoraDiagnostics

/// The entries of a mapping as they are read, each key once: a repeated one is reported and left out.
struct MappingBuilder {
    private var entries: [Mapping.Entry] = []
    /// Where each key stands, once there are too many to be searched through.
    private var index: [String: Int]?
    /// What `<<` brought in: it gives way to keys of the mapping's own, wherever they stand.
    private var merged: [Mapping.Entry] = []
    private var mergedKeys: Set<String> = []
    private var mergePoint = 0
    /// The `<<` that was met.
    var mergeKey: Node?

    init() { entries.reserveCapacity(4) }

    /// Adds an entry, or reports its key as a second one.
    mutating func add(_ key: consuming String, at keyRange: consuming SourceRange, value: consuming Node, report: ParsingReport) {
        if let first = position(of: key) {
            report.error(
                "the key ‘\(key)’ stands twice in this mapping", at: keyRange, advice: "Remove or rename one of the two.",
                related: [.init("it stands here first", at: entries[first].keyRange)])
            return
        }
        index?[copy key] = entries.count
        entries.append(Mapping.Entry(key, at: keyRange, value: value))
        if index == nil, entries.count > Mapping.longestSearchedThrough { index = Mapping.index(of: entries) }
    }

    /// Merges another mapping's entries in; earlier merges win over later ones.
    mutating func merge(_ mapping: Mapping) {
        if merged.isEmpty { mergePoint = entries.count }
        for entry in mapping.entries where mergedKeys.insert(entry.key).inserted { merged.append(entry) }
    }

    /// Gives the mapping; merged entries stand where `<<` stood.
    consuming func mapping() -> Mapping {
        guard !merged.isEmpty else { return Mapping(distinct: entries, index: index) }
        let added = merged.filter { position(of: $0.key) == nil }
        return Mapping(Array(entries[..<mergePoint] + added + entries[mergePoint...]))
    }

    private func position(of key: String) -> Int? {
        if let index { return index[key] }
        for position in 0..<entries.count where entries[position].key == key { return position }
        return nil
    }
}
