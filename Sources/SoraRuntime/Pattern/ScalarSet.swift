/// A set of code points: ranges, Unicode properties, or all but these.
struct ScalarSet: Sendable {
    /// The ranges, ordered and apart from each other.
    private var ranges: [ClosedRange<UInt32>] = []
    private var properties: [Property] = []
    private var isNegated = false
    /// Whether each of the first 128 code points belongs to the set.
    private var ascii: (low: UInt64, high: UInt64) = (0, 0)

    private struct Property {
        let property: UnicodeProperty
        let isNegated: Bool
    }

    private static let last: UInt32 = 0x10FFFF

    init() {}

    init(_ ranges: ClosedRange<UInt32>...) {
        self.ranges = ranges
        close()
    }

    init(_ scalar: Unicode.Scalar) { self.init(scalar.value...scalar.value) }

    /// All that are not in the set.
    var inverted: ScalarSet {
        var set = self
        set.isNegated.toggle()
        set.ascii = (~ascii.low, ~ascii.high)
        return set
    }

    mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

    mutating func insert(_ property: UnicodeProperty, isNegated: Bool) {
        properties.append(Property(property: property, isNegated: isNegated))
    }

    /// Takes in a set that has no properties.
    mutating func insert(_ other: ScalarSet) { ranges += other.isNegated ? other.gaps : other.ranges }

    /// Brings the ranges into order; to be called after the last `insert`.
    mutating func close() {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let previous = merged.last, range.lowerBound <= previous.upperBound &+ 1 {
                merged[merged.count - 1] = previous.lowerBound...max(previous.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
        ascii = (0, 0)
        for value in 0..<64 as Range<UInt32> {
            if searchAll(value) { ascii.low |= 1 << UInt64(value) }
            if searchAll(value + 64) { ascii.high |= 1 << UInt64(value) }
        }
    }

    /// The code points between the ranges.
    private var gaps: [ClosedRange<UInt32>] {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        if next <= Self.last { gaps.append(next...Self.last) }
        return gaps
    }

    func contains(_ value: UInt32) -> Bool {
        if value < 64 { return ascii.low >> UInt64(value) & 1 == 1 }
        if value < 128 { return ascii.high >> UInt64(value - 64) & 1 == 1 }
        return searchAll(value)
    }

    private func searchAll(_ value: UInt32) -> Bool { (isInRanges(value) || hasProperty(value)) != isNegated }

    private func isInRanges(_ value: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= value
    }

    private func hasProperty(_ value: UInt32) -> Bool {
        guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
        for property in properties where property.property.holds(scalar) != property.isNegated { return true }
        return false
    }
}

extension ScalarSet {
    /// `\d`.
    static let digits = ScalarSet(0x30...0x39)
    /// `\w`.
    static let word = ScalarSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
    /// `\s`: white space and line ends.
    static let space = ScalarSet(
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF)
    /// `.`: all but line ends.
    static let notLineEnd = ScalarSet(0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029).inverted
}
