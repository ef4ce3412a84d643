/// Ends aliases that lead back to themselves, as those of an array of itself do: Swift's type aliases cannot, so the first of a ring holds any JSON.
func endAliasRings(among types: inout [TypeDeclaration]) {
    for index in AliasRings(types).beginnings {
        guard case .alias(var alias) = types[index] else { continue }
        alias.type = alias.type.holdingAnything
        types[index] = .alias(alias)
    }
}

/// The rings of aliases: each leads to at most one other, so a walk that comes by a place of its own has found one.
private struct AliasRings {
    /// The position of the first alias of each ring.
    private(set) var beginnings: [Int] = []
    private var positions: [String: Int] = [:]
    private var next: [Int: Int] = [:]

    init(_ types: [TypeDeclaration]) {
        for (position, type) in types.enumerated() {
            if case .alias(let alias) = type { positions[alias.name] = position }
        }
        for case .alias(let alias) in types {
            if let position = positions[alias.name], let name = alias.type.innermostName { next[position] = positions[name] }
        }
        var walks: [Int: Int] = [:]
        for start in next.keys {
            var place: Int? = start
            while let current = place, walks[current] == nil {
                walks[current] = start
                place = next[current]
            }
            if let place, walks[place] == start { beginnings.append(beginning(ofRingAt: place)) }
        }
    }

    private func beginning(ofRingAt place: Int) -> Int {
        var first = place
        var current = next[place]
        while let position = current, position != place {
            first = min(first, position)
            current = next[position]
        }
        return first
    }
}

extension TypeReference {
    /// The name of the type that arrays, dictionaries and optionals hold in the end, or nil for one that is not of the plan.
    fileprivate var innermostName: String? {
        switch self {
        case .named(let name): name
        case .external: nil
        case .array(let inner), .dictionary(let inner), .optional(let inner): inner.innermostName
        }
    }

    /// The same arrays and dictionaries, of any JSON.
    fileprivate var holdingAnything: TypeReference {
        switch self {
        case .named, .external, .optional: .external("JSONValue")
        case .array(let inner): .array(inner.holdingAnything)
        case .dictionary(let inner):
            inner.holdingAnything == .external("JSONValue") ? .external("JSONObject") : .dictionary(inner.holdingAnything)
        }
    }
}
