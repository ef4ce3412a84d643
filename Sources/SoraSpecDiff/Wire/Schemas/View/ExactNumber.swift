import SoraYAML

/// A number of a document, compared by its value to the last digit: 1, 1.0 and 10e-1 are equal.
struct ExactNumber: Hashable, Comparable {
    private let isNegative: Bool
    /// The digits from the first to the last that is not zero; empty for zero.
    private let digits: [UInt8]
    /// The power of ten of the place before the first digit.
    private let magnitude: Int

    /// Reads the number that a node is; nil where it is none.
    init?(_ node: Node) {
        guard let scalar = node.scalar, scalar.kind == .integer || scalar.kind == .float else { return nil }
        self.init(scalar.text)
    }

    /// Reads a number as YAML or JSON writes it; nil where the text is none, or infinite.
    init?(_ text: String) {
        var rest = Substring(text)
        let sign = rest.first
        if sign == "-" || sign == "+" { rest.removeFirst() }
        if rest.hasPrefix("0x") || rest.hasPrefix("0o") {
            guard let whole = UInt64(rest.dropFirst(2), radix: rest.hasPrefix("0x") ? 16 : 8) else { return nil }
            rest = Substring(String(whole))
        }
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        for (offset, byte) in rest.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
            case UInt8(ascii: ".") where point == nil: point = digits.count
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard let power = Int(String(rest.utf8.dropFirst(offset + 1)) ?? "") else { return nil }
                exponent = power
            default: return nil
            }
            if byte | 0x20 == UInt8(ascii: "e") { break }
        }
        guard !digits.isEmpty else { return nil }
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        var significant = Array(digits.dropFirst(zeros))
        while significant.last == UInt8(ascii: "0") { significant.removeLast() }
        self.digits = significant
        magnitude = significant.isEmpty ? 0 : (point ?? digits.count) - zeros + min(max(exponent, -1_000_000), 1_000_000)
        isNegative = sign == "-" && !significant.isEmpty
    }

    /// Tells whether one number is less than another.
    static func < (one: ExactNumber, other: ExactNumber) -> Bool {
        if one.isNegative != other.isNegative { return one.isNegative }
        return one.isNegative ? other.isSmaller(than: one) : one.isSmaller(than: other)
    }

    private func isSmaller(than other: ExactNumber) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        if magnitude != other.magnitude { return magnitude < other.magnitude }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
