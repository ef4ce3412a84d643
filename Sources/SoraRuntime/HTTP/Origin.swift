import Foundation

/// The scheme, host and port of an address: credentials belong to one of these.
struct Origin: Hashable, Sendable, CustomStringConvertible {
    let scheme: String
    let host: String
    let port: Int

    /// Reads the origin of an http or https address; nil for any other, and for one with user information.
    init?(url: String) {
        guard let separator = url.range(of: "://") else { return nil }
        scheme = url[..<separator.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let authority = url[separator.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
        guard !authority.contains("@") else { return nil }
        let portStart = authority.lastIndex(of: ":").flatMap { authority[$0...].contains("]") ? nil : $0 }
        host = authority[..<(portStart ?? authority.endIndex)].lowercased()
        guard !host.isEmpty, host.first != "[" || host.last == "]" else { return nil }
        let standardPort = scheme == "https" ? 443 : 80
        guard let portStart else {
            port = standardPort
            return
        }
        let digits = authority[authority.index(after: portStart)...]
        guard digits.isEmpty || digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        guard let port = digits.isEmpty ? standardPort : Int(digits), (1...65_535).contains(port) else { return nil }
        self.port = port
    }

    var description: String {
        let isStandard = port == (scheme == "https" ? 443 : 80)
        return scheme + "://" + host + (isStandard ? "" : ":\(port)")
    }
}
