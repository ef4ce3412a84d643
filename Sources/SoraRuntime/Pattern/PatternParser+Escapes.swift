extension PatternParser {
    /// Reads an escape after its backslash, outside of a class.
    mutating func escape() throws -> PatternNode {
        guard let scalar = current else { throw failure("a backslash at the end") }
        switch scalar {
        case "b", "B":
            position += 1
            return .wordBoundary(isNegated: scalar == "B")
        case "1"..."9": return try numberedBackreference()
        case "k":
            position += 1
            guard take("<") else { throw failure("a group's name after `\\k`") }
            let name = try groupName()
            guard let numbers = names[name] else { throw failure("there is no group `\(name)`") }
            return .backreference(numbers)
        default:
            if let set = try setEscape() { return .one(set) }
            return .one(ScalarSet(try scalarEscape()))
        }
    }

    private mutating func numberedBackreference() throws -> PatternNode {
        var number = 0
        while let current, "0"..."9" ~= current, number < 10_000 {
            number = number * 10 + Int(current.value - 0x30)
            position += 1
        }
        return try backreference(number)
    }

    /// Reads the escape of a set, such as `d` or `p{L}`; `nil` where there is none.
    mutating func setEscape() throws -> ScalarSet? {
        let set: ScalarSet
        switch current {
        case "d": set = .digits
        case "D": set = .digits.inverted
        case "w": set = .word
        case "W": set = .word.inverted
        case "s": set = .space
        case "S": set = .space.inverted
        case "p", "P": return try propertyEscape()
        default: return nil
        }
        position += 1
        return set
    }

    private mutating func propertyEscape() throws -> ScalarSet {
        let (property, isNegated) = try property()
        var set = ScalarSet()
        set.insert(property, isNegated: isNegated)
        set.close()
        return set
    }

    /// Reads `p{…}` or `P{…}`.
    mutating func property() throws -> (UnicodeProperty, isNegated: Bool) {
        let isNegated = current == "P"
        position += 1
        guard take("{") else { throw failure("`{` after `\\p`") }
        var name = ""
        while let scalar = current, scalar != "}" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take("}"), let property = UnicodeProperty(name) else { throw failure("an unknown property of Unicode") }
        return (property, isNegated)
    }

    /// Reads the escape of a single code point.
    mutating func scalarEscape() throws -> Unicode.Scalar {
        guard let scalar = current else { throw failure("a backslash at the end") }
        position += 1
        switch scalar {
        case "t": return "\t"
        case "n": return "\n"
        case "v": return "\u{B}"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "0":
            if let current, "0"..."9" ~= current { throw failure("an octal escape") }
            return "\0"
        case "c":
            guard let letter = current, letter.isASCII, letter.properties.isAlphabetic else { throw failure("a letter after `\\c`") }
            position += 1
            return Unicode.Scalar(UInt8(letter.value & 31))
        case "x": return try self.scalar(of: hexDigits(2))
        case "u": return try unicodeEscape()
        default:
            if scalar.isASCII, scalar.properties.isAlphabetic || "0"..."9" ~= scalar { throw failure("an unknown escape") }
            return scalar
        }
    }

    private mutating func unicodeEscape() throws -> Unicode.Scalar {
        if take("{") {
            var value: UInt32 = 0
            let start = position
            while let digit = current?.hexDigitValue, value <= 0x10FFFF {
                value = value << 4 | UInt32(digit)
                position += 1
            }
            guard position > start, take("}") else { throw failure("hexadecimal digits after `\\u{`") }
            return try scalar(of: value)
        }
        let unit = try hexDigits(4)
        guard 0xD800..<0xDC00 ~= unit, take("\\u") else { return try scalar(of: unit) }
        let low = try hexDigits(4)
        guard 0xDC00...0xDFFF ~= low else { throw failure("half of a surrogate pair") }
        return try scalar(of: 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    }

    private mutating func hexDigits(_ count: Int) throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = current?.hexDigitValue else { throw failure("\(count) hexadecimal digits") }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private func scalar(of value: UInt32) throws -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else { throw failure("no code point of a character") }
        return scalar
    }
}

extension Unicode.Scalar {
    /// The value of a hexadecimal digit of ASCII.
    fileprivate var hexDigitValue: Int? { isASCII ? Character(self).hexDigitValue : nil }
}
