extension SchemaEvaluator {
    /// Judges by the keywords for values of any type.
    mutating func checkAnyType(_ schema: CompiledSchema, _ value: JSONValue) -> Bool {
        var holds = true
        if let types = schema.types, !types.admits(value) { holds = reportMismatch("type", value) { _ in types.inWords } }
        if let constant = schema.constant, constant != value {
            holds = reportMismatch("const", value) { constant.inWords(at: $0.tokens) }
        }
        if let listed = schema.listed, !listed.contains(value), !takesUnlisted(value, listed) {
            let words = listed.count == 1 ? "" : "one of "
            holds = reportMismatch("enum", value) { _ in words + listed.map { $0.inWords(at: []) }.joined(separator: ", ") }
        }
        return holds
    }

    private func takesUnlisted(_ value: JSONValue, _ listed: [JSONValue]) -> Bool {
        guard unlisted != .refused, case .string = value else { return false }
        let strings = listed.count { $0.string != nil }
        return strings > (unlisted == .taken ? 0 : 1)
    }

    private mutating func reportMismatch(_ keyword: String, _ value: JSONValue, demanding demand: (JSONPointer) -> String) -> Bool {
        report { place in
            let demand = demand(place)
            return SchemaViolation(keyword, at: place, "\(value.inWords(at: place.tokens)) is not \(demand)", demand: demand)
        }
    }

    /// Judges a number by the keywords for numbers.
    mutating func check(_ number: JSONNumber, _ keywords: NumberKeywords) -> Bool {
        var holds = true
        if let bound = keywords.minimum, number < bound {
            holds = report("minimum", "\(number.inWords) is less than \(bound)", "at least \(bound)")
        }
        if let bound = keywords.maximum, bound < number {
            holds = report("maximum", "\(number.inWords) is more than \(bound)", "at most \(bound)")
        }
        if let bound = keywords.exclusiveMinimum, number <= bound {
            holds = report("exclusiveMinimum", "\(number.inWords) is not more than \(bound)", "more than \(bound)")
        }
        if let bound = keywords.exclusiveMaximum, bound <= number {
            holds = report("exclusiveMaximum", "\(number.inWords) is not less than \(bound)", "less than \(bound)")
        }
        if let divisor = keywords.multipleOf, !ExactDecimal(number).isMultiple(of: ExactDecimal(divisor)) {
            holds = report("multipleOf", "\(number.inWords) is not a multiple of \(divisor)", "a multiple of \(divisor)")
        }
        return holds
    }

    /// Judges a string by the keywords for strings.
    mutating func check(_ string: String, _ keywords: StringKeywords) -> Bool {
        var holds = true
        if let least = keywords.minLength, string.unicodeScalars.count < least {
            holds = report(
                "minLength", "has \(counted(string.unicodeScalars.count, "character")), needs at least \(least)",
                "of at least \(counted(least, "character"))")
        }
        // No code point takes more than four bytes, so that long texts are counted only where it matters.
        if let most = keywords.maxLength, string.utf8.count > most, string.unicodeScalars.count > most {
            holds = report(
                "maxLength", "has \(counted(string.unicodeScalars.count, "character")), may have at most \(most)",
                "of at most \(counted(most, "character"))")
        }
        if let pattern = keywords.pattern, pattern.find(in: string) == .notFound {
            holds = report {
                let words = JSONValue.string(string).inWords(at: $0.tokens)
                let message = "\(words) does not match the pattern \(pattern.source)"
                return SchemaViolation("pattern", at: $0, message, demand: "matching \(pattern.source)")
            }
        }
        if let format = keywords.format, checks.contains(.formats), StringFormats.accepts(string, format) == false {
            holds = reportMismatch("format", .string(string)) { _ in "of the format \(format)" }
        }
        return holds
    }
}

/// A number of things: `1 character`, `2 characters`.
func counted(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
}
