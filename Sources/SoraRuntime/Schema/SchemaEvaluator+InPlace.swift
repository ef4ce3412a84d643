extension SchemaEvaluator {
    /// Judges by the keywords that apply schemas to the value itself.
    mutating func check(_ value: JSONValue, _ keywords: InPlaceKeywords, _ judged: inout Judged?) -> Bool {
        var holds = true
        if let index = keywords.reference { holds = follow(index, value, &judged) }
        if let reference = keywords.dynamicReference { holds = follow(target(of: reference), value, &judged) && holds }
        var position = 0
        while position < keywords.allOf.count, holds || collects {
            holds = check(keywords.allOf[position], value, &judged) && holds
            position += 1
        }
        return (holds || collects) && checkAlternatives(value, keywords, &judged) && holds
    }

    /// The entry that a dynamic reference leads to from here.
    private func target(of reference: (name: String, fallback: Int)) -> Int {
        for scope in scopes {
            if let index = scope[reference.name] { return index }
        }
        return reference.fallback
    }

    private mutating func checkAlternatives(_ value: JSONValue, _ keywords: InPlaceKeywords, _ judged: inout Judged?) -> Bool {
        var holds = true
        if !keywords.anyOf.isEmpty { holds = checkAnyOf(keywords.anyOf, value, &judged) && holds }
        if !keywords.oneOf.isEmpty { holds = checkOneOf(keywords.oneOf, value, &judged) && holds }
        if let schema = keywords.not { holds = checkNot(schema, value) && holds }
        if let condition = keywords.condition { holds = check(if: condition, keywords, value, &judged) && holds }
        return holds
    }

    /// Judges by an entry of the table, within the dynamic scope of its resource.
    mutating func follow(_ index: Int, _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        referencesFollowed += 1
        defer { referencesFollowed -= 1 }
        // After more references than there are entries one has been followed twice for the same value.
        if referencesFollowed > storage.count + 1 { return report("$ref", "cannot be judged: its schema refers to itself") }
        let schema = storage.schema(at: index)
        guard let anchors = schema.inPlace?.dynamicAnchors, !anchors.isEmpty else { return check(schema, value, &judged) }
        scopes.append(anchors)
        defer { scopes.removeLast() }
        return check(schema, value, &judged)
    }

    private mutating func checkAnyOf(_ branches: [CompiledSchema], _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        if !fitting(branches, value, &judged, stopsAfterFirst: true).isEmpty { return true }
        guard collects else { return false }
        return report("anyOf", value, branches, &judged)
    }

    private mutating func checkOneOf(_ branches: [CompiledSchema], _ value: JSONValue, _ judged: inout Judged?) -> Bool {
        let fitting = fitting(branches, value, &judged, stopsAfterFirst: false)
        if fitting.count == 1 { return true }
        guard collects else { return false }
        if !fitting.isEmpty { return report { AlternativeWords.tooMany(fitting, of: branches, at: $0) } }
        return report("oneOf", value, branches, &judged)
    }

    /// Tells why a value satisfies no branch; where null alone would do beside one branch, what is wrong by that.
    private mutating func report(_ keyword: String, _ value: JSONValue, _ branches: [CompiledSchema], _ judged: inout Judged?) -> Bool {
        let words = AlternativeWords(&self, branches, value)
        if !words.saysAll, let only = onlyBranch(branches, for: value) { return check(only, value, &judged) }
        return report { _ in words.violation(keyword) }
    }

    /// The branch that is meant for a value where the only other one takes null.
    private func onlyBranch(_ branches: [CompiledSchema], for value: JSONValue) -> CompiledSchema? {
        guard branches.count == 2, !value.isNull, let null = branches.firstIndex(where: { $0.types == .null }) else { return nil }
        return branches[1 - null].types == .null ? nil : branches[1 - null]
    }

    /// The positions of the branches that a value satisfies. If none does and unlisted strings are taken, those that it
    /// satisfies then: unlisted strings alone are no reason to refuse it, but must not blur what tells branches apart.
    private mutating func fitting(
        _ branches: [CompiledSchema], _ value: JSONValue, _ judged: inout Judged?, stopsAfterFirst: Bool
    ) -> [Int] {
        let taken = unlisted
        defer { unlisted = taken }
        unlisted = .refused
        var fitting = satisfied(branches, value, &judged, stopsAfterFirst: stopsAfterFirst)
        if fitting.isEmpty, taken != .refused {
            unlisted = .takenAmongSeveral
            fitting = Array(satisfied(branches, value, &judged, stopsAfterFirst: stopsAfterFirst).prefix(1))
        }
        return fitting
    }

    private mutating func satisfied(
        _ branches: [CompiledSchema], _ value: JSONValue, _ judged: inout Judged?, stopsAfterFirst: Bool
    ) -> [Int] {
        var satisfied: [Int] = []
        for (position, branch) in branches.enumerated() {
            var judgedByBranch = judged?.blank
            guard quickly(branch, value, &judgedByBranch) else { continue }
            judged?.formUnion(judgedByBranch)
            satisfied.append(position)
            if stopsAfterFirst && judged == nil { break }
        }
        return satisfied
    }

    private mutating func checkNot(_ schema: CompiledSchema, _ value: JSONValue) -> Bool {
        var judged: Judged?
        let taken = unlisted
        unlisted = .refused
        let holds = !quickly(schema, value, &judged)
        unlisted = taken
        return holds || report { ExclusionWords.violation(of: schema, value, at: $0) }
    }

    private mutating func check(
        if condition: CompiledSchema, _ keywords: InPlaceKeywords, _ value: JSONValue, _ judged: inout Judged?
    ) -> Bool {
        var judgedByCondition = judged?.blank
        let taken = unlisted
        unlisted = .refused
        let isMet = quickly(condition, value, &judgedByCondition)
        unlisted = taken
        if isMet { judged?.formUnion(judgedByCondition) }
        guard let consequence = isMet ? keywords.then : keywords.otherwise else { return true }
        let collected = violations.count
        let holds = check(consequence, value, &judged)
        if !holds, isMet, collects { ConditionWords(condition, value, at: path).explain(&violations[collected...]) }
        return holds
    }
}
