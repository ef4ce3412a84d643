/// A value that is written as a parameter by way of JSON: an object member by member, or any value as JSON text.
public struct EncodedParameter: ParameterValue, Sendable {
    public let parameterForm: ParameterForm

    /// Takes the members of an object, and the elements of a list; nil where the value is.
    public init?<Value: Encodable>(_ value: Value?) throws {
        guard let value else { return nil }
        parameterForm = try JSONValue(sending: value).parameterForm
    }

    /// Takes a value's JSON text; nil where the value is.
    public init?<Value: Encodable>(json value: Value?) throws {
        guard let value else { return nil }
        parameterForm = .text(String(decoding: try BodyCoding.encode(value), as: UTF8.self))
    }
}
