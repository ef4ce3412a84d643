import SoraOpenAPI

extension SchemaComparison {
    /// Compares two views, keyword by keyword.
    func compare(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        let pair = comparingParts(pair, into: &draft)
        compareNullability(pair, into: &draft)
        compareDefaults(pair, into: &draft)
        compareLifecycle(pair, into: &draft)
        if compareTypeLists(pair, into: &draft) || compareOpenedVariants(pair, into: &draft) { return }
        compareTypes(pair, into: &draft)
        if pair.hasOtherTypes {
            if pair.old.enumeration == nil { compareEnumerations(pair, into: &draft) }
            return
        }
        compareValue(pair, into: &draft)
        if pair.hasObjects { compareObjects(pair, into: &draft) }
        if pair.hasArrays { compareArrays(pair, into: &draft) }
        compareVariants(pair, into: &draft)
        compareDiscriminators(pair, into: &draft)
        if !pair.old.rare.isEmpty || !pair.new.rare.isEmpty { compareConditions(pair, into: &draft) }
    }

    /// Compares what two schemas say of a value itself, without the schemas within it.
    func compareValue(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        compareEnumerations(pair, into: &draft)
        compareLimits(pair, into: &draft)
        compareSteps(pair, into: &draft)
        comparePatterns(pair, into: &draft)
        compareContents(pair, into: &draft)
    }
}

extension SchemaPair {
    /// True where no value satisfies both schemas, so that there is little else to be told than that.
    fileprivate var hasOtherTypes: Bool {
        let numbers: SchemaTypes = [.number, .integer]
        if !old.types.isDisjoint(with: numbers), !new.types.isDisjoint(with: numbers) { return false }
        return !old.types.isEmpty && !new.types.isEmpty && old.types.isDisjoint(with: new.types)
    }

    /// True where one of the schemas speaks of objects.
    fileprivate var hasObjects: Bool { old.hasObjectKeywords || new.hasObjectKeywords }
    /// True where one of the schemas speaks of arrays.
    fileprivate var hasArrays: Bool { old.hasArrayKeywords || new.hasArrayKeywords }
}

extension SchemaView {
    fileprivate var hasObjectKeywords: Bool {
        !properties.isEmpty || !required.isEmpty || additionalProperties != nil || !rare.isEmpty
    }

    fileprivate var hasArrayKeywords: Bool { items != nil || !rare.isEmpty }

    /// The ways that values never travel.
    var idleDirections: Set<Rule.Direction> {
        if !isReadOnly, !isWriteOnly { return [] }
        return Set((isReadOnly ? [.request] : []) + (isWriteOnly ? [.response] : []))
    }
}
