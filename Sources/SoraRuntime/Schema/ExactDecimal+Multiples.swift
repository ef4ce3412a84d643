extension ExactDecimal {
    /// Tells exactly whether the value is a whole number of times another; of 0 nothing is refused.
    func isMultiple(of divisor: ExactDecimal) -> Bool {
        if digits.isEmpty || divisor.digits.isEmpty { return true }
        // Both end in a digit other than 0, so that a finer value cannot be a multiple.
        let zeros = exponent - divisor.exponent
        guard zeros >= 0 else { return false }
        // Zeros at the end bring in factors of 2 and 5 alone, of which the divisor has fewer than four a digit.
        let zerosThatMatter = min(zeros, divisor.digits.count * 4)
        if divisor.digits.count <= 17 { return hasNoRemainder(byShort: divisor.digits, zeros: zerosThatMatter) }
        return hasNoRemainder(by: divisor.digits, zeros: zerosThatMatter)
    }

    private func hasNoRemainder(byShort divisor: [UInt8], zeros: Int) -> Bool {
        let divisor = divisor.reduce(0 as UInt64) { $0 * 10 + UInt64($1) }
        var remainder: UInt64 = 0
        for digit in digits { remainder = (remainder * 10 + UInt64(digit)) % divisor }
        for _ in 0..<zeros { remainder = remainder * 10 % divisor }
        return remainder == 0
    }

    /// Divides as on paper: brings down a digit, and takes the divisor away while it fits.
    private func hasNoRemainder(by divisor: [UInt8], zeros: Int) -> Bool {
        var remainder = [UInt8](repeating: 0, count: divisor.count + 1)
        for position in 0..<(digits.count + zeros) {
            remainder.removeFirst()
            remainder.append(position < digits.count ? digits[position] : 0)
            while !remainder.lexicographicallyPrecedes([0] + divisor) { Self.subtract([0] + divisor, from: &remainder) }
        }
        return remainder.allSatisfy { $0 == 0 }
    }

    private static func subtract(_ divisor: [UInt8], from remainder: inout [UInt8]) {
        var borrow: UInt8 = 0
        for index in remainder.indices.reversed() {
            let taken = divisor[index] + borrow
            borrow = remainder[index] < taken ? 1 : 0
            remainder[index] = remainder[index] + borrow * 10 - taken
        }
    }
}
