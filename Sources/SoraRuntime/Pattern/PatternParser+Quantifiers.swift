extension PatternParser {
    /// Reads the quantifier after a term, if there is one.
    mutating func quantified(_ node: PatternNode) throws -> PatternNode {
        let least: Int
        let most: Int?
        switch current {
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "?": (least, most) = (0, 1)
        case "{":
            guard let bounds = try braces() else { return node }
            (least, most) = bounds
        default: return node
        }
        if case .edge = node { throw failure("nothing to repeat") }
        if case .wordBoundary = node { throw failure("nothing to repeat") }
        if case .look(_, isAhead: false, _) = node { throw failure("nothing to repeat") }
        position += 1
        let isLazy = take("?")
        if let current, "*+?".unicodeScalars.contains(current) { throw failure("nothing to repeat") }
        return .repeated(node, least: least, most: most, isLazy: isLazy)
    }

    /// Reads `{2}`, `{2,}` or `{2,5}` up to the closing brace; `nil` where the brace stands for itself.
    mutating func braces() throws -> (Int, Int?)? {
        let start = position
        position += 1
        guard let least = count() else {
            position = start
            return nil
        }
        var most: Int? = least
        if take(",") { most = count() }
        guard current == "}" else {
            position = start
            return nil
        }
        if let most, most < least { throw failure("a quantifier's bounds are out of order") }
        return (least, most)
    }

    /// Reads a number, which is held within what any text could need.
    private mutating func count() -> Int? {
        let start = position
        var value = 0
        while let current, "0"..."9" ~= current {
            value = min(value * 10 + Int(current.value - 0x30), 1 << 40)
            position += 1
        }
        return position > start ? value : nil
    }
}
