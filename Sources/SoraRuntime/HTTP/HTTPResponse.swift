/// The answer of a transport: the head, and a body that is still coming.
public struct HTTPResponse: Sendable {
    public var head: HTTPResponseHead
    public var body: HTTPResponseBody

    public init(head: HTTPResponseHead, body: HTTPResponseBody) {
        self.head = head
        self.body = body
    }

    /// Creates an answer that stands in memory.
    public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.init(head: HTTPResponseHead(status: status, headers: headers), body: HTTPResponseBody(body))
    }

    /// Creates a JSON answer from its text.
    public init(status: Int = 200, json text: String) {
        self.init(status: status, headers: ["Content-Type": "application/json"], body: Array(text.utf8))
    }

    /// Creates a JSON answer from a value, such as one of a client's types; throws where the value cannot be written.
    public init(status: Int = 200, encoding value: some Encodable) throws {
        self.init(status: status, headers: ["Content-Type": "application/json"], body: try JSONCoding.encode(value))
    }
}

/// The status and the headers of an answer.
public struct HTTPResponseHead: Sendable, Hashable {
    public var status: Int
    public var headers: HTTPHeaders

    public init(status: Int, headers: HTTPHeaders = [:]) {
        self.status = status
        self.headers = headers
    }

    /// The content type in lower case, without its parameters.
    public var contentType: String? {
        headers["Content-Type"].map { value in
            let type = value.prefix { $0 != ";" }
            return type.filter { $0 != " " && $0 != "\t" }.lowercased()
        }
    }

    /// The number of bytes that the answer announces for its body.
    public var expectedLength: Int? {
        headers["Content-Length"].flatMap { Int($0) }
    }
}
