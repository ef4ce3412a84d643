/// The response headers of a document, each with its type: generated from the document, read where it is asked for.
///
/// A header that is absent, or that does not hold what the document says, is nil; `headers` has its text.
public protocol TypedHeaders: Sendable {
    /// The headers as they came.
    var headers: HTTPHeaders { get }

    init(_ headers: HTTPHeaders)
}

extension TypedHeaders {
    /// Reads the headers of an answer.
    public init(_ response: APIResponse) { self.init(response.headers) }

    /// Reads the headers of the answer that a call failed with.
    public init(_ error: APIError) { self.init(error.headers) }

    /// Reads the headers of a streamed answer.
    public init(_ head: HTTPResponseHead) { self.init(head.headers) }

    /// Reads a text, a number or a truth value; fields of one name are one text with commas, as HTTP has it.
    public func value<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) -> Value? {
        headers.text(name).flatMap { HeaderText.decoded(.string($0)) }
    }

    /// Reads values with commas between them; each `Set-Cookie` field is one value.
    public func list<Value: Decodable>(_ name: String, as type: [Value].Type = [Value].self) -> [Value]? {
        if isSetCookie(name) {
            let values = headers.values(name)
            return values.isEmpty ? nil : HeaderText.decoded(.array(values.map(JSONValue.string)))
        }
        return headers.text(name).flatMap { HeaderText.decoded(.array(HeaderText.parts(of: $0).map(JSONValue.string))) }
    }

    /// Reads names and values with commas between them: `R,100,G,200`, or `R=100,G=200` where `explode` is true.
    public func members<Value: Decodable>(_ name: String, explode: Bool, as type: Value.Type = Value.self) -> Value? {
        headers.text(name).flatMap { HeaderText.object($0, explode: explode) }.flatMap { HeaderText.decoded(.object($0)) }
    }

    /// Reads JSON text.
    public func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) -> Value? {
        headers.text(name).flatMap { try? JSONCoding.decode(from: Array($0.utf8)) }
    }
}

extension HTTPHeaders {
    /// The fields of one name as one text: with commas, as [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-5.3) joins them.
    fileprivate func text(_ name: String) -> String? {
        let values = self.values(name)
        if values.count < 2 { return values.first }
        return values.joined(separator: isSetCookie(name) ? "\n" : ", ")
    }
}

/// Whether a header is the one whose fields must not be joined with commas.
private func isSetCookie(_ name: String) -> Bool { name.lowercased() == "set-cookie" }
