/// An enumeration of numbers that keeps values which its document does not list.
///
/// `RawValue` is `Int` or `Double`.
public protocol OpenNumericEnum: RawRepresentable, Codable, Hashable, Sendable, CaseIterable, ExpressibleByIntegerLiteral,
    CustomStringConvertible, ParameterValue
where RawValue: Codable & Hashable & Sendable & Numeric & ParameterValue, AllCases == [Self] {
    /// Creates a value, listed or not.
    init(rawValue: RawValue)
}

extension OpenNumericEnum {
    /// True if the document lists the value.
    public var isListed: Bool { Self.allCases.contains(self) }

    /// Creates a value, listed or not.
    public init(integerLiteral value: RawValue.IntegerLiteralType) { self.init(rawValue: RawValue(integerLiteral: value)) }

    /// Decodes a number, listed or not.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(RawValue.self))
    }

    /// Encodes the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The number's text.
    public var description: String { "\(rawValue)" }

    /// Tells whether both are the same number.
    public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }

    /// Feeds the number into a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
