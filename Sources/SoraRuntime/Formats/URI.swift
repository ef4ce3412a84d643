import Foundation

/// A string of the format `uri`: an address with its scheme.
public struct URI: FormattedString {
    /// The string as it came.
    public let rawValue: String

    /// Takes any string.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates the text of a URL.
    public init(_ url: URL) { rawValue = url.absoluteString }

    /// The URL, where Foundation can make one of the string.
    public var url: URL? { URL(string: rawValue) }

    /// True for a URI with a scheme, in the form of RFC 3986.
    public var isValid: Bool { URIGrammar.accepts(rawValue, .absolute) }
}
