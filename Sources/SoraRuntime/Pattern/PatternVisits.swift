/// The places of a program that were entered at each position of a text, as bits that are made when the first is set.
struct PatternVisits {
    private let places: Int
    private let positions: Int
    private var bits: [UInt64] = []

    /// Beyond it nothing is noted, and the number of steps alone bounds a search.
    private static let mostBits = 1 << 28

    init(places: Int, positions: Int) {
        self.places = places
        self.positions = positions
    }

    /// Notes a visit; false if there was one before.
    mutating func insert(place: Int, position: Int) -> Bool {
        if bits.isEmpty {
            let (count, hasOverflowed) = places.multipliedReportingOverflow(by: positions)
            if hasOverflowed || count > Self.mostBits { return true }
            bits = [UInt64](repeating: 0, count: count / 64 + 1)
        }
        let index = position * places + place
        let bit: UInt64 = 1 << UInt64(index & 63)
        if bits[index >> 6] & bit != 0 { return false }
        bits[index >> 6] |= bit
        return true
    }
}
