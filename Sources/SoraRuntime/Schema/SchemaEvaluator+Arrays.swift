extension SchemaEvaluator {
    /// Judges an array by the keywords for arrays.
    mutating func check(_ elements: [JSONValue], _ keywords: ArrayKeywords, _ judged: inout Judged?) -> Bool {
        var holds = checkWhole(elements, keywords)
        if !holds && !collects { return false }
        holds = checkItems(elements, keywords, &judged) && holds
        if let contains = keywords.contains, holds || collects {
            holds = checkContained(elements, contains, keywords, &judged) && holds
        }
        return holds
    }

    /// Judges an array without its elements' schemas.
    private mutating func checkWhole(_ elements: [JSONValue], _ keywords: ArrayKeywords) -> Bool {
        var holds = true
        if let least = keywords.minItems, elements.count < least {
            holds = report("minItems", "has \(counted(elements.count, "element")), needs at least \(least)", "of at least \(least)")
        }
        if let most = keywords.maxItems, elements.count > most {
            holds = report("maxItems", "has \(counted(elements.count, "element")), may have at most \(most)", "of at most \(most)")
        }
        return (!keywords.uniqueItems || checkUniqueness(elements)) && holds
    }

    private mutating func checkUniqueness(_ elements: [JSONValue]) -> Bool {
        var first: [JSONValue: Int] = [:]
        for (index, element) in elements.enumerated() {
            if let other = first.updateValue(index, forKey: element) {
                return report("uniqueItems", "the elements \(other) and \(index) are equal")
            }
        }
        return true
    }

    private mutating func checkItems(_ elements: [JSONValue], _ keywords: ArrayKeywords, _ judged: inout Judged?) -> Bool {
        var holds = true
        for (index, element) in elements.enumerated() {
            let isInPrefix = index < keywords.prefixItems.count
            guard let schema = isInPrefix ? keywords.prefixItems[index] : keywords.items else { break }
            judged?.insert(index)
            holds = descend(schema, element, String(index)) && holds
            if !holds && !collects { return false }
        }
        return holds
    }

    private mutating func checkContained(
        _ elements: [JSONValue], _ schema: CompiledSchema, _ keywords: ArrayKeywords, _ judged: inout Judged?
    ) -> Bool {
        let collected = collects
        collects = false
        var count = 0
        for (index, element) in elements.enumerated() where descend(schema, element, "") {
            judged?.insert(index)
            count += 1
        }
        collects = collected
        let least = keywords.minContains ?? 1
        if count < least {
            let keyword = keywords.minContains == nil ? "contains" : "minContains"
            return report(keyword, "has \(counted(count, "element")) of the kind it needs, needs at least \(least)")
        }
        guard let most = keywords.maxContains, count > most else { return true }
        return report("maxContains", "has \(counted(count, "element")) of a kind of which it may have at most \(most)")
    }
}
