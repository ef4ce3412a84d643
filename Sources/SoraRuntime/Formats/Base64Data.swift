import Foundation

/// A string of the format `byte`: bytes as base64.
public struct Base64Data: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the base64 text of bytes.
    public init(_ data: Data) { rawValue = data.base64EncodedString() }

    /// The bytes, of a valid string; line breaks are passed over, padding may be missing, and the URL alphabet is taken.
    public var data: Data? {
        var text = rawValue.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        text.removeAll { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
        text += String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text)
    }

    /// True for base64 with its padding and without line breaks, in the form of RFC 4648.
    public var isValid: Bool { Data(base64Encoded: rawValue) != nil }
}
