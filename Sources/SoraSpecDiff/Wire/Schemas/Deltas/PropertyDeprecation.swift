/// That a property is deprecated from now on, and until when it stands.
struct PropertyDeprecation {
    /// The day of `x-sunset`, as the document writes it; nil where it has none.
    let sunset: String?
    /// The day that the text names; nil where it names none.
    let day: Day?

    /// The family of rules, and the values that its words name.
    func family(today: Day, noticeDays: Int) -> (RuleFamily, [String]) {
        guard let sunset else { return (noticeDays > 0 ? .deprecatedWithoutSunset : .deprecated, []) }
        guard let day else { return (.sunsetInvalid, ["sunset date doesn't conform with RFC3339: " + sunset]) }
        if day - today < noticeDays { return (.sunsetTooEarly, [sunset, String(noticeDays)]) }
        return (.deprecatedWithSunset, [sunset])
    }
}
