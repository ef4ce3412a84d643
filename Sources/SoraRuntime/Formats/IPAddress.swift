/// The text forms of IP addresses.
enum IPAddress {
    /// Tells whether a text is four decimal numbers from 0 to 255 without leading zeros, as
    /// [RFC 2673](https://www.rfc-editor.org/rfc/rfc2673#section-3.2) has them.
    static func isVersion4(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy(isOctet)
    }

    private static func isOctet(_ part: some Collection<UInt8>) -> Bool {
        guard (1...3).contains(part.count), part.allSatisfy(\.isDigit) else { return false }
        if part.count > 1 && part.first == UInt8(ascii: "0") { return false }
        return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
    }

    /// Tells whether a text is an address as [RFC 4291](https://www.rfc-editor.org/rfc/rfc4291#section-2.2) writes it.
    static func isVersion6(_ text: String) -> Bool {
        let halves = splitAtDoubleColon(Array(text.utf8))
        switch halves.count {
        case 1: return groups(halves[0], mayEndInVersion4: true) == 8
        case 2:
            guard let before = halves[0].isEmpty ? 0 : groups(halves[0], mayEndInVersion4: false),
                let after = halves[1].isEmpty ? 0 : groups(halves[1], mayEndInVersion4: true)
            else { return false }
            return before + after <= 7
        default: return false
        }
    }

    private static func splitAtDoubleColon(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let colon = UInt8(ascii: ":")
        for index in bytes.indices.dropLast() where bytes[index] == colon && bytes[index + 1] == colon {
            return [bytes[..<index], bytes[(index + 2)...]]
        }
        return [bytes[...]]
    }

    /// The number of 16-bit groups that a text has, of which an IPv4 address makes two.
    private static func groups(_ bytes: ArraySlice<UInt8>, mayEndInVersion4: Bool) -> Int? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var count = 0
        for (index, part) in parts.enumerated() {
            if (1...4).contains(part.count), part.allSatisfy(\.isHexDigit) {
                count += 1
            } else if mayEndInVersion4, index == parts.count - 1, isVersion4(String(decoding: part, as: UTF8.self)) {
                count += 2
            } else {
                return nil
            }
        }
        return count
    }
}
