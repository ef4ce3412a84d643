/// Finds the candidate that a misspelt word most likely meant; nil where none is near.
package func closestMatch(to word: String, among candidates: [String]) -> String? {
    let word = Array(word.utf8.prefix(64))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let distance = editDistance(word, Array(candidate.utf8.prefix(64)))
        if distance <= max(1, word.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
}

/// Counts the insertions, deletions and replacements that turn one word into another.
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (i, byte) in one.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, candidate) in other.enumerated() {
            let cost = byte == candidate ? diagonal : diagonal + 1
            diagonal = row[j + 1]
            row[j + 1] = min(cost, row[j] + 1, diagonal + 1)
        }
    }
    return row[other.count]
}
