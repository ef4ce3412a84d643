/// A place in a JSON value, as [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901) writes it: `/results/0/url`.
public struct JSONPointer: Hashable, Sendable {
    /// The names and indices that lead from the root to the place.
    public var tokens: [String]

    /// Creates a pointer from its tokens, which stand unescaped.
    public init(tokens: [String] = []) { self.tokens = tokens }

    /// Reads a pointer's text: empty, or a `/` before each token.
    public init?(_ text: String) {
        if text.isEmpty {
            tokens = []
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        tokens = []
        for part in text.unicodeScalars.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let token = Self.unescaped(part) else { return nil }
            tokens.append(token)
        }
    }

    /// Returns the pointer to a member or element of the place.
    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

    /// Returns the pointer to an element of the place.
    public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

    /// Reads an array index: digits without leading zeros.
    static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        if token.utf8.count > 1 && token.utf8.first == 0x30 { return nil }
        return Int(token)
    }

    private static func unescaped(_ part: Substring.UnicodeScalarView) -> String? {
        guard part.contains("~") else { return String(part) }
        var token = ""
        var escaping = false
        for scalar in part {
            switch (escaping, scalar) {
            case (false, "~"): escaping = true
            case (false, _): token.unicodeScalars.append(scalar)
            case (true, "0"): (token, escaping) = (token + "~", false)
            case (true, "1"): (token, escaping) = (token + "/", false)
            case (true, _): return nil
            }
        }
        return escaping ? nil : token
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer's text; empty for the whole value.
    public var description: String {
        var text = ""
        for token in tokens {
            text += "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }
}
