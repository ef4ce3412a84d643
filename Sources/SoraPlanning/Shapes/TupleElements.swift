import SoraOpenAPI

extension Schema {
    /// The schema of all elements of an array; of a closed list of first elements that differ, one of them; nil where any value may follow.
    static func elements(of parts: [Schema]) -> Schema? {
        let items = items(of: parts) ?? parts.last { $0.rare?.unevaluatedItems != nil }?.rare?.unevaluatedItems
        guard let tuple = parts.last(where: { $0.rare?.prefixItems.isEmpty == false }), let first = tuple.rare?.prefixItems else {
            return items
        }
        let most = parts.compactMap { $0.limits?.maxItems?.scalar.flatMap { Int($0.text) } }.min() ?? .max
        var further: [Schema] = []
        if items?.boolean != false, most > first.count {
            guard let items, items.boolean == nil else { return nil }
            further = [items]
        }
        var kinds: [Schema] = []
        for schema in first + further where !kinds.contains(where: { $0.isSameKind(as: schema) }) { kinds.append(schema) }
        return kinds.count == 1 ? kinds[0] : .choosing(among: kinds, at: tuple.node)
    }

    /// The schema of all elements for which the `items` of all parts hold.
    private static func items(of parts: [Schema]) -> Schema? {
        var items: Schema?
        for part in parts {
            guard let further = part.items else { continue }
            items = items.map { further.joining($0, in: parts).schema } ?? further
        }
        return items
    }

    /// True where both schemas come to the same type, as far as their types and references show it.
    private func isSameKind(as other: Schema) -> Bool {
        if let target = reference?.target { return target === other.reference?.target && types.isEmpty }
        guard let plain = plainShape, let others = other.plainShape, types == other.types else { return false }
        switch (plain, others) {
        case (.array, .array): return items === other.items
        default: return format == other.format
        }
    }
}
