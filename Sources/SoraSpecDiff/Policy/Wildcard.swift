/// A text in which `*` stands for any letters but `/`, and `**` for any at all.
struct Wildcard: Hashable, Sendable {
    private let pattern: [Part]

    private enum Part: Hashable {
        case byte(UInt8)
        /// Any bytes; those of a single segment of a path unless `slashes`.
        case any(slashes: Bool)
    }

    /// Reads a pattern.
    init(_ text: String) {
        var pattern: [Part] = []
        for byte in text.utf8 {
            if byte != UInt8(ascii: "*") {
                pattern.append(.byte(byte))
            } else if case .any = pattern.last {
                pattern[pattern.count - 1] = .any(slashes: true)
            } else {
                pattern.append(.any(slashes: false))
            }
        }
        self.pattern = pattern
    }

    /// Tells whether a whole text fits the pattern.
    func matches(_ text: String) -> Bool {
        // Which beginnings of the pattern fit the text so far: nothing but the product of both lengths can be asked of a hostile pair.
        var reached = [true] + Array(repeating: false, count: pattern.count)
        passWildcards(&reached)
        for byte in text.utf8 {
            var next = Array(repeating: false, count: pattern.count + 1)
            for (index, part) in pattern.enumerated() where reached[index] {
                switch part {
                case .byte(let expected): if byte == expected { next[index + 1] = true }
                case .any(let slashes): if slashes || byte != UInt8(ascii: "/") { next[index] = true }
                }
            }
            passWildcards(&next)
            reached = next
        }
        return reached[pattern.count]
    }

    /// A wildcard stands for nothing, too.
    private func passWildcards(_ reached: inout [Bool]) {
        for (index, part) in pattern.enumerated() where reached[index] {
            if case .any = part { reached[index + 1] = true }
        }
    }
}
