/// A generated type whose values must satisfy more than the type says.
public protocol Validatable: MemberwiseHashable, Codable {
    /// What they must satisfy.
    static var validationRules: ValidationRules { get }
}

extension Validatable {
    /// Throws a `ValidationError` that lists all violations of the document's rules.
    public func validate(_ validation: Validation = .strict) throws {
        let violations = Self.validationRules.violations(of: try JSONValue(encoding: self), by: validation)
        if !violations.isEmpty { throw ValidationError(violations) }
    }
}

extension MemberwiseHashable {
    /// Does nothing: the document demands nothing of these values beyond their type.
    public func validate(_ validation: Validation = .strict) throws {}
}

extension OpenEnum {
    /// Throws a `ValidationError` where the document does not list the value.
    public func validate(_ validation: Validation = .strict) throws {
        guard let checks = validation.checks, checks.contains(.listedValues), !isListed else { return }
        let listed = Self.allCases.map { JSONValue.string($0.rawValue).text() }
        let demand = (listed.count == 1 ? "" : "one of ") + listed.joined(separator: ", ")
        let words = JSONValue.string(rawValue).inWords(at: [])
        throw ValidationError([SchemaViolation("enum", at: JSONPointer(), "\(words) is not \(demand)", demand: demand)])
    }
}

/// A collection whose values are validated one by one.
protocol ValidatedCollection {
    /// The rules that hold for each value.
    static var validatedValue: (any Validatable.Type)? { get }
}

extension Array: ValidatedCollection {
    static var validatedValue: (any Validatable.Type)? { Element.self as? any Validatable.Type }
}

extension Dictionary: ValidatedCollection where Key == String {
    static var validatedValue: (any Validatable.Type)? { Value.self as? any Validatable.Type }
}
