import Foundation

/// Decodes a value from JSON text, and judges the text by the document's rules if wanted.
///
/// A value of a wrong type, a missing one and one that breaks a rule are told in one form: a `ValidationError` that lists them with JSON
/// pointers. What is no JSON at all is a `JSONSyntaxError`.
public func decode<T: Decodable>(_ type: T.Type, from data: Data, validating: Bool) throws -> T {
    try decode(type, from: JSONValue(parsing: data), by: validating ? .strict : .off)
}

/// Decodes a value from JSON, and judges the JSON by the document's rules.
public func decode<T: Decodable>(_ type: T.Type, from value: JSONValue, by validation: Validation) throws -> T {
    var violations = rulesViolations(of: value, as: type, by: validation)
    do {
        let decoded = try value.decoded(as: type, isStrict: validation.checks != nil)
        if violations.isEmpty { return decoded }
    } catch let error as JSONCodingError {
        let misfit = SchemaViolation(error)
        let isTold = violations.contains { $0.pointer == misfit.pointer && $0.keyword == misfit.keyword }
        if !isTold { violations.insert(misfit, at: 0) }
    }
    throw ValidationError(violations)
}

/// What is wrong with the JSON of a value, or of those that an array or a dictionary holds.
private func rulesViolations(of value: JSONValue, as type: Any.Type, by validation: Validation) -> [SchemaViolation] {
    if validation.checks == nil { return [] }
    if let type = type as? any Validatable.Type { return type.validationRules.violations(of: value, by: validation) }
    guard let rules = (type as? any ValidatedCollection.Type)?.validatedValue?.validationRules else { return [] }
    let members = value.object.map { $0.map { ($0.key, $0.value) } }
    let parts = members ?? value.array?.enumerated().map { (String($0), $1) } ?? []
    return parts.flatMap { rules.violations(of: $1, by: validation, at: [$0]) }
}
