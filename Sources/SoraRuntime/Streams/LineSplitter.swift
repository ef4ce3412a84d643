/// Splits chunks of bytes into lines, which end with LF, CR LF or CR, or into the texts of a sequence, between which RS stands.
struct LineSplitter {
    private let separator: UInt8?
    private var rest: [UInt8] = []
    private var endedWithCR = false

    init(atRecordSeparators isSequence: Bool = false) {
        separator = isSequence ? 0x1E : nil
    }

    /// Takes the next bytes, and yields the lines that they complete, without their ends.
    mutating func lines(from chunk: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        for (index, byte) in chunk.enumerated() {
            let isLineFeed = byte == 0x0A
            guard separator.map({ $0 == byte }) ?? (isLineFeed || byte == 0x0D) else {
                endedWithCR = false
                continue
            }
            let belongsToCR = isLineFeed && endedWithCR
            endedWithCR = byte == 0x0D
            if !belongsToCR {
                lines.append(rest + chunk[start..<index])
                rest = []
            }
            start = index + 1
        }
        rest += chunk[start...]
        return lines
    }

    /// Yields what stands after the last line's end, where there is something.
    mutating func last() -> [UInt8]? {
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
    }

    /// How many bytes wait for the end of their line.
    var waiting: Int { rest.count }
}
