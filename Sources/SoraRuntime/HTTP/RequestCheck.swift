extension HTTPRequest {
    /// Checks the method, the address and the headers, so that none of them can smuggle another request or header in.
    public func validate() throws {
        _ = try checkedOrigin()
    }

    /// Checks the same, and gives the origin of the address.
    func checkedOrigin() throws -> Origin {
        guard isToken(method.rawValue) else {
            throw TransportFailure.invalid("the method \(printable(method.rawValue)) is not one of HTTP")
        }
        guard let origin = Origin(url: url), url.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) else {
            throw TransportFailure.invalid("the address is not an absolute http or https address without spaces and fragment")
        }
        for field in headers {
            guard isToken(field.name) else { throw TransportFailure.invalid("\(printable(field.name)) is not the name of a header") }
            guard isHeaderValue(field.value) else {
                throw TransportFailure.invalid("the value of the header \(field.name) holds a control character")
            }
            guard !framingHeaders.contains(where: { isSameName($0, field.name) }) else {
                throw TransportFailure.invalid("the header \(field.name) is the transport's own")
            }
        }
        return origin
    }
}

extension TransportFailure {
    fileprivate static func invalid(_ words: String) -> TransportFailure {
        TransportFailure(.invalidRequest, words, mayHaveArrived: false)
    }
}

/// Headers that say where a message ends or belong to one connection; only the transport writes them.
private let framingHeaders = [
    "connection", "content-length", "expect", "host", "keep-alive", "proxy-authorization", "proxy-connection", "te", "trailer",
    "transfer-encoding", "upgrade",
]

/// Tells whether a text is a [token](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2).
func isToken(_ text: String) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"): true
            case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
            case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"): true
            default: false
            }
        }
}

/// Tells whether a text can be the value of a header: no control characters but tabs.
func isHeaderValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
}

/// Quotes a text with its control and non-ASCII characters as escapes, cut at 60 characters.
func printable(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) { shown += scalar.escaped(asASCII: true) }
    return "\"" + shown + (text.unicodeScalars.count > 60 ? "…" : "") + "\""
}
