import SoraOpenAPI

/// What the text of a server's address leads to: a decision made before anything is planned.
enum ServerText: Equatable {
    /// A full address, as it is written into the client.
    case full(String)
    /// An address that leads on from the one that the document came from.
    case relative(String)
    /// Nothing that HTTP could reach, and why.
    case unusable(String)

    /// Judges an address; a variable without a default stands for something that is right.
    init(_ url: String, defaults: [String: String]) {
        let address = url.trimmed
        let probe = Self.expanded(address, defaults)
        if address.isEmpty {
            self = .unusable("is empty")
        } else if probe.hasPrefix("//") {
            self = Self.full("https:" + address, probe: "https:" + probe)
        } else if let separator = probe.firstRange(of: "://") {
            let scheme = probe[..<separator.lowerBound].lowercased()
            let isHTTP = scheme == "http" || scheme == "https" || scheme.contains("{")
            self = isHTTP ? Self.full(address, probe: probe) : .unusable("is not one of HTTP")
        } else if let word = probe.split(separator: "/").first, word.contains(":"), !probe.hasPrefix("/") {
            self = .unusable("does not begin with https:// or http://")
        } else if let fault = Self.fault(in: probe) {
            self = .unusable(fault)
        } else {
            self = .relative(address)
        }
    }

    private static func full(_ address: String, probe: String) -> ServerText {
        if let fault = fault(in: probe) { return .unusable(fault) }
        let rest = probe[(probe.firstRange(of: "://")?.upperBound ?? probe.startIndex)...]
        let authority = rest.prefix { $0 != "/" }
        if authority.isEmpty { return .unusable("has no host") }
        return authority.contains("@") ? .unusable("holds a user name") : .full(address)
    }

    /// What the runtime would refuse in an address.
    private static func fault(in probe: String) -> String? {
        if probe.utf8.contains(where: { $0 <= 0x20 || $0 > 0x7E || "\\\"<>^`|".utf8.contains($0) }) {
            return "holds a character that an address cannot hold"
        }
        return probe.utf8.contains(where: { "?#".utf8.contains($0) }) ? "has a query or a fragment" : nil
    }

    /// Puts the defaults in the places of the variables.
    static func expanded(_ address: String, _ defaults: [String: String]) -> String {
        var result = ""
        var rest = Substring(address)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open] + (defaults[String(rest[rest.index(after: open)..<close])] ?? "{}")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension String {
    /// The text without the white space around it.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
