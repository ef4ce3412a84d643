/// A value that is a string in JSON and keeps that string as it came, whether or not it means anything.
///
/// Two are equal if their strings are.
public protocol TextValue: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible,
    ParameterValue
where RawValue == String, StringLiteralType == String {
    /// Takes any string.
    init(rawValue: String)
}

extension TextValue {
    /// Takes any string.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// Decodes a string.
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

/// A string of a `format`; where it breaks its format it is kept, and what it stands for is `nil`.
public protocol FormattedString: TextValue {
    /// True if the string keeps to its format.
    var isValid: Bool { get }
}
