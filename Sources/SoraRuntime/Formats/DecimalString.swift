import Foundation

/// A string of the format `decimal`: a number that is sent as text.
public struct DecimalString: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the text of a number.
    public init(_ decimal: Decimal) { rawValue = decimal.description }

    /// The number, with every digit, of a valid string that `Decimal` can hold.
    public var decimal: Decimal? { JSONNumber(rawValue)?.decimal }

    /// True for a number as JSON writes it.
    public var isValid: Bool { JSONNumber(rawValue) != nil }
}
