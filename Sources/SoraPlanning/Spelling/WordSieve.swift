/// Tells most words apart from a few known ones by their length and first letter, which is quicker than to look them up.
struct WordSieve {
    /// For each length of known words, a bit for each letter that one of them begins with.
    private var initials: [UInt32] = []

    /// Makes a sieve of words that begin with ASCII letters.
    init(_ words: some Sequence<String>) {
        for word in words {
            let length = word.utf8.count
            while initials.count <= length { initials.append(0) }
            initials[length] |= Self.bit(of: word)
        }
    }

    /// False of a word that is surely none of the known ones.
    func mayHold(_ word: String) -> Bool {
        let length = word.utf8.count
        return length < initials.count && initials[length] & Self.bit(of: word) != 0
    }

    private static func bit(of word: String) -> UInt32 { word.utf8.first.map { 1 << UInt32($0 & 31) } ?? 0 }
}
