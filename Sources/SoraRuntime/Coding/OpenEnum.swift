/// A string enumeration that keeps values which its document does not list.
public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, CaseIterable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String, StringLiteralType == String, AllCases == [Self] {
    /// Creates a value, listed or not.
    init(rawValue: String)
}

extension OpenEnum {
    /// True if the document lists the value.
    public var isListed: Bool { Self.allCases.contains(self) }

    /// Creates a value, listed or not.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// Decodes a string, listed or not.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes the string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The string.
    public var description: String { rawValue }

    /// Tells whether both are the same string.
    public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }

    /// Feeds the string into a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
