/// A place in a tree by keys and indices, as [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901) writes it.
public struct JSONPointer: Hashable, Sendable {
    /// The unescaped steps from the root; none stands for the whole document.
    public var tokens: [String]

    /// Creates a pointer from unescaped steps.
    public init(_ tokens: [String] = []) {
        self.tokens = tokens
    }

    /// Reads a pointer's plain text, such as `/paths/~1pets`; nil where it does not start with `/` or has a stray `~`.
    public init?(parsing text: String) {
        tokens = []
        if text.isEmpty { return }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = Self.unescape(Substring(part)) else { return nil }
            tokens.append(token)
        }
    }

    private static func unescape(_ part: Substring) -> String? {
        guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
        var bytes: [UInt8] = []
        var rest = part.utf8.makeIterator()
        while let byte = rest.next() {
            if byte != UInt8(ascii: "~") {
                bytes.append(byte)
                continue
            }
            switch rest.next() {
            case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
            default: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The pointer to one of the node's children.
    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }

    /// The pointer as the fragment of a URI, with `#` before it and percent-encoding within.
    public var fragment: String {
        var bytes: [UInt8] = [UInt8(ascii: "#")]
        for token in tokens {
            bytes.append(UInt8(ascii: "/"))
            for byte in token.utf8 { Self.append(byte, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "~"): bytes += Array("~0".utf8)
        case UInt8(ascii: "/"): bytes += Array("~1".utf8)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            bytes.append(byte)
        default:
            if "-._!$&'()*+,;=:@?".utf8.contains(byte) {
                bytes.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer's plain text.
    public var description: String {
        tokens.map { token in
            var escaped = "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": escaped += "~0"
                case "/": escaped += "~1"
                default: escaped.unicodeScalars.append(scalar)
                }
            }
            return escaped
        }.joined()
    }
}
