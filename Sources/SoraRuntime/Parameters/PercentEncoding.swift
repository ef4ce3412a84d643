/// Which bytes of a value stay as they are.
enum PercentEncoding {
    /// All but the [unreserved characters](https://www.rfc-editor.org/rfc/rfc3986#section-2.3) are encoded.
    case all
    /// Reserved characters stay too, with what is already percent-encoded, except those that would end or split a query: `# [ ] & +`.
    case exceptReserved
    /// The same in a path, except those that would end or split its segment: `/ ? # [ ]`.
    case exceptReservedInPath
    /// The same in a cookie, except those that a cookie cannot hold: `, ;`.
    case exceptReservedInCookie
    /// Nothing is encoded, as in headers.
    case none

    /// Encodes a text.
    func encode(_ text: String) -> String {
        if case .none = self { return text }
        let bytes = Array(text.utf8)
        if bytes.allSatisfy(isUnreserved) { return text }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count * 2)
        for (index, byte) in bytes.enumerated() {
            if isUnreserved(byte) || (staysReserved(byte, at: index, of: bytes)) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private func staysReserved(_ byte: UInt8, at index: Int, of bytes: [UInt8]) -> Bool {
        if reserved.isEmpty { return false }
        if byte == UInt8(ascii: "%") { return index + 2 < bytes.count && isHexDigit(bytes[index + 1]) && isHexDigit(bytes[index + 2]) }
        return reserved.utf8.contains(byte)
    }

    /// The reserved characters that stay as they are.
    private var reserved: String {
        switch self {
        case .all, .none: ""
        case .exceptReserved: ":/?@!$'()*,;="
        case .exceptReservedInPath: ":@!$&'()*+,;="
        case .exceptReservedInCookie: ":/?#[]@!$&'()*+="
        }
    }

    private func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }

    private func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
