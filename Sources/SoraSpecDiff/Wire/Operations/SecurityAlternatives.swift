import SoraOpenAPI

/// The alternatives of two revisions of a security list, matched by their schemes and scopes; any of them lets a call through.
struct SecurityAlternatives {
    private(set) var added: [SecurityRequirement] = []
    private(set) var removed: [SecurityRequirement] = []
    /// The alternatives of which the scopes alone changed.
    private(set) var rescoped: [(old: SecurityRequirement, new: SecurityRequirement)] = []

    /// Matches equal alternatives, then those of equal schemes where each side has one such alternative alone.
    init(from old: [SecurityRequirement], to new: [SecurityRequirement]) {
        var left = old
        for alternative in new {
            if let place = left.firstIndex(where: { $0.words == alternative.words }) {
                left.remove(at: place)
            } else {
                added.append(alternative)
            }
        }
        let all = added
        added.removeAll { alternative in
            let names = alternative.schemes.sorted()
            let candidates = left.indices.filter { left[$0].schemes.sorted() == names }
            guard candidates.count == 1, all.count(where: { $0.schemes.sorted() == names }) == 1 else { return false }
            rescoped.append((left.remove(at: candidates[0]), alternative))
            return true
        }
        removed = left
    }
}

extension SecurityRequirement {
    /// The alternative in words: its schemes with their scopes, sorted.
    var words: String {
        schemes.sorted().map { name in
            guard let scopes = scopes[name], !scopes.isEmpty else { return name }
            return "\(name): [\(scopes.sorted().joined(separator: ", "))]"
        }.joined(separator: " AND ")
    }

    /// True where a call with the credentials of another alternative satisfies this one.
    func isSatisfied(by other: SecurityRequirement) -> Bool {
        schemes.allSatisfy { name in
            other.schemes.contains(name) && (scopes[name] ?? []).allSatisfy { (other.scopes[name] ?? []).contains($0) }
        }
    }
}
