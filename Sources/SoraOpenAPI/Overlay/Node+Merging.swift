import SoraYAML

extension Node {
    /// The node with other content at the same place.
    func with(_ content: Content) -> Node { Node(content, file: file, start: start, end: end) }

    /// The node after an overlay's update: a mapping with the update's entries merged in, a list with the update at its end.
    func updated(with update: Node) -> Node {
        switch content {
        case .sequence(let elements): with(.sequence(elements + [update]))
        case .mapping(let mapping): update.mapping.map { merging($0, into: mapping) } ?? self
        case .scalar: self
        }
    }

    private func merging(_ update: Mapping, into mapping: Mapping) -> Node {
        var entries = mapping.entries.map { entry in
            guard let value = update[entry.key] else { return entry }
            return Mapping.Entry(entry.key, at: entry.keyRange, value: entry.value.merged(with: value))
        }
        entries += update.entries.filter { mapping.entry($0.key) == nil }
        return with(.mapping(Mapping(entries)))
    }

    /// The value of a key that stands in both: mappings are merged, lists joined, anything else replaced.
    ///
    /// Nothing beside a mapping or a list leaves it as it is: the specification's own structured example says `components:` and no more.
    private func merged(with update: Node) -> Node {
        switch (content, update.content) {
        case (.mapping(let mapping), .mapping(let other)): merging(other, into: mapping)
        case (.sequence(let elements), .sequence(let others)): with(.sequence(elements + others))
        case (.mapping, .scalar(let scalar)) where scalar.kind == .null: self
        case (.sequence, .scalar(let scalar)) where scalar.kind == .null: self
        default: update
        }
    }
}
