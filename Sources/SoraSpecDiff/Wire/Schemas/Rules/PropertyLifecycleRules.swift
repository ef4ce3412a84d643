import SoraDiagnostics
import SoraYAML

extension RuleFamily {
    static let deprecated = RuleFamily("deprecated", .properties(request: .info, response: .info), "{subject} is deprecated now")
    static let deprecatedWithSunset = RuleFamily(
        "deprecated-with-sunset", .properties(request: .info, response: .info), values: 1, "{subject} is deprecated now, and goes on {1}")
    static let deprecatedWithoutSunset = RuleFamily(
        "deprecated-sunset-missing", .properties(request: .error, response: .error),
        "{subject} is deprecated now, and does not say when it goes")
    static let sunsetInvalid = RuleFamily(
        "deprecated-sunset-invalid", .properties(request: .error, response: .error), values: 1,
        "{subject} is deprecated now, and the day on which it goes cannot be read: {1}")
    static let sunsetTooEarly = RuleFamily(
        "sunset-date-too-small", .properties(request: .error, response: .error), values: 2,
        "{subject} is deprecated now, and goes on {1}, which is less than {2} days away")
    static let reactivated = RuleFamily(
        "reactivated", .properties(request: .info, response: .info), "{subject} is not deprecated any more")
    static let stabilityDecreased = RuleFamily(
        "stability-decreased", .properties(request: .error, response: .error), values: 2, "{subject} is ‘{2}’ instead of ‘{1}’")
    static let stabilityIncreased = RuleFamily(
        "stability-increased", .properties(request: .info, response: .info), values: 2, "{subject} is ‘{2}’ instead of ‘{1}’")

    /// The rules for properties that come of age.
    static let lifecycle = [
        deprecated, deprecatedWithSunset, deprecatedWithoutSunset, sunsetInvalid, sunsetTooEarly, reactivated, stabilityDecreased,
        stabilityIncreased,
    ]
}

extension SchemaComparison {
    /// Compares whether a property should still be used, and how firm it is.
    func compareLifecycle(_ pair: SchemaPair, into draft: inout DeltaDraft) {
        if pair.old.isDeprecated != pair.new.isDeprecated {
            let (old, new) = (pair.old.range(of: "deprecated"), pair.new.range(of: "deprecated"))
            if pair.new.isDeprecated {
                let sunset = pair.new.sunset
                let deprecation = PropertyDeprecation(sunset: sunset?.words, day: sunset.flatMap { Day($0.words) })
                draft.delta.add(SchemaFinding(.deprecation(deprecation), old: old, new: new))
            } else {
                draft.add(.reactivated, old: old, new: new)
            }
        }
        compareStability(pair.old.stability, pair.new.stability, into: &draft)
    }

    private func compareStability(_ old: Node?, _ new: Node?, into draft: inout DeltaDraft) {
        if old == nil, new == nil { return }
        let values = [old?.words ?? "stable", new?.words ?? "stable"]
        guard let before = StabilityLevel(rawValue: values[0]), let after = StabilityLevel(rawValue: values[1]), before != after else {
            return
        }
        draft.add(after < before ? .stabilityDecreased : .stabilityIncreased, values, old: old?.range, new: new?.range)
    }
}
