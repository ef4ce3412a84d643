/// What an operation answers on success.
public struct AnswerDeclaration: Hashable, Sendable {
    /// How the answer is read.
    public var form: Form
    /// The value of the `Accept` header, or nil where nothing is expected.
    public var accept: String?
    /// Where the document says it.
    public var origin = Origin()

    /// The ways to read an answer.
    public enum Form: Hashable, Sendable {
        /// Nothing is read.
        case nothing
        /// JSON, decoded as a type.
        case json(TypeReference)
        /// JSON, decoded as a type; nil where there is no body.
        case jsonIfPresent(TypeReference)
        /// One of several answers, by the status.
        case answers(TypeReference)
        /// Plain text, as a string.
        case text
        /// Bytes, as a stream.
        case bytes
        /// Server-sent events with data of a type.
        case events(TypeReference)
        /// A sequence of JSON texts of a type.
        case values(TypeReference)
    }

    /// Creates an answer.
    public init(_ form: Form, accept: String? = nil) {
        self.form = form
        self.accept = accept
    }
}
