extension PatternParser {
    /// What stands in a class: one code point, which may begin a range, or a set.
    private enum ClassAtom {
        case one(Unicode.Scalar)
        case set(ScalarSet)
        case property(UnicodeProperty, isNegated: Bool)
    }

    /// Reads a character class after its `[`.
    mutating func characterClass() throws -> ScalarSet {
        let isNegated = take("^")
        var set = ScalarSet()
        while !take("]") {
            let first = try classAtom()
            guard current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
                Self.insert(first, into: &set)
                continue
            }
            position += 1
            let second = try classAtom()
            if case .one(let low) = first, case .one(let high) = second {
                guard low <= high else { throw failure("a range of a class is out of order") }
                set.insert(low.value...high.value)
            } else {
                Self.insert(first, into: &set)
                set.insert(0x2D...0x2D)
                Self.insert(second, into: &set)
            }
        }
        set.close()
        return isNegated ? set.inverted : set
    }

    private mutating func classAtom() throws -> ClassAtom {
        guard let scalar = current else { throw failure("a class without its `]`") }
        guard scalar == "\\" else {
            position += 1
            return .one(scalar)
        }
        position += 1
        switch current {
        case "b":
            position += 1
            return .one("\u{8}")
        case "p", "P":
            let (property, isNegated) = try property()
            return .property(property, isNegated: isNegated)
        default:
            if let set = try setEscape() { return .set(set) }
            return .one(try scalarEscape())
        }
    }

    private static func insert(_ atom: ClassAtom, into set: inout ScalarSet) {
        switch atom {
        case .one(let scalar): set.insert(scalar.value...scalar.value)
        case .set(let other): set.insert(other)
        case .property(let property, let isNegated): set.insert(property, isNegated: isNegated)
        }
    }
}
