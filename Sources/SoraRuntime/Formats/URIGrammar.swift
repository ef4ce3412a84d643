/// The grammar of [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#appendix-A), and of RFC 3987 for IRIs.
struct URIGrammar {
    /// Which references are accepted.
    enum Kind {
        case absolute, reference, internationalAbsolute, internationalReference
    }

    private let bytes: [UInt8]
    private let isInternational: Bool

    static func accepts(_ text: String, _ kind: Kind) -> Bool {
        switch kind {
        case .absolute: URIGrammar(bytes: Array(text.utf8), isInternational: false).isReference(needingScheme: true)
        case .reference: URIGrammar(bytes: Array(text.utf8), isInternational: false).isReference(needingScheme: false)
        case .internationalAbsolute: URIGrammar(bytes: Array(text.utf8), isInternational: true).isReference(needingScheme: true)
        case .internationalReference: URIGrammar(bytes: Array(text.utf8), isInternational: true).isReference(needingScheme: false)
        }
    }

    private func isReference(needingScheme: Bool) -> Bool {
        var rest = bytes[...]
        let scheme = Self.scheme(rest)
        if let scheme { rest = rest[(scheme + 1)...] } else if needingScheme { return false }
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isText(rest[(hash + 1)...], also: ":@/?") else { return false }
            rest = rest[..<hash]
        }
        if let question = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isText(rest[(question + 1)...], also: ":@/?") else { return false }
            rest = rest[..<question]
        }
        if rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            let end = rest.dropFirst(2).firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            return isAuthority(rest[(rest.startIndex + 2)..<end]) && isText(rest[end...], also: ":@/")
        }
        if scheme == nil, rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) { return false }
        return isText(rest, also: ":@/")
    }

    /// The place of the colon after a scheme.
    private static func scheme(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first, first.isLetter else { return nil }
        for (index, byte) in zip(bytes.indices, bytes) {
            if byte == UInt8(ascii: ":") { return index }
            if !byte.isLetter && !byte.isDigit && !"+-.".utf8.contains(byte) { return nil }
        }
        return nil
    }

    private func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        if let at = rest.firstIndex(of: UInt8(ascii: "@")) {
            guard isText(rest[..<at], also: ":") else { return false }
            rest = rest[(at + 1)...]
        }
        if rest.first == UInt8(ascii: "[") {
            guard let end = rest.firstIndex(of: UInt8(ascii: "]")), isLiteral(rest[(rest.startIndex + 1)..<end]) else { return false }
            return isPort(rest[(end + 1)...])
        }
        let colon = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
        return isText(rest[..<colon], also: "") && isPort(rest[colon...])
    }

    private func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.isEmpty || bytes.first == UInt8(ascii: ":") && bytes.dropFirst().allSatisfy(\.isDigit)
    }

    /// Tells whether bytes may stand in square brackets: an IPv6 address, or one of a later version.
    private func isLiteral(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, first | 0x20 == UInt8(ascii: "v") else {
            return IPAddress.isVersion6(String(decoding: bytes, as: UTF8.self))
        }
        let parts = bytes.dropFirst().split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(\.isHexDigit), !parts[1].isEmpty else { return false }
        return !parts[1].contains(UInt8(ascii: "%")) && isText(parts[1], also: ":")
    }

    /// Tells whether bytes are unreserved, subdelimiters, percent-encoded, or among the others.
    private func isText(_ bytes: ArraySlice<UInt8>, also others: String) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < bytes.endIndex, bytes[index + 1].isHexDigit, bytes[index + 2].isHexDigit else { return false }
                index += 2
            } else if byte >= 0x80 {
                if !isInternational { return false }
            } else if !byte.isLetter, !byte.isDigit, !"-._~!$&'()*+,;=".utf8.contains(byte), !others.utf8.contains(byte) {
                return false
            }
            index += 1
        }
        return true
    }
}
