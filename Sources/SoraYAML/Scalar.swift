/// A single value: its text as YAML resolves escapes and folding, and what the text means.
public struct Scalar: Hashable, Sendable {
    /// The value's text; that of a number is kept to the digit.
    public let text: String
    /// What the text means.
    public let kind: Kind

    /// Creates a scalar.
    public init(_ text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }

    /// The kinds of the [YAML 1.2 core schema](https://yaml.org/spec/1.2.2/#103-core-schema).
    public enum Kind: UInt8, Sendable {
        /// `null`, `~` or nothing.
        case null
        /// `true` or `false`.
        case boolean
        /// A whole number, of any size, in decimal, octal (`0o17`) or hexadecimal (`0x1F`).
        case integer
        /// A number with a fraction or an exponent, `.inf` or `.nan`.
        case float
        /// Anything else, and all that stands in quotes.
        case string
    }
}
