/// A structure that reads the response headers of a document, each under one property, whichever operations answer with it.
public struct HeadersDeclaration: Hashable, Sendable {
    /// The type's name.
    public var name: String
    /// What the type is for.
    public var documentation: Documentation
    /// The headers, in the order in which the document's operations name them.
    public var headers: [Header]
    /// The types of inline schemas.
    public var nested: [TypeDeclaration]

    /// A header of responses.
    public struct Header: Hashable, Sendable {
        /// The property's name.
        public var name: String
        /// The name on the wire.
        public var key: String
        /// The type without its optionality: any answer may lack the header.
        public var type: TypeReference
        /// How the header's text is read.
        public var notation: Notation
        /// What the document says of it.
        public var documentation: Documentation
        /// Where the document says it.
        public var origin = Origin()

        /// Creates a header.
        public init(name: String, key: String, type: TypeReference, notation: Notation = .value, documentation: Documentation = .none) {
            self.name = name
            self.key = key
            self.type = type
            self.notation = notation
            self.documentation = documentation
        }
    }

    /// How a header's text is read: in style [`simple`](https://spec.openapis.org/oas/v3.1.1.html#style-values), or as JSON.
    public enum Notation: Hashable, Sendable {
        /// A text, a number or a truth value.
        case value
        /// Values with commas between them.
        case list
        /// Names and values with commas between them; with `=` between name and value where `explode` is true.
        case members(explode: Bool)
        /// JSON text.
        case json
    }

    /// Creates the structure.
    public init(name: String, documentation: Documentation = .none, headers: [Header], nested: [TypeDeclaration] = []) {
        self.name = name
        self.documentation = documentation
        self.headers = headers
        self.nested = nested
    }
}
