/// The place where a text stops being a regular expression of ECMA-262.
struct PatternSyntaxError: Error, Hashable {
    let reason: String
    /// The number of code points before the place.
    let offset: Int
}
