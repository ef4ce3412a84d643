import SoraDiagnostics
import SoraOpenAPI

extension RuleFamily {
    static let discriminatorAdded = discriminator("added", "{subject} has a property that tells its variants apart now")
    static let discriminatorRemoved = discriminator("removed", "{subject} has no property that tells its variants apart any more")
    static let discriminatorPropertyChanged = discriminator(
        "property-name-changed", values: 2, "{subject} is told from its variants by ‘{2}’ instead of ‘{1}’")
    static let mappingAdded = discriminator(
        "mapping-added", values: 1, order: .valuesFirst, "{subject} has the new texts {1} to tell its variants apart")
    static let mappingDeleted = discriminator(
        "mapping-deleted", values: 1, order: .valuesFirst, "{subject} has the texts {1} no more to tell its variants apart")
    static let mappingChanged = discriminator(
        "mapping-changed", values: 3, order: .valuesFirst, "the text ‘{1}’ of {subject} stands for ‘{3}’ instead of ‘{2}’")

    private static func discriminator(
        _ suffix: String, values: Int = 0, order: ArgumentOrder = .placeFirst, _ words: String
    ) -> RuleFamily {
        RuleFamily("discriminator-" + suffix, .bodies(request: .info, response: .info), values: values, order: order, words)
    }

    /// The rules for changed discriminators.
    static let discriminators = [
        discriminatorAdded, discriminatorRemoved, discriminatorPropertyChanged, mappingAdded, mappingDeleted, mappingChanged,
    ]
}

extension SchemaComparison {
    /// Compares how variants are told apart.
    func compareDiscriminators(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        switch (pair.old.discriminator, pair.new.discriminator) {
        case (nil, nil): return
        case (nil, let new?): draft.add(.discriminatorAdded, old: nil, new: new.node.range)
        case (let old?, nil): draft.add(.discriminatorRemoved, old: old.node.range, new: nil)
        case (let old?, let new?): compare(old, new, into: &draft)
        }
    }

    private func compare(_ old: Discriminator, _ new: Discriminator, into draft: inout DeltaDraft) {
        if old.propertyName != new.propertyName {
            draft.add(
                .discriminatorPropertyChanged, [old.propertyName, new.propertyName], old: old.node["propertyName"]?.range,
                new: new.node["propertyName"]?.range)
        }
        let gone = old.mapping.filter { entry in !new.mapping.contains { $0.value == entry.value } }
        let come = new.mapping.filter { entry in !old.mapping.contains { $0.value == entry.value } }
        if let first = come.first { draft.add(.mappingAdded, [words(come)], old: nil, new: new.keyRange(of: first)) }
        if let first = gone.first { draft.add(.mappingDeleted, [words(gone)], old: old.keyRange(of: first), new: nil) }
        for entry in old.mapping {
            guard let other = new.mapping.first(where: { $0.value == entry.value }), entry.target != other.target else { continue }
            let values = [entry.value, entry.node.words, other.node.words]
            draft.add(.mappingChanged, values, old: entry.node.range, new: other.node.range)
        }
    }

    private func words(_ entries: [Discriminator.Mapping]) -> String { "[" + entries.map(\.value).joined(separator: ", ") + "]" }
}

extension Discriminator {
    fileprivate func keyRange(of entry: Mapping) -> SourceRange? { node["mapping"]?.mapping?.entry(entry.value)?.keyRange }
}

extension Discriminator.Mapping {
    /// The name of the schema, however the document calls it.
    fileprivate var target: String { node.words.lastStep }
}
