extension JSONPathParser {
    /// Parses conditions with `||` between them.
    mutating func condition() throws(JSONPathError) -> JSONPath.Condition {
        var alternatives = [try conjunction()]
        while true {
            skipBlanks()
            guard take("||") else { break }
            alternatives.append(try conjunction())
        }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(JSONPathError) -> JSONPath.Condition {
        var parts = [try term()]
        while true {
            skipBlanks()
            guard take("&&") else { break }
            parts.append(try term())
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Parses a condition in parentheses, a comparison or a test, each perhaps with `!` before it.
    private mutating func term() throws(JSONPathError) -> JSONPath.Condition {
        skipBlanks()
        if next == "!" {
            position += 1
            skipBlanks()
            guard next == "(" || next == "@" || next == "$" else { throw unexpected("a query or ‘(’ after ‘!’") }
            return .not(next == "(" ? try parenthesized() : .exists(try query()))
        }
        return next == "(" ? try parenthesized() : try comparisonOrTest()
    }

    private mutating func parenthesized() throws(JSONPathError) -> JSONPath.Condition {
        position += 1
        let inner = try nested { (parser) throws(JSONPathError) in try parser.condition() }
        skipBlanks()
        guard take(")") else { throw unexpected("‘)’") }
        return inner
    }

    private mutating func comparisonOrTest() throws(JSONPathError) -> JSONPath.Condition {
        let start = position
        let left = try operand()
        skipBlanks()
        guard let comparison = comparison() else {
            guard case .query(let query) = left else { throw unexpected("a comparison such as ‘==’") }
            return .exists(query)
        }
        try requireSingular(left, at: start)
        skipBlanks()
        let middle = position
        let right = try operand()
        try requireSingular(right, at: middle)
        return .comparison(left, comparison, right)
    }

    private mutating func comparison() -> JSONPath.Comparison? {
        for comparison in JSONPath.Comparison.allCases where take(comparison.rawValue) { return comparison }
        return nil
    }

    private func requireSingular(_ operand: JSONPath.Operand, at offset: Int) throws(JSONPathError) {
        guard case .query(let query) = operand, !query.isSingular else { return }
        throw JSONPathError(message: "a query that may find several nodes cannot be compared", offset: offset)
    }

    private mutating func operand() throws(JSONPathError) -> JSONPath.Operand {
        switch next {
        case "@", "$": return .query(try query())
        case "'", "\"": return .literal(.string(try quoted()))
        case let scalar? where scalar == "-" || isDigit(scalar): return .literal(.number(try number()))
        case let scalar? where isLetter(scalar): return .literal(try word())
        default: throw unexpected("a query, a value or ‘(’")
        }
    }

    private mutating func query() throws(JSONPathError) -> JSONPath.Query {
        let isRelative = next == "@"
        position += 1
        return JSONPath.Query(isRelative: isRelative, segments: try segments())
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar >= "a" && scalar <= "z" || scalar >= "A" && scalar <= "Z" }

    private mutating func word() throws(JSONPathError) -> JSONPath.Literal {
        let start = position
        while let scalar = next, isLetter(scalar) || isDigit(scalar) || scalar == "_" { position += 1 }
        let word = string(from: start)
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default:
            let message = next == "(" ? "functions such as ‘\(word)()’ are not supported" : "text stands in quotes: ‘'\(word)'’"
            throw JSONPathError(message: message, offset: start)
        }
    }

    /// Parses a number as JSON writes it.
    private mutating func number() throws(JSONPathError) -> Double {
        let start = position
        _ = take("-")
        let digits = position
        takeDigits()
        guard position > digits else { throw unexpected("a digit") }
        if position - digits > 1, text[digits] == "0" {
            throw JSONPathError(message: "a number has no leading zero", offset: start)
        }
        if take(".") { try requireDigits() }
        if take("e") || take("E") {
            if !take("-") { _ = take("+") }
            try requireDigits()
        }
        return Double(string(from: start)) ?? .nan
    }

    private mutating func requireDigits() throws(JSONPathError) {
        let start = position
        takeDigits()
        guard position > start else { throw unexpected("a digit") }
    }

    private mutating func takeDigits() {
        while let scalar = next, isDigit(scalar) { position += 1 }
    }
}
