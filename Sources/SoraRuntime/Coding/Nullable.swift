/// A value or an explicit `null`; inside an `Optional` it keeps a `null` apart from an absent member.
public enum Nullable<Value> {
    /// `null`.
    case null
    /// A value.
    case value(Value)

    /// The value, if it is not `null`.
    public var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }

    /// Creates `null` from `nil`.
    public init(_ value: Value?) { self = value.map(Nullable.value) ?? .null }
}

extension Nullable: Sendable where Value: Sendable {}
extension Nullable: Equatable where Value: Equatable {}
extension Nullable: Hashable where Value: Hashable {}

extension Nullable: Decodable where Value: Decodable {
    /// Decodes a value or `null`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
    }
}

extension Nullable: Encodable where Value: Encodable {
    /// Encodes the value or `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .value(let value): try container.encode(value)
        }
    }
}
