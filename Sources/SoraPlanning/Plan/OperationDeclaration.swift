/// One operation as one method of the client.
public struct OperationDeclaration: Hashable, Sendable {
    /// The method's name.
    public var name: String
    /// The operation's identifier: `operationId`, or the stable one that stands in for it.
    public var identifier: String
    /// The HTTP method in capitals.
    public var method: String
    /// The path template.
    public var path: String
    /// What the method does, sends, answers and throws.
    public var documentation: Documentation
    /// Why the operation should not be used any more, or nil.
    public var deprecation: String?
    /// The labelled arguments, in the order of the call: required ones first.
    public var parameters: [ParameterDeclaration]
    /// The first, unlabelled argument.
    public var body: BodyDeclaration?
    /// What comes back.
    public var answer: AnswerDeclaration
    /// The alternatives of security scheme names, or nil where the client's own hold.
    public var security: [[String]]?
    /// Where the operation is sent, where that is not the client's server.
    public var server: OperationServer?
    /// True of a further method of an operation, for another body or another form of its answer.
    public var isAlternative = false
    /// Where the document says it.
    public var origin = Origin()

    /// Creates an operation.
    public init(
        name: String, identifier: String, method: String, path: String, documentation: Documentation = .none, deprecation: String? = nil,
        parameters: [ParameterDeclaration] = [], body: BodyDeclaration? = nil, answer: AnswerDeclaration = AnswerDeclaration(.nothing),
        security: [[String]]? = nil, server: OperationServer? = nil
    ) {
        self.name = name
        self.identifier = identifier
        self.method = method
        self.path = path
        self.documentation = documentation
        self.deprecation = deprecation
        self.parameters = parameters
        self.body = body
        self.answer = answer
        self.security = security
        self.server = server
    }
}

/// A labelled argument of an operation.
public struct ParameterDeclaration: Hashable, Sendable {
    /// The argument's label and name.
    public var name: String
    /// The name on the wire.
    public var key: String
    /// Where the value is sent.
    public var location: Location
    /// The type without its optionality.
    public var type: TypeReference
    /// False where the argument may be left out.
    public var isRequired: Bool
    /// What the value is to the runtime.
    public var notation: Notation
    /// How the value is written, where that differs from the location's default.
    public var style: Style?
    /// How the fields are written, where the value is a form and the whole query string.
    public var fields: [FieldEncodingDeclaration] = []
    /// What the document says of it, as one line.
    public var documentation: Documentation
    /// The entry of the schema table by which the value is validated, where its type does not know it.
    public var rules: Int?
    /// Where the document says it.
    public var origin = Origin()

    /// Where a parameter is sent.
    public enum Location: String, Hashable, Sendable {
        /// In the path template.
        case path
        /// In the query string.
        case query
        /// In a header.
        case header
        /// In the `Cookie` header.
        case cookie
        /// As the whole query string.
        case querystring
    }

    /// What a value is to the runtime.
    public enum Notation: Hashable, Sendable {
        /// A text, a number, a truth value, or an array of them.
        case plain
        /// An object whose members are written one by one.
        case members
        /// Any value, written as JSON text.
        case json
    }

    /// How a value is written, as far as that differs from the default.
    ///
    /// The [style values](https://spec.openapis.org/oas/v3.1.1.html#style-values) of the specification.
    public struct Style: Hashable, Sendable {
        /// The style's name, such as `spaceDelimited`, where it is not the default of the location.
        public var name: String?
        /// True where arrays and objects become a parameter for each member; nil where that is the default of the style.
        public var explode: Bool?
        /// True where reserved characters are not percent-encoded.
        public var allowReserved: Bool

        /// Creates a style.
        public init(name: String? = nil, explode: Bool? = nil, allowReserved: Bool = false) {
            self.name = name
            self.explode = explode
            self.allowReserved = allowReserved
        }
    }

    /// Creates an argument.
    public init(
        name: String, key: String, location: Location, type: TypeReference, isRequired: Bool, notation: Notation = .plain,
        style: Style? = nil,
        documentation: Documentation = .none
    ) {
        self.name = name
        self.key = key
        self.location = location
        self.type = type
        self.isRequired = isRequired
        self.notation = notation
        self.style = style
        self.documentation = documentation
    }
}

/// The body that an operation sends.
public struct BodyDeclaration: Hashable, Sendable {
    /// How the body is written.
    public var form: Form
    /// The type of the argument without its optionality.
    public var type: TypeReference
    /// False where the body may be left out.
    public var isRequired: Bool
    /// The media type that is sent.
    public var mediaType: String
    /// How the fields are written, where the body is a form.
    public var fields: [FieldEncodingDeclaration] = []
    /// What the document says of it, as one line.
    public var documentation: Documentation
    /// The entry of the schema table by which the value is validated, where its type does not know it.
    public var rules: Int?
    /// Where the document says it.
    public var origin = Origin()

    /// The ways to write a body.
    public enum Form: Hashable, Sendable {
        /// As JSON.
        case json
        /// As `multipart/form-data`; the type is a multipart structure.
        case multipart
        /// As `application/x-www-form-urlencoded`.
        case urlEncoded
        /// As plain text.
        case text
        /// As bytes.
        case bytes
    }

    /// Creates a body.
    public init(_ form: Form, type: TypeReference, isRequired: Bool = true, mediaType: String, documentation: Documentation = .none) {
        self.form = form
        self.type = type
        self.isRequired = isRequired
        self.mediaType = mediaType
        self.documentation = documentation
    }
}
