/// The address that every path of a document is appended to.
public struct ServerAddress: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The address as it was given.
    public let text: String

    /// Creates an address; whether it can be used is checked with the first call, which throws an `APIError` that says why not.
    public init(_ text: String) {
        self.text = text
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public var description: String { text }

    /// Gives the address without slashes at its end.
    func validated() throws(InvalidRequest) -> String {
        let shown = printable(text)
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            throw InvalidRequest("the server address \(shown) does not begin with https:// or http://")
        }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.utf8.contains(where: { "\\\"<>^`|".utf8.contains($0) }) else {
            throw InvalidRequest("the server address \(shown) holds a character that an address cannot hold")
        }
        guard !text.utf8.contains(where: { "{}".utf8.contains($0) }) else {
            throw InvalidRequest("the server address \(shown) has a variable without a value")
        }
        guard !text.utf8.contains(where: { "?#".utf8.contains($0) }) else {
            throw InvalidRequest("a server address has no query and no fragment")
        }
        guard Origin(url: text) != nil else { throw InvalidRequest("a server address needs a host, and holds no user name or password") }
        var end = text.endIndex
        while end > text.startIndex, text[text.index(before: end)] == "/" { end = text.index(before: end) }
        return String(text[..<end])
    }
}
