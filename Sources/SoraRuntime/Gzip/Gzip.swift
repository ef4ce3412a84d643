/// The [gzip format](https://www.rfc-editor.org/rfc/rfc1952), read whole, under a limit, and with its checks.
enum Gzip {
    /// Tells whether bytes begin as gzip does.
    static func isBegin(of bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// Inflates all members of a body; throws `BodyTooLarge` beyond `limit` bytes, before they are there, and `TransportFailure` where it is cut
    /// or broken.
    static func inflate(_ bytes: [UInt8], upTo limit: Int) throws -> [UInt8] {
        var output: [UInt8] = []
        var start = 0
        repeat {
            guard let body = bodyStart(bytes, start) else { throw broken("it is no gzip, or ends in the header") }
            var inflater = Inflater(bytes, from: body, output: output, limit: limit)
            let before = output.count
            output = []  // so that it is not copied
            try inflater.run()
            output = inflater.output
            start = inflater.end
            guard bytes.count - start >= 8 else { throw broken("it ends without its end marker") }
            let checks = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (UInt64($1) * 8) }
            guard UInt32(truncatingIfNeeded: checks) == CRC32.of(output[before...]),
                UInt32(truncatingIfNeeded: checks >> 32) == UInt32(truncatingIfNeeded: output.count - before)
            else { throw broken("its checksum does not match") }
            start += 8
        } while start < bytes.count
        return output
    }

    /// Why a body cannot be inflated.
    static func broken(_ words: String) -> TransportFailure {
        TransportFailure(.brokenResponse, "the compressed answer cannot be read: \(words)")
    }

    /// Finds where the deflated bytes of a member begin.
    private static func bodyStart(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard bytes.count - start >= 10, bytes[start] == 0x1F, bytes[start + 1] == 0x8B, bytes[start + 2] == 8 else { return nil }
        let flags = bytes[start + 3]
        var position = start + 10
        if flags & 4 != 0 {
            guard bytes.count - position >= 2 else { return nil }
            position += 2 + Int(bytes[position]) + Int(bytes[position + 1]) << 8
        }
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            guard position < bytes.count, let end = bytes[position...].firstIndex(of: 0) else { return nil }
            position = end + 1
        }
        if flags & 2 != 0 { position += 2 }
        return position <= bytes.count && flags & 0xE0 == 0 ? position : nil
    }
}

/// The checksum of gzip.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    /// Computes the checksum of bytes.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let table = table
        return ~bytes.reduce(~UInt32(0)) { sum, byte in sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    }
}
