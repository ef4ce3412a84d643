import Foundation

/// The address that every path of a document is appended to.
public struct ServerAddress: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The address, with the values of its variables.
    public let text: String
    /// The address with places for its variables, as the document has it.
    let template: String
    /// The values of the variables.
    let values: [String: String]

    /// Creates an address; whether it can be used is checked with the first call, which throws an `APIError` that says why not.
    public init(_ text: String) {
        self.text = text
        template = text
        values = [:]
    }

    /// Creates an address from a template such as `https://{region}.example.com`; a variable without a value keeps its place.
    public init(_ template: String, _ values: [String: String]) {
        self.template = template
        self.values = values
        text = Self.expand(template, values)
    }

    /// Creates the address that a relative one leads to from the document's own, or from any other address of the same server.
    public init(_ relative: String, relativeTo document: ServerAddress) {
        self.init(URL(string: relative, relativeTo: URL(string: document.text))?.absoluteString ?? relative)
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public var description: String { text }

    /// Gives the address without slashes at its end.
    func validated() throws(InvalidRequest) -> String {
        try validateValues()
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            throw InvalidRequest("the server address \(printable(text)) does not begin with https:// or http://")
        }
        guard !text.utf8.contains(where: isForbiddenInAddress) else {
            throw InvalidRequest("the server address \(printable(text)) holds a character that an address cannot hold")
        }
        guard !text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
            throw InvalidRequest("the server address \(printable(text)) has a variable without a value")
        }
        guard !text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            throw InvalidRequest("a server address has no query and no fragment")
        }
        guard Origin(url: text) != nil else { throw InvalidRequest("a server address needs a host, and holds no user name or password") }
        guard text.utf8.last == UInt8(ascii: "/") else { return text }
        return String(text[...(text.utf8.lastIndex { $0 != UInt8(ascii: "/") } ?? text.startIndex)])
    }

    /// Refuses values that would lead the call, with its credentials, to another host than the template says.
    private func validateValues() throws(InvalidRequest) {
        guard !values.isEmpty, let separator = template.range(of: "://") else { return }
        let head = template[..<(template[separator.upperBound...].firstIndex(of: "/") ?? template.endIndex)]
        for (name, value) in values where head.contains("{\(name)}") {
            let ends = head.hasSuffix("{\(name)}") ? "\\?#@" : "/\\?#@"
            guard value.utf8.contains(where: { ends.utf8.contains($0) }) else { continue }
            throw InvalidRequest("the server's \(printable(name)) cannot be \(printable(value)), which would lead to another host")
        }
    }

    private static func expand(_ template: String, _ values: [String: String]) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let value = values[String(rest[rest.index(after: open)..<close])]
            text += rest[..<open] + (value ?? String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

/// Tells whether no address can hold a byte. It can hold no braces either, but templates can.
func isForbiddenInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"): true
    default: false
    }
}
