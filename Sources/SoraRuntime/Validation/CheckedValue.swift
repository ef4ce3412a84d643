/// A value of a request with the rules that it is held to before the request is sent.
struct CheckedValue: Sendable {
    /// The name of the parameter; nil of the body.
    var parameter: String?
    var value: JSONValue
    var rules: ValidationRules

    /// All that is wrong with the value.
    func violations(by validation: Validation) -> [SchemaViolation] {
        var violations = rules.violations(of: value, by: validation, at: parameter.map { [$0] } ?? [])
        if let parameter { for index in violations.indices { violations[index].parameter = parameter } }
        return violations
    }
}

extension OperationRequest {
    /// Holds a parameter to rules before the request is sent; nil is left out.
    public mutating func check<Value: Encodable>(_ parameter: String, _ value: Value?, _ rules: ValidationRules) {
        guard let value, let json = try? JSONValue(sending: value) else { return }
        checked.append(CheckedValue(parameter: parameter, value: json, rules: rules))
    }

    /// Holds a body to rules, or to those of its type.
    mutating func check<Value>(body json: JSONValue, of type: Value.Type, _ rules: ValidationRules?) {
        guard let rules = rules ?? (Value.self as? any Validatable.Type)?.validationRules else { return }
        checked.append(CheckedValue(value: json, rules: rules))
    }

    /// Throws an `APIError` that lists all violations of the document's rules.
    func validate(by validation: Validation) throws {
        let violations = checked.flatMap { $0.violations(by: validation) }
        if violations.isEmpty { return }
        var error = APIError(.invalidRequest, context: CallContext(self), words: "it breaks the rules of the document")
        error.violations = violations
        throw error
    }
}
