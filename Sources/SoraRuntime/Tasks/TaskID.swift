/// What tells a task from others, as the parameter of a call takes it.
public struct TaskID: Sendable {
    /// The identifier.
    public let text: String

    init(_ text: String) { self.text = text }

    /// Gives the identifier as it is.
    public func value() -> String { text }

    /// Gives the identifier as a string of a format, or as a value of an enumeration.
    public func value<Value: TextValue>(as type: Value.Type = Value.self) -> Value { Value(rawValue: text) }

    /// Gives the identifier as JSON.
    public func value() -> JSONValue { .string(text) }

    /// Gives the identifier as a whole number; throws where it is none.
    public func value<Value: FixedWidthInteger>(as type: Value.Type = Value.self) throws -> Value {
        guard let value = Value(text) else { throw InvalidRequest("the identifier \(printable(text)) is no whole number") }
        return value
    }
}
