/// What one operation sends: generated methods make it, `APIClient` carries it out.
///
/// A value that cannot be sent is kept as a fault and thrown with the call, so that only bodies need `try`.
public struct OperationRequest: Sendable {
    /// The operation's name, for errors.
    public let operation: String
    public let method: HTTPMethod
    /// The path with places for its parameters.
    public let path: String

    /// The content type that the call asks for; nil asks for none.
    public var accept: String? = "application/json"
    /// Alternatives of scheme names, one of which must be satisfied; nil takes the client's default, an empty list needs no credential.
    public var security: [[String]]?
    /// The statuses that are no error.
    public var successStatuses: [ClosedRange<Int>] = [200...299]
    /// The names of the fields of a form that are not written by default, by how they are; set before the form is.
    public var fields: [FieldEncoding: [String]] = [:]

    /// Whether the answer is a file of any type, and no page that speaks of one.
    var isFile = false
    var pathValues: [String: String] = [:]
    var queryItems: [String] = []
    var headers = HTTPHeaders()
    var cookies: [String] = []
    var body: HTTPRequestBody = .none
    var contentType: String?
    var ownServer: OwnServer?
    var fault: InvalidRequest?
    /// What is held to the document's rules before anything is sent.
    var checked: [CheckedValue] = []

    /// Creates a request without parameters and body.
    public init(_ operation: String, _ method: HTTPMethod, _ path: String) {
        self.operation = operation
        self.method = method
        self.path = path
    }

    /// Remembers the first reason why the request cannot be sent.
    mutating func refuse(_ words: String) {
        if fault == nil { fault = InvalidRequest(words) }
    }
}
