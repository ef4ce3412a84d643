/// Reads the [deflate format](https://www.rfc-editor.org/rfc/rfc1951).
struct Inflater {
    private(set) var output: [UInt8]
    private let input: [UInt8]
    private let limit: Int
    private var position: Int
    private var bits: UInt64 = 0
    private var bitCount = 0

    /// Creates a reader of the bytes from a position on, which appends to `output`.
    init(_ input: [UInt8], from position: Int, output: [UInt8], limit: Int) {
        self.input = input
        self.position = position
        self.output = output
        self.limit = limit
    }

    /// The place behind the last byte that was used.
    var end: Int { position - bitCount / 8 }

    /// Reads all blocks.
    mutating func run() throws {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try copyCoded(.fixedLiterals, .fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try copyCoded(literals, distances)
            default: throw Gzip.broken("it has a block of an unknown kind")
            }
        }
    }

    private mutating func copyStored() throws {
        let skipped = bitCount % 8
        bits >>= UInt64(skipped)
        bitCount -= skipped
        let length = try take(16)
        guard try take(16) == ~length & 0xFFFF else { throw Gzip.broken("a length does not match") }
        let start = end
        guard input.count - start >= length else { throw cut }
        try checkRoom(length)
        output += input[start..<start + length]
        (position, bits, bitCount) = (start + length, 0, 0)
    }

    private mutating func copyCoded(_ literals: HuffmanCode, _ distances: HuffmanCode) throws {
        while true {
            let symbol = try decode(literals)
            if symbol < 256 {
                try checkRoom(1)
                output.append(UInt8(symbol))
            } else if symbol == 256 {
                return
            } else {
                guard symbol < 286 else { throw Gzip.broken("it has an unknown length") }
                let length = lengthBases[symbol - 257] + (try take(lengthExtras[symbol - 257]))
                let code = try decode(distances)
                guard code < 30 else { throw Gzip.broken("it has an unknown distance") }
                try repeatBytes(length, from: distanceBases[code] + (try take(distanceExtras[code])))
            }
        }
    }

    private mutating func repeatBytes(_ length: Int, from distance: Int) throws {
        guard distance <= output.count else { throw Gzip.broken("it refers to bytes before its begin") }
        try checkRoom(length)
        let start = output.count - distance
        for index in start..<start + length { output.append(output[index]) }
    }

    private func checkRoom(_ count: Int) throws {
        if output.count + count > limit { throw BodyTooLarge(limit: limit, isInflated: true) }
    }

    private var cut: TransportFailure { Gzip.broken("it ends early") }

    // MARK: - Codes

    private mutating func readCodes() throws -> (HuffmanCode, HuffmanCode) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<(try take(4) + 4) { lengths[codeLengthOrder[index]] = UInt8(try take(3)) }
        let lengthCode = try HuffmanCode(lengths)
        lengths = []
        while lengths.count < literalCount + distanceCount {
            switch try decode(lengthCode) {
            case let symbol where symbol < 16: lengths.append(UInt8(symbol))
            case 16:
                guard let last = lengths.last else { throw Gzip.broken("it repeats a length before the first") }
                lengths += repeatElement(last, count: try take(2) + 3)
            case 17: lengths += repeatElement(0, count: try take(3) + 3)
            default: lengths += repeatElement(0, count: try take(7) + 11)
            }
        }
        guard lengths.count == literalCount + distanceCount else { throw Gzip.broken("it has too many lengths") }
        return (try HuffmanCode(lengths[..<literalCount]), try HuffmanCode(lengths[literalCount...]))
    }

    private mutating func decode(_ code: HuffmanCode) throws -> Int {
        fill()
        let entry = code.entries[Int(bits & code.mask)]
        let length = Int(entry & 15)
        guard length > 0 else { throw Gzip.broken("it has an unknown code") }
        guard length <= bitCount else { throw cut }
        bits >>= UInt64(length)
        bitCount -= length
        return Int(entry >> 4)
    }

    private mutating func take(_ count: Int) throws -> Int {
        fill()
        guard count <= bitCount else { throw cut }
        let value = Int(bits & (1 << UInt64(count) - 1))
        bits >>= UInt64(count)
        bitCount -= count
        return value
    }

    private mutating func fill() {
        while bitCount <= 48, position < input.count {
            bits |= UInt64(input[position]) << UInt64(bitCount)
            bitCount += 8
            position += 1
        }
    }
}

private let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
private let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
private let lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
private let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537, 2_049, 3_073, 4_097, 6_145, 8_193, 12_289,
    16_385, 24_577,
]
private let distanceExtras = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
