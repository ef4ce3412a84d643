#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Stand-ins for U+0085, U+2028 and U+2029, which libyaml takes for line breaks, as YAML 1.1 did, and YAML 1.2 does not.
///
/// Without them a value could end in the midst of what every editor shows as one line. The stand-ins are private-use
/// characters that the text does not contain; scalars get the true characters back.
struct ForeignLineBreaks {
    private static let breaks: [[UInt8]] = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]
    private let standIns: [[UInt8]]

    /// Chooses stand-ins; nil where a text has none of the three, as nearly all have not.
    init?(in text: [UInt8]) {
        guard Self.contains(text) else { return nil }
        let used = Set(String(decoding: text, as: UTF8.self).unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
        let free = (UInt32(0xE000)...0xF8FF).lazy.compactMap(Unicode.Scalar.init).filter { !used.contains($0) }
        standIns = free.prefix(3).map { Array(String($0).utf8) }
        guard standIns.count == 3 else { return nil }
    }

    /// Gives the text as libyaml shall see it.
    func hidden(in text: [UInt8]) -> [UInt8] { replacing(Self.breaks, with: standIns, in: text) }

    /// Gives a scalar's text with the true characters.
    func restored(in text: String) -> String {
        String(decoding: replacing(standIns, with: Self.breaks, in: Array(text.utf8)), as: UTF8.self)
    }

    private func replacing(_ old: [[UInt8]], with new: [[UInt8]], in text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 16)
        var offset = 0
        while offset < text.count {
            if text[offset] >= 0x80, let match = old.firstIndex(where: { text[offset...].starts(with: $0) }) {
                result += new[match]
                offset += old[match].count
            } else {
                result.append(text[offset])
                offset += 1
            }
        }
        return result
    }

    private static func contains(_ text: [UInt8]) -> Bool {
        text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            return contains(0xC2, before: [[0x85]], in: base, count: bytes.count)
                || contains(0xE2, before: [[0x80, 0xA8], [0x80, 0xA9]], in: base, count: bytes.count)
        }
    }

    /// Tells whether a lead byte stands before one of some endings; `memchr` makes this quick in debug builds too.
    private static func contains(_ lead: Int32, before endings: [[UInt8]], in base: UnsafeRawPointer, count: Int) -> Bool {
        var offset = 0
        while let found = memchr(base + offset, lead, count - offset) {
            offset = UnsafeRawPointer(found) - base + 1
            for ending in endings where offset + ending.count <= count && memcmp(base + offset, ending, ending.count) == 0 { return true }
        }
        return false
    }
}
