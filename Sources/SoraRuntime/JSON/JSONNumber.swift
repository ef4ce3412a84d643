/// A JSON number: its text, compared by the exact decimal value that the text stands for.
///
/// `1`, `1.0` and `10e-1` are equal. Nothing is lost at any size, and nothing is computed before it is asked for, so that
/// `1e999999999` costs no more than it is long. Exponents beyond a quarter of `Int`'s range count as that limit.
public struct JSONNumber: Sendable {
    /// The number as the JSON text has it.
    public let text: String

    /// Reads a number's text as JSON's grammar has it: no `+`, no leading zeros, no `NaN`.
    public init?(_ text: String) {
        guard Self.isNumber(Array(text.utf8)) else { return nil }
        self.text = text
    }

    /// Creates a number from text that is known to be one.
    init(trusted text: String) { self.text = text }

    /// Creates a whole number.
    public init(_ value: some BinaryInteger) { text = String(value) }

    /// Creates a number with the fewest digits that lead back to the value; `nil` for an infinity or `NaN`.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = Self.shortened(value.description)
    }

    /// Creates a number with the fewest digits that lead back to the value; `nil` for an infinity or `NaN`.
    public init?(_ value: Float) {
        guard value.isFinite else { return nil }
        text = Self.shortened(value.description)
    }

    private static func shortened(_ text: String) -> String {
        text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            var parser = JSONParser(base, count: buffer.count)
            return (try? parser.skipNumber()) != nil && parser.isAtEnd
        }
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    /// Creates a whole number.
    public init(integerLiteral value: Int64) { self.init(value) }
}

extension JSONNumber: ExpressibleByFloatLiteral {
    /// Creates a number with the fewest digits that lead back to the value.
    public init(floatLiteral value: Double) {
        precondition(value.isFinite, "a literal that overflows is the caller's, and the compiler warns of it")
        self.init(trusted: Self.shortened(value.description))
    }
}

extension JSONNumber: Hashable {
    /// Tells whether both have the same value.
    public static func == (a: JSONNumber, b: JSONNumber) -> Bool {
        a.text == b.text || ExactDecimal(a) == ExactDecimal(b)
    }

    /// Feeds the value, not the text, into a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(ExactDecimal(self)) }
}

extension JSONNumber: Comparable {
    /// Tells whether the first has the smaller value.
    public static func < (a: JSONNumber, b: JSONNumber) -> Bool { ExactDecimal(a) < ExactDecimal(b) }
}

extension JSONNumber: LosslessStringConvertible {
    /// The number's text.
    public var description: String { text }
}
