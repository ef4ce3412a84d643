/// The scheme, host and port of an address: credentials belong to one of these.
struct Origin: Hashable, Sendable, CustomStringConvertible {
    let scheme: String
    let host: String
    let port: Int

    /// Reads the origin of an http or https address; nil for any other, and for one with user information.
    init?(url: String) {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")), url.utf8[colon...].starts(with: "://".utf8) else { return nil }
        scheme = url[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = url[url.utf8.index(colon, offsetBy: 3)...]
        let end = rest.utf8.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C } ?? rest.endIndex  // / ? # \
        let authority = rest[..<end]
        guard !authority.utf8.contains(UInt8(ascii: "@")) else { return nil }
        let portStart = authority.utf8.lastIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "]") }.flatMap {
            authority.utf8[$0] == UInt8(ascii: ":") ? $0 : nil
        }
        host = authority[..<(portStart ?? authority.endIndex)].lowercased()
        guard !host.isEmpty, host.first != "[" || host.last == "]" else { return nil }
        let standardPort = scheme == "https" ? 443 : 80
        guard let portStart else {
            port = standardPort
            return
        }
        let digits = authority[authority.utf8.index(after: portStart)...]
        guard digits.isEmpty || digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        guard let port = digits.isEmpty ? standardPort : Int(digits), (1...65_535).contains(port) else { return nil }
        self.port = port
    }

    var description: String {
        let isStandard = port == (scheme == "https" ? 443 : 80)
        return scheme + "://" + host + (isStandard ? "" : ":\(port)")
    }
}
