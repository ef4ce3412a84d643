/// How strictly values are held to the rules of their document.
public struct Validation: Hashable, Sendable {
    /// What is judged beyond what a schema always demands; nil where nothing is judged.
    let checks: SchemaChecks?

    /// Judges all that a schema always demands, and some more.
    public init(_ checks: SchemaChecks) { self.checks = checks }

    private init() { checks = nil }

    /// Everything is judged, formats too.
    public static let strict = Validation(.all)
    /// As `strict`, but a string that an `enum` does not list passes, such as a model that the provider added yesterday.
    public static let allowingUnlistedValues = Validation(.formats)
    /// Nothing is judged.
    public static let off = Validation()
}

/// The rules of a document for one kind of value.
public struct ValidationRules: Sendable {
    let table: SchemaTable
    let index: Int

    /// Returns all that is wrong with a value; nothing if it keeps to the rules.
    public func violations(of value: JSONValue, by validation: Validation = .strict) -> [SchemaViolation] {
        violations(of: value, by: validation, at: [])
    }

    /// Judges a value that stands at a place: quickly at first, since most values are as they should be.
    func violations(of value: JSONValue, by validation: Validation, at path: [String]) -> [SchemaViolation] {
        guard let checks = validation.checks, !table.satisfies(index, value, checks: checks) else { return [] }
        return table.evaluate(index, value, checks: checks, at: path)
    }
}
