import Foundation

extension JSONNumber {
    /// The value as an `Int`, where it is whole and fits: of `1`, `1.0` and `10e-1`, not of `1.5`.
    public var int: Int? { int64.flatMap { Int(exactly: $0) } }

    /// The value as an `Int64`, where it is whole and fits.
    public var int64: Int64? {
        if let value = Int64(text) { return value }
        let decimal = ExactDecimal(self)
        guard let magnitude = decimal.magnitude else { return nil }
        if !decimal.isNegative { return Int64(exactly: magnitude) }
        return magnitude == Int64.min.magnitude ? Int64.min : Int64(exactly: magnitude).map { -$0 }
    }

    /// The value as a `UInt64`, where it is whole, not negative, and fits.
    public var uint64: UInt64? {
        if let value = UInt64(text) { return value }
        let decimal = ExactDecimal(self)
        return decimal.isNegative ? nil : decimal.magnitude
    }

    /// The nearest `Double`, where there is a finite one.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// The value as a `Decimal`, where it fits without loss.
    public var decimal: Decimal? {
        guard let value = Decimal(string: text), let back = JSONNumber(value), back == self else { return nil }
        return value
    }

    /// Creates a number; `nil` for `NaN`.
    public init?(_ value: Decimal) {
        guard value.isFinite else { return nil }
        self.init(value.description)
    }

    /// True for a whole number of any size.
    public var isWhole: Bool { ExactDecimal(self).isWhole }
}
