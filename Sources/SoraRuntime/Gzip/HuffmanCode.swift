/// A prefix code of deflate, as a table that the next bits of the input point into.
struct HuffmanCode: Sendable {
    /// For each possible next bits: the symbol, shifted by four, and the number of bits that it takes; 0 where no code begins so.
    let entries: [UInt16]
    let mask: UInt64

    /// Creates the code in which each symbol takes so many bits; throws where that many codes cannot be.
    init(_ lengths: some RandomAccessCollection<UInt8>) throws {
        let longest = Int(lengths.max() ?? 0)
        guard longest <= 15 else { throw Gzip.broken("a code is too long") }
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        var next = [Int](repeating: 0, count: 17)
        var code = 0
        for length in 1...15 {
            next[length] = code
            code = (code + counts[length]) << 1
            guard code <= 2 << length else { throw Gzip.broken("it has more codes than there can be") }
        }
        var entries = [UInt16](repeating: 0, count: 1 << longest)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let length = Int(length)
            var index = reversed(next[length], length)
            next[length] += 1
            while index < entries.count {
                entries[index] = UInt16(symbol << 4 | length)
                index += 1 << length
            }
        }
        self.entries = entries
        mask = UInt64(entries.count - 1)
    }

    private init(unchecked lengths: [UInt8]) {
        self = (try? HuffmanCode(lengths)) ?? HuffmanCode()
    }

    /// Creates a code without symbols.
    private init() {
        entries = [0]
        mask = 0
    }

    /// The code of literals and lengths that the format itself gives.
    static let fixedLiterals = HuffmanCode(
        unchecked: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    /// The code of distances that the format itself gives.
    static let fixedDistances = HuffmanCode(unchecked: [UInt8](repeating: 5, count: 30))
}

/// Turns the lowest bits of a number round.
private func reversed(_ code: Int, _ length: Int) -> Int {
    var (code, result) = (code, 0)
    for _ in 0..<length {
        result = result << 1 | code & 1
        code >>= 1
    }
    return result
}
