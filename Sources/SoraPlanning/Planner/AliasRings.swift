/// Ends aliases that lead back to themselves, as those of an array of itself do: Swift's type aliases cannot, so the inner value is any JSON.
func withoutAliasRings(_ types: [TypeDeclaration]) -> [TypeDeclaration] {
    var next: [String: String] = [:]
    for case .alias(let alias) in types { next[alias.name] = alias.type.innermostName }
    return types.map { type in
        guard case .alias(var alias) = type, leadsBack(from: alias.name, along: next) else { return type }
        next[alias.name] = nil
        alias.type = alias.type.holdingAnything
        return .alias(alias)
    }
}

/// True where following the aliases comes by the first one again.
private func leadsBack(from name: String, along next: [String: String]) -> Bool {
    var seen: Set<String> = []
    var current = next[name]
    while let step = current, seen.insert(step).inserted {
        if step == name { return true }
        current = next[step]
    }
    return false
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
