/// What a provider sends to a webhook or a callback address: an enumeration with a case for each payload.
///
/// A server that gets all calls at one address lets the body tell which one came; one that knows the call's name, from its path or a
/// header, gives it too:
///
/// ```swift
/// switch try Shop.Webhook(body: request.body) {
/// case .orderShipped(let order): …
/// case .unrecognized(let body): …
/// }
/// let event = try Shop.Webhook("order.shipped", body: request.body)
/// ```
public protocol IncomingCall: Decodable, Sendable {
    /// By what the payloads are told apart.
    static var payloads: IncomingPayloads { get }

    /// Reads the payload of a number; nil is a body that fits none.
    init(payload: Int?, of body: JSONValue) throws
}

extension IncomingCall {
    /// Reads the call that a body belongs to; throws `JSONSyntaxError` or, where a value does not fit its type, `JSONCodingError`.
    public init(body: some Collection<UInt8>) throws {
        let body = try JSONValue(parsing: body)
        try self.init(payload: Self.payloads.number(for: body), of: body)
    }

    /// Reads the call of a name; one that the document does not name, or names for several payloads, is the one that the body belongs to.
    public init(_ name: String, body: some Collection<UInt8>) throws {
        let body = try JSONValue(parsing: body)
        try self.init(payload: Self.payloads.number(named: name) ?? Self.payloads.number(for: body), of: body)
    }

    public init(from decoder: any Decoder) throws {
        let body = try JSONValue(from: decoder)
        try self.init(payload: Self.payloads.number(for: body), of: body)
    }
}
