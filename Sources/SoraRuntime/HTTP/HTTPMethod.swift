/// A method of HTTP.
public struct HTTPMethod: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    public var description: String { rawValue }

    public static var get: Self { "GET" }
    public static var head: Self { "HEAD" }
    public static var post: Self { "POST" }
    public static var put: Self { "PUT" }
    public static var patch: Self { "PATCH" }
    public static var delete: Self { "DELETE" }
    public static var options: Self { "OPTIONS" }
    public static var trace: Self { "TRACE" }
    public static var query: Self { "QUERY" }

    /// Whether sending a request twice does what sending it once does ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2)).
    public var isIdempotent: Bool {
        switch self {
        case .get, .head, .put, .delete, .options, .trace, .query: true
        default: false
        }
    }
}
