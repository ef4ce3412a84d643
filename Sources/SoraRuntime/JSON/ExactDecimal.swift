/// The value of a JSON number, `±digits × 10^exponent`, in the one form that each value has.
struct ExactDecimal: Hashable {
    /// True below zero.
    private(set) var isNegative = false
    /// Values from 0 to 9, the first and the last not 0; none for zero.
    private(set) var digits: [UInt8] = []
    /// The power of ten of the last digit.
    private(set) var exponent = 0

    /// Exponents are held within it, so that sums of two and a length of text cannot overflow.
    private static let largestExponent = Int.max / 4

    /// Takes a number's text apart.
    init(_ number: JSONNumber) {
        var fraction = 0
        var isInFraction = false
        var bytes = number.text.utf8.makeIterator()
        digits.reserveCapacity(number.text.utf8.count)
        scan: while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isInFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                exponent = Self.exponent(&bytes)
                break scan
            default:
                if byte != 0x30 || !digits.isEmpty { digits.append(byte - 0x30) }
                if isInFraction { fraction += 1 }
            }
        }
        exponent -= fraction
        normalise()
    }

    private static func exponent(_ bytes: inout String.UTF8View.Iterator) -> Int {
        var value = 0
        var isNegative = false
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "+"): break
            default: value = min(value * 10 + Int(byte - 0x30), largestExponent / 16)
            }
        }
        return isNegative ? -value : value
    }

    private mutating func normalise() {
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty {
            exponent = 0
            isNegative = false
        }
    }

    /// True for a whole number.
    var isWhole: Bool { exponent >= 0 }

    /// The value without its sign, where it is a whole number that fits.
    var magnitude: UInt64? {
        guard exponent >= 0, digits.count + exponent <= 20 else { return nil }
        var value: UInt64 = 0
        for position in 0..<(digits.count + exponent) {
            let (product, hasOverflowed) = value.multipliedReportingOverflow(by: 10)
            let digit = position < digits.count ? UInt64(digits[position]) : 0
            let (sum, hasOverflowedAgain) = product.addingReportingOverflow(digit)
            if hasOverflowed || hasOverflowedAgain { return nil }
            value = sum
        }
        return value
    }
}

extension ExactDecimal: Comparable {
    static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if a.isNegative != b.isNegative { return a.isNegative }
        return a.isNegative ? b.isCloserToZero(than: a) : a.isCloserToZero(than: b)
    }

    private func isCloserToZero(than other: ExactDecimal) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        let (size, otherSize) = (digits.count + exponent, other.digits.count + other.exponent)
        if size != otherSize { return size < otherSize }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
