/// The name of a JSON object's member, as the one key type of all generated types.
public struct JSONKey: CodingKey, Hashable, Sendable {
    /// The name.
    public let stringValue: String

    /// Creates a key from a name.
    public init(_ name: String) { stringValue = name }

    /// Creates a key from a name.
    public init(stringValue: String) { self.stringValue = stringValue }

    /// Creates the key of an array's element.
    public init(intValue: Int) { stringValue = String(intValue) }

    /// Nothing: names are never numbers.
    public var intValue: Int? { nil }
}

extension JSONKey: ExpressibleByStringLiteral {
    /// Creates a key from a name.
    public init(stringLiteral name: String) { stringValue = name }
}
