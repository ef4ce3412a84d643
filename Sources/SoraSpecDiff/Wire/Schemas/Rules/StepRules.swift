extension RuleFamily {
    static let multipleOfSet = RuleFamily(
        "multiple-of-set", .bodies(request: .warning, response: .info).parameter(.warning).header(.info), values: 1,
        "{subject} is a multiple of {1} now")
    static let multipleOfUnset = RuleFamily(
        "multiple-of-unset", .bodies(request: .info, response: .error).parameter(.info).header(.error), values: 1,
        "{subject} need not be a multiple of {1} any more")
    static let multipleOfChanged = RuleFamily(
        "multiple-of-changed", .bodies(request: .error, response: .error).parameter(.error).header(.error), values: 2,
        "{subject} is a multiple of {2} instead of {1}")
    static let uniqueItemsAdded = RuleFamily(
        "unique-items-added", .bodies(request: .error, response: .info).parameter(.error).header(.info),
        "{subject} may not repeat an element any more")
    static let uniqueItemsRemoved = RuleFamily(
        "unique-items-removed", .bodies(request: .info, response: .error).parameter(.info).header(.error),
        "{subject} may repeat an element now")

    /// The rules for what values are multiples of, and for elements that may repeat; none of them are oasdiff's.
    static let steps = [multipleOfSet, multipleOfUnset, multipleOfChanged, uniqueItemsAdded, uniqueItemsRemoved]
}

extension SchemaComparison {
    /// Compares what numbers are multiples of, and whether elements may repeat.
    func compareSteps(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.hasUniqueItems != pair.new.hasUniqueItems {
            let family = pair.new.hasUniqueItems ? RuleFamily.uniqueItemsAdded : .uniqueItemsRemoved
            draft.add(family, old: pair.old.range(of: "uniqueItems"), new: pair.new.range(of: "uniqueItems"))
        }
        switch (pair.old.limit(.multipleOf), pair.new.limit(.multipleOf)) {
        case (nil, nil): return
        case (nil, let new?): draft.add(.multipleOfSet, [new.words], old: nil, new: new.range)
        case (let old?, nil): draft.add(.multipleOfUnset, [old.words], old: old.range, new: nil)
        case (let old?, let new?):
            if ExactNumber(old) == ExactNumber(new) { return }
            draft.add(.multipleOfChanged, [old.words, new.words], old: old.range, new: new.range)
        }
    }
}
