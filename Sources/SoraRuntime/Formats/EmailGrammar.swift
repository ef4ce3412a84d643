/// The grammar of mailboxes in [RFC 5321](https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2), and in RFC 6531 beyond ASCII.
enum EmailGrammar {
    static func accepts(_ text: String, isInternational: Bool) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text.utf8[..<at]
        let domain = String(Substring(text.utf8[at...].dropFirst()))
        guard isLocal(local, isInternational: isInternational) else { return false }
        if domain.hasPrefix("["), domain.hasSuffix("]") { return isAddress(String(domain.dropFirst().dropLast())) }
        return HostnameGrammar.accepts(domain, isInternational: isInternational)
    }

    private static func isAddress(_ text: String) -> Bool {
        let tag = "IPv6:"
        return text.hasPrefix(tag) ? IPAddress.isVersion6(String(text.dropFirst(tag.count))) : IPAddress.isVersion4(text)
    }

    private static func isLocal(_ local: Substring.UTF8View, isInternational: Bool) -> Bool {
        if local.count >= 2, local.first == UInt8(ascii: "\""), local.last == UInt8(ascii: "\"") {
            return isQuoted(local.dropFirst().dropLast(), isInternational: isInternational)
        }
        let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        for atom in atoms {
            if atom.isEmpty { return false }
            for byte in atom where !(byte.isLetter || byte.isDigit || others.contains(byte) || isInternational && byte >= 0x80) {
                return false
            }
        }
        return true
    }

    private static let others = Array("!#$%&'*+-/=?^_`{|}~".utf8)

    /// Tells whether bytes may stand between quotes, after a backslash those that end the quotes too.
    private static func isQuoted(_ bytes: Substring.UTF8View.SubSequence, isInternational: Bool) -> Bool {
        var isEscaped = false
        for byte in bytes {
            guard 0x20...0x7E ~= byte || isInternational && byte >= 0x80 else { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                return false
            }
        }
        return !isEscaped
    }
}
