/// A declaration of the old client and what it has become in the new one; one side is nil of what is gone or new.
struct Pair<Declaration> {
    var old: Declaration?
    var new: Declaration?
}

/// Pairs what bears one name, then what is one thing on the wire; comes in the new order, and ends with what is gone.
func pairs<Declaration>(
    of old: [Declaration], with new: [Declaration], name: (Declaration) -> String, key: (Declaration) -> String
) -> [Pair<Declaration>] {
    var olds: [Declaration?] = old
    var found = new.map { Pair<Declaration>(old: nil, new: $0) }
    pair(&found, &olds, by: name)
    pair(&found, &olds, by: key)
    for case let left? in olds { found.append(Pair(old: left, new: nil)) }
    return found
}

/// Gives declarations that are new so far the first old one of the same text that is left.
private func pair<Declaration>(_ found: inout [Pair<Declaration>], _ olds: inout [Declaration?], by text: (Declaration) -> String) {
    var positions: [String: Int] = [:]
    for (position, old) in olds.enumerated() {
        if let old, positions[text(old)] == nil { positions[text(old)] = position }
    }
    if positions.isEmpty { return }
    for index in found.indices where found[index].old == nil {
        guard let new = found[index].new, let position = positions.removeValue(forKey: text(new)) else { continue }
        found[index].old = olds[position]
        olds[position] = nil
    }
}
